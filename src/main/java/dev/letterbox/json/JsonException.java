package dev.letterbox.json;

/** The text is not JSON (RFC 8259), or exceeds what we read of it. It carries no stack trace. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonException(String place, int line, int column, String detail) {
    super(
        (place.isEmpty() ? "" : place + ", ")
            + "line "
            + line
            + ", column "
            + column
            + ": "
            + detail,
        null,
        false,
        false);
  }
}
