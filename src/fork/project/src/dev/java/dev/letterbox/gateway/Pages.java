package dev.letterbox.gateway;

import java.util.Optional;

/** The project's own pages, which are served on this machine only. */
final class Pages {
  private Pages() {}

  /** The gateway, with the pages before it. */
  static HttpService before(Gateway gateway, Optional<LocalIssuer> issuer) {
    return gateway;
  }
}
