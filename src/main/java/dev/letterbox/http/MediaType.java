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

  /** A type that says by its suffix that it can be read as this one (RFC 6839 section 2). */
  private boolean isSuffixOf(MediaType other) {
    return type.equals(other.type)
        && other.subtype.length() > subtype.length()
        && other.subtype.charAt(other.subtype.length() - subtype.length() - 1) == '+'
        && other.subtype.endsWith(subtype);
  }

  /**
   * Of these types and ranges the one that holds the sent type most specifically, or null: the type
   * itself with most parameters, then one that the type has as its suffix ({@code +json}), then
   * {@code type/*}, then all.
   */
  static @Nullable String bestMatch(String sent, String... ranges) {
    for (String text : ranges) {
      // What most clients send: nothing can match it better.
      if (text.equals(sent)) {
        return text;
      }
    }
    MediaType type = parse(sent);
    if (type == null) {
      return null;
    }
    String best = null;
    int most = 0;
    for (String text : ranges) {
      int specificity = specificity(text, sent, type);
      if (specificity > most) {
        most = specificity;
        best = text;
      }
    }
    return best;
  }

  private static int specificity(String text, String sent, MediaType type) {
    MediaType range = parse(text);
    if (range == null) {
      return 0;
    }
    int specificity = range.isSuffixOf(type) ? 250 : 100 * range.specificity(type);
    if (specificity == 0 || text.indexOf(';') < 0) {
      return specificity;
    }
    int parameters = MediaTypeParameters.matched(text, sent);
    return parameters < 0 ? 0 : specificity + parameters;
  }
}
