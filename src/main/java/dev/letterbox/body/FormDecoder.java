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
 * are not in the form's charset, are failures rather than replaced. The charset is that of the
 * field {@code _charset_} (HTML, section 4.10.21.4), which is then no field of the form; else the
 * media type's parameter; else UTF-8.
 */
public final class FormDecoder {
  /** How many fields one form may have. */
  public static final int MOST_FIELDS = 10_000;

  /** How many characters a field's name may have. */
  public static final int MOST_NAME_LENGTH = 1_000;

  static final String CHARSET_FIELD = "_charset_";

  private final byte[] body;
  private final Charset charset;

  private FormDecoder(byte[] body, Charset charset) {
    this.body = body;
    this.charset = charset;
  }

  /** Every field of the form, in the order of the body. */
  public static List<Entry> decode(byte[] body, @Nullable String contentType) {
    return new FormDecoder(body, charset(body, contentType)).fields();
  }

  private static Charset charset(byte[] body, @Nullable String contentType) {
    int from = charsetField(body);
    if (from >= 0) {
      int to = indexOf(body, '&', from, body.length);
      if (to > from) {
        return Charsets.ofForm(new String(body, from, to - from, ISO_8859_1), "Octet " + from);
      }
    }
    String label = contentType == null ? null : HeaderValue.contentType(contentType).get("charset");
    return label == null ? UTF_8 : Charsets.ofForm(label, "Content-Type");
  }

  /** Where the value of the charset's field is, or -1. Before the rest, since it says how. */
  private static int charsetField(byte[] body) {
    int from = 0;
    while (from < body.length) {
      if (body[from] == '_' && isCharsetField(body, from)) {
        return from + CHARSET_FIELD.length() + 1;
      }
      from = indexOf(body, '&', from, body.length) + 1;
    }
    return -1;
  }

  private static boolean isCharsetField(byte[] body, int from) {
    int length = CHARSET_FIELD.length();
    if (body.length - from <= length || body[from + length] != '=') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (body[from + i] != CHARSET_FIELD.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] octets, char wanted, int from, int to) {
    int at = from;
    while (at < to && octets[at] != wanted) {
      at++;
    }
    return at;
  }

  private List<Entry> fields() {
    List<Entry> fields = new ArrayList<>();
    int from = 0;
    while (from < body.length) {
      int end = indexOf(body, '&', from, body.length);
      if (end > from && !(body[from] == '_' && isCharsetField(body, from))) {
        if (fields.size() == MOST_FIELDS) {
          throw BodyException.tooLarge(from, "a further field", "at most " + MOST_FIELDS);
        }
        fields.add(field(from, end));
      }
      from = end + 1;
    }
    return fields;
  }

  private Entry field(int from, int end) {
    int equals = indexOf(body, '=', from, end);
    String name = Percent.decode(body, from, equals, charset);
    if (name.length() > MOST_NAME_LENGTH) {
      throw BodyException.tooLarge(
          from, "a name of " + name.length() + " characters", "at most " + MOST_NAME_LENGTH);
    }
    return new Entry.Text(
        name, equals == end ? "" : Percent.decode(body, equals + 1, end, charset));
  }
}
