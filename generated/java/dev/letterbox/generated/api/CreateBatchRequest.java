package dev.letterbox.generated.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.http.Caller;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/forms/{formId}/batches} is asked.
 *
 * @param formId The form's id
 * @param idempotencyKey Chosen by the sender, unique per batch; null where it is absent
 * @param body what was sent
 * @param caller who calls, authorized by API Gateway
 * @param http the request as it came
 */
public record CreateBatchRequest(
    String formId,
    @Nullable String idempotencyKey,
    Body body,
    Caller.KeyHolder caller,
    HttpRequest http) {
  public CreateBatchRequest {
    requireNonNull(formId);
    requireNonNull(body);
    requireNonNull(caller);
    requireNonNull(http);
  }

  /** The body: one record for each media type of the contract. */
  public sealed interface Body {
    /** {@code application/json}. */
    record Json(List<JsonNode> value) implements Body {
      public Json {
        value = Copies.list(value);
      }
    }

    /**
     * {@code application/x-ndjson}, as it was sent.
     *
     * @param contentType the media type that the sender names, with its parameters
     */
    record Ndjson(Bytes value, String contentType) implements Body {
      public Ndjson {
        requireNonNull(value);
        requireNonNull(contentType);
      }
    }
  }
}
