package dev.letterbox.gateway;

import java.util.Optional;

/** Letterbox's own pages, which are served on this machine only. */
final class Pages {
  private Pages() {}

  /** The gateway, with the pages before it. */
  static HttpService before(Gateway gateway, Optional<LocalIssuer> issuer) {
    HttpService tried = TryPage.before(gateway, issuer);
    return issuer.<HttpService>map(local -> new DocsToken(local, tried)).orElse(tried);
  }
}
