package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.letterbox.generated.api.CreateSubmissionRequest;
import dev.letterbox.generated.api.CreateSubmissionResponse;
import dev.letterbox.generated.api.IntakeApi;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.Problem;
import dev.letterbox.generated.model.SubmissionInput;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.generated.model.Violation;
import dev.letterbox.store.Idempotency;
import dev.letterbox.store.PutResult;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import dev.letterbox.store.Stores;
import dev.letterbox.store.SubmissionStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes in what pages and scripts send. */
public final class Intake implements IntakeApi {
  private final Stores stores;

  /** Into these stores. */
  public Intake(Stores stores) {
    this.stores = stores;
  }

  @Override
  public CreateSubmissionResponse createSubmission(CreateSubmissionRequest request) {
    SubmissionInput input =
        switch (request.body()) {
          case CreateSubmissionRequest.Body.Json(SubmissionInput value) -> value;
          case CreateSubmissionRequest.Body.Form(SubmissionInput value) -> value;
          case CreateSubmissionRequest.Body.Multipart(SubmissionInput value, var files) -> value;
          case CreateSubmissionRequest.Body.Text(String message) ->
              new SubmissionInput(null, null, message, Map.of());
        };
    StoredForm stored = stores.forms().findForm(request.formId()).orElse(null);
    if (stored == null) {
      return new CreateSubmissionResponse.NotFound(Problems.noSuchForm());
    }
    FormInput form = Documents.input(stored);
    Map<String, JsonNode> fields = fields(input);
    List<Violation> violations = FieldChecks.violations(form.fields(), fields);
    if (!violations.isEmpty()) {
      return new CreateSubmissionResponse.BadRequest(Problems.invalid(violations));
    }
    String document = Documents.of(input);
    if (document.getBytes(StandardCharsets.UTF_8).length > SubmissionStore.MAX_DOCUMENT_BYTES) {
      return new CreateSubmissionResponse.ContentTooLarge(
          new Problem("about:blank", "The body is too large.", 413, null, null, null));
    }
    SubmissionStatus status =
        isFilled(form.honeypot(), fields) ? SubmissionStatus.SPAM : SubmissionStatus.NEW;
    String key = request.idempotencyKey();
    PutResult result =
        stores
            .submissions()
            .putSubmission(
                stored,
                status.text(),
                document,
                key == null ? null : new Idempotency(key, Fingerprints.of(document)));
    return switch (result) {
      case PutResult.Stored(StoredSubmission submission) ->
          new Receipts(request, form).of(submission.id(), submission.receivedAt());
      case PutResult.Replayed(String id, Instant receivedAt) ->
          new Receipts(request, form).of(id, receivedAt);
      case PutResult.FormGone() -> new CreateSubmissionResponse.NotFound(Problems.noSuchForm());
      case PutResult.KeyReused() ->
          new CreateSubmissionResponse.UnprocessableContent(Problems.keyReused());
      case PutResult.UploadGone(String _) ->
          throw new IllegalStateException("A submission without uploads");
    };
  }

  private static Map<String, JsonNode> fields(SubmissionInput input) {
    Map<String, JsonNode> fields = new HashMap<>(input.additionalProperties());
    put(fields, "email", input.email());
    put(fields, "name", input.name());
    put(fields, "message", input.message());
    return fields;
  }

  private static void put(Map<String, JsonNode> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, TextNode.valueOf(value));
    }
  }

  /** What fills in a field that people do not see is no person. */
  private static boolean isFilled(@Nullable String honeypot, Map<String, JsonNode> fields) {
    JsonNode value = honeypot == null ? null : fields.get(honeypot);
    return value != null && !value.isNull() && !value.asText().isEmpty();
  }
}
