package dev.letterbox.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/** A query string as API Gateway reads it. */
final class QueryString {
  private QueryString() {}

  /** Decoded names and values, repeated ones joined by a comma; {@code a} and {@code a=} are "". */
  static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.merge(
            Percent.decodeQuery(name), Percent.decodeQuery(value), (a, b) -> a + "," + b);
      }
    }
    return parameters;
  }
}
