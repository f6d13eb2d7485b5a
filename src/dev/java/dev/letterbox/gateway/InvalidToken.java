package dev.letterbox.gateway;

/**
 * Why a token is refused, in the words of {@code error_description}.
 *
 * <p>The first four were seen in answers of API Gateway. Its other words are not known; the rest is
 * this gateway's own choice, and nothing should depend on it.
 */
final class InvalidToken extends Exception {
  static final String SEGMENTS = "token contains an invalid number of segments";
  static final String AUDIENCE = "the token does not have a valid audience";
  static final String DISCOVERY = "OIDC discovery endpoint communication error";
  static final String KEYS = "JWKS communication error";

  static final String MALFORMED = "the token is malformed";
  static final String ALGORITHM = "the token's algorithm is not based on RSA";
  static final String KEY = "the token's key is not among the issuer's";
  static final String SIGNATURE = "the token's signature is invalid";
  static final String ISSUER = "the token does not have a valid issuer";
  static final String EXPIRED = "the token has expired";
  static final String NOT_YET = "the token is not valid yet";
  static final String ISSUED_LATER = "the token was issued in the future";

  private static final long serialVersionUID = 1;

  InvalidToken(String description) {
    // A refusal is no accident: it needs no trace.
    super(description, null, false, false);
  }

  String description() {
    return String.valueOf(getMessage());
  }
}
