/**
 * A keyword that cannot be honoured.
 *
 * @param pointer where it stands, as a JSON pointer
 * @param what what is there
 * @param instead what to write
 */
record Finding(String pointer, String what, String instead) {
  String at(Document document) {
    return "%s: %s: %s%n    Instead: %s"
        .formatted(document.place(pointer), pointer(document), what, instead);
  }

  private String pointer(Document document) {
    return pointer.isEmpty() ? "/" : document.written(pointer);
  }
}
