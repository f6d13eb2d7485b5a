package dev.letterbox.inbox;

import dev.letterbox.generated.api.CreateSubmissionRequest;
import dev.letterbox.generated.api.CreateSubmissionResponse;
import dev.letterbox.generated.model.SpamCheck;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.generated.model.Violation;
import dev.letterbox.schema.FilePart;
import dev.letterbox.store.FileSet;
import dev.letterbox.store.Idempotency;
import dev.letterbox.store.KeptFiles;
import dev.letterbox.store.PutResult;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import dev.letterbox.store.StoredUpload;
import dev.letterbox.store.Stores;
import dev.letterbox.store.SubmissionStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way of one submission: limits, checks, files, and only then the submission itself. */
final class Reception {
  private final Stores stores;
  private final InstantSource clock;
  private final StoredForm form;
  private final FormDocument document;
  private final CreateSubmissionRequest request;
  private final Received received;

  Reception(Stores stores, InstantSource clock, StoredForm form, CreateSubmissionRequest request) {
    this.stores = stores;
    this.clock = clock;
    this.form = form;
    this.document = FormDocument.of(form);
    this.request = request;
    this.received = Received.of(request);
  }

  CreateSubmissionResponse receive() {
    Integer wait = Limits.wait(stores, form, document, request.http().sourceIp());
    if (wait != null) {
      return new CreateSubmissionResponse.TooManyRequests(Problems.tooMany(), wait);
    }
    List<Violation> violations =
        FieldChecks.violations(document.input().fields(), received.fields());
    Map<String, StoredUpload> uploads = uploads(violations);
    if (!violations.isEmpty()) {
      return new CreateSubmissionResponse.BadRequest(Problems.invalid(violations));
    }
    CreateSubmissionResponse refused = refusedFiles(uploads);
    return refused != null ? refused : store(uploads);
  }

  /** By id; what is not there is a violation. */
  private Map<String, StoredUpload> uploads(List<Violation> violations) {
    Map<String, StoredUpload> uploads = new LinkedHashMap<>();
    for (String id : received.uploads()) {
      StoredUpload upload = stores.files().findUpload(form, id);
      if (upload == null) {
        violations.add(Problems.noSuchUpload(uploads.size()));
        return uploads;
      }
      uploads.put(id, upload);
    }
    return uploads;
  }

  private @Nullable CreateSubmissionResponse refusedFiles(Map<String, StoredUpload> uploads) {
    if (received.files().isEmpty() && uploads.isEmpty()) {
      return null;
    }
    AttachmentChecks checks = new AttachmentChecks(document.input().attachments());
    for (FilePart file : received.files()) {
      String name = Attachments.name(file);
      String tooLarge = checks.sizeRefusal(name, file.content().size());
      if (tooLarge != null) {
        return new CreateSubmissionResponse.ContentTooLarge(Problems.tooLarge(tooLarge));
      }
      String wrongType = checks.typeRefusal(name, file.contentType());
      if (wrongType != null) {
        return new CreateSubmissionResponse.UnsupportedMediaType(Problems.wrongType(wrongType));
      }
    }
    for (StoredUpload upload : uploads.values()) {
      String tooLarge = checks.sizeRefusal(upload.fileName(), upload.size());
      if (tooLarge != null) {
        return new CreateSubmissionResponse.ContentTooLarge(Problems.tooLarge(tooLarge));
      }
    }
    return null;
  }

  private CreateSubmissionResponse store(Map<String, StoredUpload> uploads) {
    Instant now = clock.instant();
    List<SpamCheck> caught = Spam.caught(document, form.uid(), received, request.origin(), now);
    if (isTooLarge(SubmissionDocument.ofForm(received.fields(), List.of(), caught))) {
      return tooLarge();
    }
    FileSet staged = null;
    if (!received.files().isEmpty()) {
      staged = stores.files().stage(form, Attachments.toStore(received.files()));
    }
    String text =
        SubmissionDocument.ofForm(
            received.fields(), Attachments.of(received.files(), staged, uploads), caught);
    if (isTooLarge(text)) {
      return tooLarge();
    }
    SubmissionStatus status = caught.isEmpty() ? SubmissionStatus.NEW : SubmissionStatus.SPAM;
    PutResult result =
        stores
            .submissions()
            .putSubmission(
                form,
                status.text(),
                text,
                idempotency(),
                new KeptFiles(staged, new ArrayList<>(uploads.keySet())));
    return switch (result) {
      case PutResult.Stored(StoredSubmission submission) ->
          new Receipts(request, document.input()).of(submission.id(), submission.receivedAt());
      case PutResult.Replayed(String id, Instant receivedAt) ->
          new Receipts(request, document.input()).of(id, receivedAt);
      case PutResult.FormGone() -> new CreateSubmissionResponse.NotFound(Problems.noSuchForm());
      case PutResult.KeyReused() ->
          new CreateSubmissionResponse.UnprocessableContent(Problems.keyReused());
      case PutResult.UploadGone(String id) ->
          new CreateSubmissionResponse.BadRequest(
              Problems.invalid(List.of(Problems.noSuchUpload(received.uploads().indexOf(id)))));
    };
  }

  private static boolean isTooLarge(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length > SubmissionStore.MAX_DOCUMENT_BYTES;
  }

  private static CreateSubmissionResponse tooLarge() {
    return new CreateSubmissionResponse.ContentTooLarge(
        Problems.tooLarge("The fields take more than 380 KiB."));
  }

  private @Nullable Idempotency idempotency() {
    String key = request.idempotencyKey();
    return key == null ? null : new Idempotency(key, Fingerprints.of(received));
  }
}
