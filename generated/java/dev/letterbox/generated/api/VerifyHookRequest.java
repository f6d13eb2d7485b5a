package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /v1/hooks/{formId}/{path+}} is asked.
 *
 * @param formId The form's id
 * @param path Anything; it is stored with the hook, to tell its senders apart
 * @param hubMode What the hub wants to do, {@code subscribe} or {@code unsubscribe}; null where it
 *     is absent
 * @param hubChallenge What to answer
 * @param hubVerifyToken The token that the form's owner gave to the hub
 */
public record VerifyHookRequest(
    String formId,
    String path,
    @Nullable String hubMode,
    String hubChallenge,
    String hubVerifyToken) {
  public VerifyHookRequest {
    requireNonNull(formId);
    requireNonNull(path);
    requireNonNull(hubChallenge);
    requireNonNull(hubVerifyToken);
  }
}
