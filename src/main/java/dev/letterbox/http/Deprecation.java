package dev.letterbox.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What the answers of a deprecated operation say of it.
 *
 * @param since from when on it is deprecated: seconds since 1970, such as {@code @1793491200} (RFC
 *     9745 section 2.1)
 * @param sunset after when it may be gone: an HTTP-date (RFC 8594 section 3), or null if nobody has
 *     decided
 */
public record Deprecation(String since, @Nullable String sunset) {
  public Deprecation {
    requireNonNull(since);
  }

  /** Adds the header fields. */
  HttpResponse mark(HttpResponse response) {
    response.header("deprecation", since);
    return sunset == null ? response : response.header("sunset", sunset);
  }
}
