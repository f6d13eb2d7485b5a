package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.generated.model.BatchItem;
import dev.letterbox.generated.model.SubmissionInput;
import dev.letterbox.generated.model.SubmissionInputCodec;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.generated.model.Violation;
import dev.letterbox.json.JsonException;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.Violations;
import dev.letterbox.store.Idempotency;
import dev.letterbox.store.PutResult;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import dev.letterbox.store.Stores;
import dev.letterbox.store.SubmissionStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores the submissions of a batch, each by itself. */
final class Batch {
  private final Stores stores;
  private final StoredForm form;
  private final FormDocument document;
  private final @Nullable String key;

  Batch(Stores stores, StoredForm form, @Nullable String key) {
    this.stores = stores;
    this.form = form;
    this.document = FormDocument.of(form);
    this.key = key;
  }

  /** Stores one, or says why not. */
  BatchItem store(int index, byte[] json) {
    Violations violations = new Violations();
    SubmissionInput input;
    try {
      JsonReader in = new JsonReader(json, violations);
      input = SubmissionInputCodec.INSTANCE.read(in);
      in.end();
    } catch (JsonException e) {
      return refused(index, 400, "It is not JSON: " + e.getMessage() + ".", List.of());
    }
    if (input == null) {
      return refused(index, 400, null, listed(violations));
    }
    Received received = Received.of(input, List.of());
    List<Violation> wrong = FieldChecks.violations(document.input().fields(), received.fields());
    if (!received.uploads().isEmpty()) {
      wrong.add(Problems.inBody("/_upload", "maxItems", "is not for batches"));
    }
    if (!wrong.isEmpty()) {
      return refused(index, 400, null, wrong);
    }
    return put(index, received.fields(), Fingerprints.of(received));
  }

  private BatchItem put(int index, Map<String, JsonNode> fields, String fingerprint) {
    String text = SubmissionDocument.ofForm(fields, List.of(), List.of());
    if (text.getBytes(StandardCharsets.UTF_8).length > SubmissionStore.MAX_DOCUMENT_BYTES) {
      return refused(index, 413, "The fields take more than 380 KiB.", List.of());
    }
    PutResult result =
        stores
            .submissions()
            .putSubmission(
                form,
                SubmissionStatus.NEW.text(),
                text,
                key == null ? null : new Idempotency("batch\n" + key + "\n" + index, fingerprint));
    return switch (result) {
      case PutResult.Stored(StoredSubmission submission) -> stored(index, submission.id());
      case PutResult.Replayed(String id, var _) -> stored(index, id);
      case PutResult.FormGone() -> refused(index, 404, "There is no such form.", List.of());
      case PutResult.KeyReused() ->
          refused(index, 422, "This Idempotency-Key belongs to another batch.", List.of());
      case PutResult.UploadGone(String _) -> throw new IllegalStateException("without uploads");
    };
  }

  private static BatchItem stored(int index, String id) {
    return new BatchItem(index, 201, id, null, List.of());
  }

  private static BatchItem refused(
      int index, int status, @Nullable String detail, List<Violation> errors) {
    return new BatchItem(index, status, null, detail, errors);
  }

  private static List<Violation> listed(Violations violations) {
    List<Violation> listed = new ArrayList<>();
    for (dev.letterbox.schema.Violation violation : violations.list()) {
      listed.add(Problems.inBody(violation.at(), violation.code(), violation.detail()));
    }
    return listed;
  }
}
