package dev.letterbox.body;

/**
 * A body that cannot be decoded: what was seen, where, and what was wanted. It is the client's
 * fault, so that it carries no stack trace.
 */
public final class BodyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of failure, and so which status answers it. */
  public enum Kind {
    /** It does not follow the grammar of its media type: a 400. */
    MALFORMED,
    /** It has more fields, parts or header octets than one body may have: a 413. */
    TOO_LARGE,
    /** It names a charset or an encoding that is not supported: a 415. */
    UNSUPPORTED
  }

  private final Kind kind;

  private BodyException(Kind kind, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
  }

  /** At an octet of the body, counted from 0. */
  static BodyException malformed(int octet, String saw, String wanted) {
    return malformed("Octet ", octet, saw, wanted);
  }

  static BodyException malformed(String place, int at, String saw, String wanted) {
    return new BodyException(
        Kind.MALFORMED, place + at + ": saw " + saw + ", wanted " + wanted + ".");
  }

  static BodyException malformed(String detail) {
    return new BodyException(Kind.MALFORMED, detail);
  }

  static BodyException loneLineFeed(int octet) {
    return malformed(octet, "LF alone", "CRLF at the end of a line");
  }

  static BodyException tooLarge(int octet, String saw, String wanted) {
    return new BodyException(
        Kind.TOO_LARGE, "Octet " + octet + ": saw " + saw + ", wanted " + wanted + ".");
  }

  static BodyException unsupported(String place, String saw, String wanted) {
    return new BodyException(Kind.UNSUPPORTED, place + ": saw " + saw + ", wanted " + wanted + ".");
  }

  /** Which status answers it. */
  public Kind kind() {
    return kind;
  }

  /** What was seen, where, and what was wanted; for the client to read. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
