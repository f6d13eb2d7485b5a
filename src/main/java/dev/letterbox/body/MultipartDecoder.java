package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code multipart/form-data} (RFC 7578), a multipart of RFC 2046 section 5.1.1:
 *
 * <pre>
 * multipart-body = [ preamble CRLF ] dash-boundary transport-padding CRLF
 *                  body-part *( delimiter body-part ) close-delimiter
 * body-part      = header [ CRLF *OCTET ]
 * </pre>
 *
 * Lines end with CRLF: one that ends with LF alone is refused, because a reader that takes both
 * cannot tell which octets were the content's. A form without parts, which browsers send, is one
 * close-delimiter. The preamble and the epilogue are ignored; a preamble with a line that begins
 * with the boundary is refused, since a part may be lost in it. Content is never copied: each file
 * is a view of the body.
 */
public final class MultipartDecoder {
  /** How many parts one body may have. */
  public static final int MOST_PARTS = 1_000;

  private record Part(PartHeaders header, int from, int to) {}

  private final byte[] body;
  private final List<Part> parts = new ArrayList<>();
  private Charset charset = UTF_8;

  private MultipartDecoder(byte[] body) {
    this.body = body;
  }

  /** Every part of the form, in the order of the body, which is not to be changed any more. */
  public static List<Entry> decode(byte[] body, String contentType) {
    return decode(body, new Delimiter(body, Boundary.of(contentType)));
  }

  static List<Entry> decode(byte[] body, Delimiter delimiter) {
    MultipartDecoder decoder = new MultipartDecoder(body);
    decoder.split(delimiter);
    return decoder.entries();
  }

  private void split(Delimiter delimiter) {
    delimiter.findFirst();
    while (!delimiter.isClosing()) {
      if (parts.size() == MOST_PARTS) {
        throw BodyException.tooLarge(
            delimiter.next(), "a further part", "at most " + MOST_PARTS + " parts");
      }
      PartHeaders header = new PartHeaders(body, delimiter.next());
      // From the empty line on, whose CRLF is the delimiter's where a part has no content at all.
      int to = delimiter.findNext(header.end());
      parts.add(new Part(header, Math.min(header.end() + 2, to), to));
    }
  }

  private List<Entry> entries() {
    // RFC 7578 section 4.6: the one field says how all the others are to be read.
    for (Part part : parts) {
      if (isCharset(part) && part.to > part.from) {
        String label = new String(body, part.from, part.to - part.from, ISO_8859_1);
        charset = Charsets.ofForm(label, "Octet " + part.from);
        break;
      }
    }
    List<Entry> entries = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (!isCharset(part)) {
        entries.add(PartEntry.of(body, part.header, part.from, part.to, charset));
      }
    }
    return entries;
  }

  private static boolean isCharset(Part part) {
    return FormDecoder.CHARSET_FIELD.equals(part.header.disposition().get("name"));
  }
}
