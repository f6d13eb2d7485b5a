package dev.letterbox.gateway;

/** A request's signature is absent, malformed or wrong. */
final class InvalidSignatureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  InvalidSignatureException(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** For the log. */
  String reason() {
    return reason;
  }
}
