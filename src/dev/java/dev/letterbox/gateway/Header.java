package dev.letterbox.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One header line. */
record Header(String name, String value) {
  boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** All values under each name, in lower case. */
  static Map<String, List<String>> byName(List<Header> headers) {
    Map<String, List<String>> byName = new HashMap<>();
    for (Header header : headers) {
      byName
          .computeIfAbsent(header.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(header.value());
    }
    return byName;
  }

  /** The first value under a name, in any case. */
  static Optional<String> first(List<Header> headers, String name) {
    return headers.stream().filter(header -> header.is(name)).map(Header::value).findFirst();
  }
}
