package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Lines that begin with the boundary and are no delimiters, of bodies that cannot be split: what is
 * wrong with them. LF for CRLF is a frequent reason.
 */
final class NearDelimiters {
  private final byte[] body;

  /** CRLF and the dash-boundary. */
  private final byte[] needle;

  NearDelimiters(byte[] body, byte[] needle) {
    this.body = body;
    this.needle = needle;
  }

  /** In a preamble that ends here: with it a part would be ignored. */
  void requireNone(int to) {
    for (int line = 0; line < to; line++) {
      if (begins(line)) {
        int at = end(line);
        if (at + 1 < body.length) {
          throw body[at] == '\n'
              ? BodyException.loneLineFeed(at)
              : BodyException.malformed(at, Octets.shown(body[at]), "CRLF behind the boundary");
        }
      }
    }
  }

  /** In the content from here on, which goes on to the end of the body. */
  void requireNoLineFeeds(int from) {
    for (int line = from; line < body.length; line++) {
      if (begins(line)) {
        int at = end(line);
        if (at < body.length && body[at] == '\n') {
          throw BodyException.loneLineFeed(at);
        }
      }
    }
  }

  BodyException missing(String wanted, String closing) {
    String boundary = new String(needle, 2, needle.length - 2, ISO_8859_1);
    return BodyException.malformed(body.length, "the end of the body", wanted + boundary + closing);
  }

  private boolean begins(int line) {
    int length = needle.length - 2;
    if (body.length - line < length || (line > 0 && body[line - 1] != '\n')) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (body[line + i] != needle[i + 2]) {
        return false;
      }
    }
    return true;
  }

  /** The LF before it, if that is alone; else what is behind its boundary and its padding. */
  private int end(int line) {
    if (line > 0 && (line == 1 || body[line - 2] != '\r')) {
      return line - 1;
    }
    int at = line + needle.length - 2;
    at += at + 1 < body.length && body[at] == '-' && body[at + 1] == '-' ? 2 : 0;
    while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
      at++;
    }
    return at;
  }
}
