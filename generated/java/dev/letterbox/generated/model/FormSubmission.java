package dev.letterbox.generated.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.schema.Copies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form sent.
 *
 * @param id A ULID; ids sort by the time of receipt
 * @param formId The form that received it
 * @param receivedAt When it was received
 * @param status as in JSON
 * @param note The owner's note; null where it is absent
 * @param fields The fields, as they were sent
 * @param attachments The files that came with it
 * @param caught Why it was taken for spam when it was received
 */
@Schema(description = "What a form sent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormSubmission(
    @JsonProperty("id") String id,
    @JsonProperty("formId") String formId,
    @JsonProperty("receivedAt") Instant receivedAt,
    @JsonProperty("status") SubmissionStatus status,
    @JsonProperty("note") @Nullable String note,
    @JsonProperty("fields") Map<String, JsonNode> fields,
    @JsonProperty("attachments") List<Attachment> attachments,
    @JsonProperty("caught") List<SpamCheck> caught)
    implements Submission {
  public FormSubmission {
    requireNonNull(id);
    requireNonNull(formId);
    requireNonNull(receivedAt);
    requireNonNull(status);
    fields = Copies.map(fields);
    attachments = Copies.list(attachments);
    caught = Copies.list(caught);
  }

  /** {@code "form" }: the only value that the contract has. */
  @Override
  @JsonProperty(value = "kind", access = JsonProperty.Access.READ_ONLY)
  public String kind() {
    return "form";
  }
}
