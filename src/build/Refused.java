/** A keyword, or several together, that cannot be honoured. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  Refused(String pointer, String what, String instead) {
    super(what);
    this.finding = new Finding(pointer, what, instead);
  }

  Finding finding() {
    return finding;
  }
}
