package dev.letterbox.smoke;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Who may call an operation. */
public sealed interface Access {
  /** Anybody. */
  record Public() implements Access {}

  /**
   * Whoever has a JWT.
   *
   * @param scopes those of which the token has to have one; empty where it needs none
   */
  record Token(List<String> scopes) implements Access {
    public Token {
      scopes = List.copyOf(scopes);
    }
  }

  /**
   * Whoever has a key, which a Lambda authorizer knows.
   *
   * @param header the field that it is sent in
   */
  record Key(String header) implements Access {
    public Key {
      requireNonNull(header);
    }
  }

  /** Whoever signs with credentials of AWS. */
  record Signature() implements Access {}
}
