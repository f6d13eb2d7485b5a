package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
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
 * @param verified Whether its signature was checked; false where the form's scheme is {@code none}
 * @param method The request's method
 * @param path What followed the form's id
 * @param query The request's query, as it was sent; null where it is absent
 * @param headers The request's header fields, without secrets
 * @param body The request's body; absent where it is too large, and then the attachment {@code 0};
 *     null where it is absent
 * @param attachments The request's body, where it is too large to be shown here
 */
@Schema(description = "What a webhook sent, byte for byte.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HookSubmission(
    @JsonProperty("id") String id,
    @JsonProperty("formId") String formId,
    @JsonProperty("receivedAt") Instant receivedAt,
    @JsonProperty("status") SubmissionStatus status,
    @JsonProperty("note") @Nullable String note,
    @JsonProperty("verified") boolean verified,
    @JsonProperty("method") String method,
    @JsonProperty("path") String path,
    @JsonProperty("query") @Nullable String query,
    @JsonProperty("headers") Map<String, String> headers,
    @JsonProperty("body") @Nullable Bytes body,
    @JsonProperty("attachments") List<Attachment> attachments)
    implements Submission {
  public HookSubmission {
    requireNonNull(id);
    requireNonNull(formId);
    requireNonNull(receivedAt);
    requireNonNull(status);
    requireNonNull(method);
    requireNonNull(path);
    headers = Copies.map(headers);
    attachments = Copies.list(attachments);
  }

  /** {@code "hook" }: the only value that the contract has. */
  @Override
  @JsonProperty(value = "kind", access = JsonProperty.Access.READ_ONLY)
  public String kind() {
    return "hook";
  }
}
