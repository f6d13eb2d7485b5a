package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook sent, byte for byte.
 *
 * @param id A ULID; ids sort by the time of receipt
 * @param formId The form that received it
 * @param receivedAt When it was received
 * @param status as in JSON
 * @param note The owner's note; null where it is absent
 * @param method The request's method
 * @param path What followed the hook's own path
 * @param query The request's query, as it was sent; null where it is absent
 * @param headers The request's header fields, without secrets
 * @param body The request's body
 */
@Schema(description = "What a webhook sent, byte for byte.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HookSubmission(
    @JsonProperty("id") String id,
    @JsonProperty("formId") String formId,
    @JsonProperty("receivedAt") Instant receivedAt,
    @JsonProperty("status") SubmissionStatus status,
    @JsonProperty("note") @Nullable String note,
    @JsonProperty("method") String method,
    @JsonProperty("path") String path,
    @JsonProperty("query") @Nullable String query,
    @JsonProperty("headers") Map<String, String> headers,
    @JsonProperty("body") Bytes body)
    implements Submission {
  public HookSubmission {
    requireNonNull(id);
    requireNonNull(formId);
    requireNonNull(receivedAt);
    requireNonNull(status);
    requireNonNull(method);
    requireNonNull(path);
    headers = Copies.map(headers);
    requireNonNull(body);
  }

  /** {@code "hook" }: the only value that the contract has. */
  @Override
  @JsonProperty(value = "kind", access = JsonProperty.Access.READ_ONLY)
  public String kind() {
    return "hook";
  }
}
