package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * Finds the lines between a multipart body's parts (RFC 2046 section 5.1.1):
 *
 * <pre>
 * dash-boundary     = "--" boundary
 * delimiter         = CRLF dash-boundary transport-padding CRLF
 * close-delimiter   = CRLF dash-boundary "--" transport-padding [ CRLF epilogue ]
 * transport-padding = *( SP / HTAB )
 * </pre>
 *
 * Where anything else follows the boundary, it is no delimiter but content. The search is
 * Horspool's, from CR forward: since CR is nowhere else in the needle, comparisons never look at an
 * octet twice, and whatever the content is, the search takes a time linear in its size.
 */
final class Delimiter {
  private final byte[] body;

  /** CRLF and the dash-boundary. */
  private final byte[] needle;

  /** How far the needle can move on when its last octet stands over this octet. */
  private final byte[] shifts = new byte[256];

  /** Where content continues behind the line that was found last. */
  private int next;

  private boolean closing;

  /** How many octets the search has looked at, for tests to hold against the body's size. */
  private long looks;

  Delimiter(byte[] body, String boundary) {
    this.body = body;
    this.needle = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    int last = needle.length - 1;
    Arrays.fill(shifts, (byte) needle.length);
    for (int i = 0; i < last; i++) {
      shifts[needle[i]] = (byte) (last - i);
    }
  }

  /** The first: at the very start its CRLF may be missing. */
  void findFirst() {
    if (!matches(-2, 2) || !isLine(needle.length - 2)) {
      int at = find(0);
      NearDelimiters near = new NearDelimiters(body, needle);
      near.requireNone(at < 0 ? body.length : at);
      if (at < 0) {
        throw near.missing("the delimiter ", "");
      }
    }
  }

  /** Where the next delimiter begins, from here on. */
  int findNext(int from) {
    int at = find(from);
    if (at < 0) {
      NearDelimiters near = new NearDelimiters(body, needle);
      near.requireNoLineFeeds(from);
      throw near.missing("the closing delimiter ", "--");
    }
    return at;
  }

  /** Where the next delimiter begins, from here on, or -1. */
  int find(int from) {
    int last = needle.length - 1;
    int end = body.length - needle.length;
    int at = from;
    long steps = 0;
    while (at <= end) {
      steps += 2;
      if (body[at] == '\r' && matches(at, 1) && isLine(at + needle.length)) {
        looks += steps;
        return at;
      }
      at += shifts[body[at + last] & 0xff];
    }
    looks += steps;
    return -1;
  }

  /** Behind the line that was found last. */
  int next() {
    return next;
  }

  /** Whether the line that was found last ends the parts. */
  boolean isClosing() {
    return closing;
  }

  long looks() {
    return looks;
  }

  private boolean matches(int at, int from) {
    if (body.length - at < needle.length) {
      return false;
    }
    for (int i = from; i < needle.length; i++) {
      looks++;
      if (body[at + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }

  /** What follows the boundary. */
  private boolean isLine(int behind) {
    int at = behind;
    closing = at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    at += closing ? 2 : 0;
    while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
      looks++;
      at++;
    }
    if (at + 1 < body.length && body[at] == '\r' && body[at + 1] == '\n') {
      next = at + 2;
      return true;
    }
    next = body.length;
    return closing && at == body.length;
  }
}
