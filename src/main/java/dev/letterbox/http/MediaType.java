package dev.letterbox.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media type or range without its parameters.
 *
 * <pre>
 * media-type  = type "/" subtype parameters                                  RFC 9110 section 8.3.1
 * media-range = ( "&#42;/*" / ( type "/" "*" ) / ( type "/" subtype ) ) parameters   section 12.5.1
 * </pre>
 *
 * @param type in lower case
 * @param subtype in lower case
 */
record MediaType(String type, String subtype) {

  /** The type and subtype of a field's value or one of its elements; null where it has none. */
  static @Nullable MediaType parse(String text) {
    int semicolon = text.indexOf(';');
    String essence = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
    int slash = essence.indexOf('/');
    if (slash < 1 || slash == essence.length() - 1) {
      return null;
    }
    String lower = essence.toLowerCase(Locale.ROOT);
    return new MediaType(lower.substring(0, slash), lower.substring(slash + 1));
  }

  /**
   * How specifically this range holds the type: 3 the type itself, 1 {@code *}{@code /*}, 0 not.
   */
  int specificity(MediaType other) {
    if (type.equals(other.type)) {
      return subtype.equals(other.subtype) ? 3 : subtype.equals("*") ? 2 : 0;
    }
    return type.equals("*") && subtype.equals("*") ? 1 : 0;
  }

  /** Of these types and ranges the one that holds the sent type most specifically, or null. */
  static @Nullable String bestMatch(String sent, String... ranges) {
    MediaType type = parse(sent);
    if (type == null) {
      return null;
    }
    String best = null;
    int most = 0;
    for (String text : ranges) {
      MediaType range = parse(text);
      int specificity = range == null ? 0 : range.specificity(type);
      if (specificity > most) {
        most = specificity;
        best = text;
      }
    }
    return best;
  }
}
