package dev.letterbox.http;

import static java.util.Objects.requireNonNull;

import dev.letterbox.schema.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) of type {@code about:blank}: the status says what kind it is.
 *
 * @param status the status code of the response that carries it
 * @param title what is wrong, the same for every request that fails alike
 * @param detail what is wrong with this request
 * @param errors every violation of the contract that was found
 */
public record Problem(int status, String title, @Nullable String detail, List<Violation> errors) {
  public Problem {
    requireNonNull(title);
    errors = List.copyOf(errors);
  }
}
