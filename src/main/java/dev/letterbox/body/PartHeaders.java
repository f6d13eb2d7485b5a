package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header of one part (RFC 2046 section 5.1, RFC 7578 section 4.8):
 *
 * <pre>
 * header = *( token ":" OWS *( HTAB / SP / VCHAR / %x80-FF / fold ) OWS CRLF ) CRLF
 * fold   = CRLF 1*( SP / HTAB )
 * </pre>
 *
 * A fold reads as spaces (RFC 9112 section 5.2). Fields other than the three that RFC 7578 knows
 * are ignored, as it says.
 */
final class PartHeaders {
  /** How many octets the header of one part may have. */
  static final int MOST_OCTETS = 8 * 1024;

  private final byte[] body;
  private final int start;
  private final int end;
  private @Nullable HeaderValue disposition;
  private @Nullable HeaderValue contentType;
  private @Nullable String contentTypeText;

  /** Reads the header that begins here. */
  PartHeaders(byte[] body, int start) {
    this.body = body;
    this.start = start;
    int line = start;
    int lineEnd = lineEnd(line);
    while (lineEnd > line) {
      field(line, lineEnd);
      line = lineEnd + 2;
      lineEnd = lineEnd(line);
    }
    this.end = line;
  }

  /** Where the empty line is that ends the header. */
  int end() {
    return end;
  }

  HeaderValue disposition() {
    if (disposition == null) {
      throw BodyException.malformed(
          start, "a part without Content-Disposition", "one with form-data and a name");
    }
    return disposition;
  }

  /** Null where there is none. */
  @Nullable HeaderValue contentType() {
    return contentType;
  }

  /** As it was sent; null where there is none. */
  @Nullable String contentTypeText() {
    return contentTypeText;
  }

  /** The CRLF that ends the line and any folds of it. */
  private int lineEnd(int line) {
    int at = line;
    while (true) {
      if (at - start >= MOST_OCTETS) {
        throw BodyException.tooLarge(
            at, "more of a part's header", "at most " + MOST_OCTETS + " octets");
      }
      if (octet(at) == '\r' && octet(at + 1) == '\n') {
        if (at == line || (octet(at + 2) != ' ' && octet(at + 2) != '\t')) {
          return at;
        }
        at += 2;
      } else {
        requireCharacter(at);
        at++;
      }
    }
  }

  private byte octet(int at) {
    if (at >= body.length) {
      throw BodyException.malformed(
          body.length, "the end of the body", "the end of a part's header");
    }
    return body[at];
  }

  private void requireCharacter(int at) {
    byte octet = body[at];
    if (octet == '\n') {
      throw BodyException.loneLineFeed(at);
    }
    if ((octet >= 0 && octet < ' ' && octet != '\t') || octet == 0x7f) {
      throw BodyException.malformed(at, Octets.shown(octet), "a part's header, or CRLF");
    }
  }

  private void field(int line, int lineEnd) {
    int colon = line;
    while (HeaderValue.isTokenCharacter(body[colon])) {
      colon++;
    }
    if (colon == line || body[colon] != ':') {
      throw BodyException.malformed(
          colon, Octets.shown(body[colon]), "a header field's name and a colon");
    }
    String name = new String(body, line, colon - line, ISO_8859_1).toLowerCase(Locale.ROOT);
    int from = colon + 1;
    while (body[from] == ' ' || body[from] == '\t') {
      from++;
    }
    String value = new String(body, from, lineEnd - from, ISO_8859_1);
    String unfolded = value.replace('\r', ' ').replace('\n', ' ').strip();
    switch (name) {
      case "content-disposition" -> {
        once(disposition == null, line, "Content-Disposition");
        disposition = HeaderValue.disposition(unfolded, from);
        requireFormData(disposition);
      }
      case "content-type" -> {
        once(contentType == null, line, "Content-Type");
        contentType = HeaderValue.contentType(unfolded, from);
        contentTypeText = unfolded;
        requireAscii(from, lineEnd);
      }
      case "content-transfer-encoding" -> requireNoEncoding(unfolded, from);
      default -> {}
    }
  }

  private static void once(boolean first, int line, String name) {
    if (!first) {
      throw BodyException.malformed(line, "a second " + name, "one in a part");
    }
  }

  /** RFC 7578 section 4.2. */
  private static void requireFormData(HeaderValue disposition) {
    if (!disposition.value().equals("form-data")) {
      throw disposition.wanted("form-data");
    }
    if (disposition.get("name") == null) {
      throw disposition.wanted("form-data with the parameter name");
    }
  }

  private void requireAscii(int from, int to) {
    for (int i = from; i < to; i++) {
      if (body[i] < 0) {
        throw BodyException.malformed(i, Octets.shown(body[i]), "a media type in ASCII");
      }
    }
  }

  /** RFC 7578 section 4.7 deprecates it: over HTTP every octet can be sent as it is. */
  private static void requireNoEncoding(String encoding, int offset) {
    switch (encoding.toLowerCase(Locale.ROOT)) {
      case "7bit", "8bit", "binary" -> {}
      default ->
          throw BodyException.unsupported(
              "Octet " + offset,
              "the transfer encoding " + Octets.shown(encoding),
              "7bit, 8bit or binary");
    }
  }
}
