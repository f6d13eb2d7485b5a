package dev.letterbox.body;

/**
 * The boundary that separates a multipart body's parts (RFC 2046 section 5.1.1):
 *
 * <pre>
 * boundary      = 0*69bchars bcharsnospace
 * bchars        = bcharsnospace / " "
 * bcharsnospace = DIGIT / ALPHA / "'" / "(" / ")" / "+" / "_" / "," / "-" / "." / "/" / ":" / "=" / "?"
 * </pre>
 */
final class Boundary {
  private static final int MOST = 70;

  private Boundary() {}

  /** The boundary parameter of a {@code multipart/form-data}. */
  static String of(String contentType) {
    HeaderValue type = HeaderValue.contentType(contentType);
    if (!type.value().equals("multipart/form-data")) {
      throw type.wanted("multipart/form-data");
    }
    String boundary = type.get("boundary");
    if (boundary == null) {
      throw type.wanted(contentType.length(), "the parameter boundary");
    }
    int start = type.offset("boundary");
    if (boundary.isEmpty() || boundary.length() > MOST) {
      throw BodyException.malformed(
          "Content-Type, character ",
          start,
          "a boundary of " + boundary.length() + " characters",
          "1 to " + MOST);
    }
    for (int i = 0; i < boundary.length(); i++) {
      if (!isLegal(boundary.charAt(i), i == boundary.length() - 1)) {
        throw type.wanted(start + i, "a character that a boundary may have there");
      }
    }
    return boundary;
  }

  private static boolean isLegal(char c, boolean last) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "'()+_,-./:=?".indexOf(c) >= 0
        || (c == ' ' && !last);
  }
}
