package dev.letterbox.gateway;

import java.util.List;
import java.util.Optional;

/** One header line. */
record Header(String name, String value) {
  boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** The first value under a name, in any case. */
  static Optional<String> first(List<Header> headers, String name) {
    return headers.stream().filter(header -> header.is(name)).map(Header::value).findFirst();
  }
}
