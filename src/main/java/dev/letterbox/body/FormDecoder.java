package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code application/x-www-form-urlencoded}, as section 5.1 of the WHATWG's URL standard parses it:
 *
 * <pre>
 * form     = sequence *( "&amp;" sequence )
 * sequence = "" / name [ "=" value ]        ; an empty one is no field; no "=" is an empty value
 * name     = *( octet / "+" / "%" 2HEXDIG ) ; without "=", but for %3D; "+" is a space
 * value    = *( octet / "+" / "%" 2HEXDIG )
 * </pre>
 *
 * Stricter than that standard in two: a {@code %} without two hexadecimal digits, and octets that
 * are not in the form's charset, are failures rather than replaced. The charset is what the first
 * field {@code _charset_} with a value names (HTML, section 4.10.21.4), which is no field of the
 * form, wherever it stands; else the media type's parameter; else UTF-8.
 */
public final class FormDecoder {
  /** How many fields one form may have. */
  public static final int MOST_FIELDS = 10_000;

  /** How many characters a field's name may have. */
  public static final int MOST_NAME_LENGTH = 1_000;

  static final String CHARSET_FIELD = "_charset_";

  /**
   * Where a field is in the body.
   *
   * @param equals the first, or the end
   * @param plain whether name and value are as they stand
   */
  private record Span(int from, int equals, int to, boolean plain) {}

  private final byte[] body;
  private final List<Span> spans = new ArrayList<>();
  private @Nullable Span charsetField;

  private FormDecoder(byte[] body) {
    this.body = body;
  }

  /** Every field of the form, in the order of the body. */
  public static List<Entry> decode(byte[] body, @Nullable String contentType) {
    FormDecoder decoder = new FormDecoder(body);
    decoder.split();
    return decoder.entries(decoder.charset(contentType));
  }

  /** Before the rest is decoded, since a field may say how. */
  private void split() {
    int from = 0;
    while (from < body.length) {
      Span span = span(from);
      if (body[from] == '_' && isCharset(span)) {
        charsetField = charsetField == null && span.to > span.equals + 1 ? span : charsetField;
      } else if (span.to > from) {
        if (spans.size() == MOST_FIELDS) {
          throw BodyException.tooLarge(
              from, "a further field", "at most " + MOST_FIELDS + " fields");
        }
        spans.add(span);
      }
      from = span.to + 1;
    }
  }

  private Span span(int from) {
    int equals = -1;
    boolean plain = true;
    int at = from;
    while (at < body.length && body[at] != '&') {
      byte octet = body[at];
      if (octet <= '=') {
        if (octet == '=') {
          equals = equals < 0 ? at : equals;
        } else {
          plain &= octet != '%' && octet != '+';
        }
      }
      at++;
    }
    return new Span(from, equals < 0 ? at : equals, at, plain);
  }

  private boolean isCharset(Span span) {
    return CHARSET_FIELD.equals(new String(body, span.from, span.equals - span.from, ISO_8859_1));
  }

  private Charset charset(@Nullable String contentType) {
    if (charsetField != null) {
      int from = charsetField.equals + 1;
      String label = new String(body, from, charsetField.to - from, ISO_8859_1);
      return Charsets.ofForm(label, "Octet " + from);
    }
    String label = contentType == null ? null : HeaderValue.contentType(contentType).get("charset");
    return label == null ? UTF_8 : Charsets.ofForm(label, "Content-Type");
  }

  private List<Entry> entries(Charset charset) {
    List<Entry> entries = new ArrayList<>(spans.size());
    for (Span span : spans) {
      String name = text(span.from, span.equals, span.plain, charset);
      if (name.length() > MOST_NAME_LENGTH) {
        throw BodyException.tooLarge(
            span.from, "a name of " + name.length() + " characters", "at most " + MOST_NAME_LENGTH);
      }
      int value = Math.min(span.equals + 1, span.to);
      entries.add(new Entry.Text(name, text(value, span.to, span.plain, charset)));
    }
    return entries;
  }

  private String text(int from, int to, boolean plain, Charset charset) {
    return plain ? Octets.text(body, from, to, charset) : Percent.decode(body, from, to, charset);
  }
}
