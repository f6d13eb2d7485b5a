package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.HttpRequest;
import dev.letterbox.schema.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/hooks/{formId}/{path+}} is asked.
 *
 * @param formId The form's id
 * @param path Anything; it is stored with the hook, to tell its senders apart
 * @param body null where there is none
 * @param http the request as it came
 */
public record ReceiveHookRequest(
    String formId, String path, @Nullable Body body, HttpRequest http) {
  public ReceiveHookRequest {
    requireNonNull(formId);
    requireNonNull(path);
    requireNonNull(http);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /**
     * Any other media type, as it was sent.
     *
     * @param contentType the media type that the sender names, with its parameters
     */
    record Binary(Bytes value, String contentType) implements Body {
      public Binary {
        requireNonNull(value);
        requireNonNull(contentType);
      }
    }
  }
}
