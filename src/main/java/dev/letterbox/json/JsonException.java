package dev.letterbox.json;

/** The text is not JSON (RFC 8259), or exceeds what we read of it. It carries no stack trace. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  JsonException(String place, int line, int column, String detail) {
    super("line " + line + ", column " + column + ": " + detail, null, false, false);
    this.place = place;
  }

  /** Where the text is, as a JSON pointer into a larger one; empty where it is the whole. */
  public String place() {
    return place;
  }
}
