package dev.letterbox.http;

import org.jspecify.annotations.Nullable;

/**
 * Proactive negotiation of the media type.
 *
 * <pre>
 * Accept = #( media-range [ weight ] )                              RFC 9110 section 12.5.1
 * weight = OWS ";" OWS "q=" qvalue                                         section 12.4.2
 * qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )
 * </pre>
 */
final class Accept {
  private Accept() {}

  /** The offered type of the highest weight, the first of equals; null where none is acceptable. */
  static @Nullable String best(String accept, String... offered) {
    if (accept.equals("*/*")) {
      return offered[0];
    }
    String[] elements = accept.split(",", -1);
    String best = null;
    int most = 0;
    for (String offer : offered) {
      int weight = weight(elements, offer);
      if (weight > most) {
        most = weight;
        best = offer;
      }
    }
    return best;
  }

  /**
   * In thousandths: the weight of the most specific range that holds the type, the highest of
   * equals, since ranges that differ in their parameters are equal here.
   */
  private static int weight(String[] elements, String offer) {
    MediaType type = MediaType.parse(offer);
    int most = 0;
    int weight = 0;
    for (String element : elements) {
      MediaType range = MediaType.parse(element);
      int specificity = range == null || type == null ? 0 : range.specificity(type);
      if (specificity == 0 || specificity < most) {
        continue;
      }
      int quality = quality(element);
      weight = specificity > most ? quality : Math.max(weight, quality);
      most = specificity;
    }
    return weight;
  }

  private static int quality(String element) {
    for (int at = element.indexOf(';'); at >= 0; at = element.indexOf(';', at + 1)) {
      String parameter = element.substring(at + 1).strip();
      if (parameter.length() > 2
          && (parameter.charAt(0) | 0x20) == 'q'
          && parameter.charAt(1) == '=') {
        return thousandths(parameter, 2);
      }
    }
    return 1000;
  }

  /** A weight that is none counts as 1: a sloppy client is answered rather than refused. */
  private static int thousandths(String parameter, int from) {
    int value = 0;
    int unit = 1000;
    for (int i = from; i < parameter.length(); i++) {
      char c = parameter.charAt(i);
      if (c >= '0' && c <= '9') {
        value += (c - '0') * unit;
        unit /= 10;
      } else if (c != '.' || i != from + 1) {
        break;
      }
    }
    return unit == 1000 ? 1000 : Math.min(value, 1000);
  }
}
