package dev.letterbox.http;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Who calls, as API Gateway has made sure: one record for each kind of authorization. */
public sealed interface Caller {
  /**
   * Whoever a JWT is about.
   *
   * @param subject the token's {@code sub}
   * @param scopes those of the token, where the operation needs one; else empty
   */
  record User(String subject, List<String> scopes) implements Caller {
    public User {
      requireNonNull(subject);
      scopes = List.copyOf(scopes);
    }
  }

  /**
   * Whoever holds a key, as the Lambda authorizer says in its context.
   *
   * @param keyId the key's public part
   * @param owner who made the key
   * @param resource what the key is for
   */
  record KeyHolder(String keyId, String owner, String resource) implements Caller {
    public KeyHolder {
      requireNonNull(keyId);
      requireNonNull(owner);
      requireNonNull(resource);
    }
  }

  /** Whoever signed the request with credentials of AWS. */
  record Identity(String userArn) implements Caller {
    public Identity {
      requireNonNull(userArn);
    }
  }
}
