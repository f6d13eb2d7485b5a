package dev.letterbox.inbox;

import dev.letterbox.generated.api.CreateSubmissionRequest;
import dev.letterbox.generated.api.CreateSubmissionResponse;
import dev.letterbox.generated.api.CreateUploadRequest;
import dev.letterbox.generated.api.CreateUploadResponse;
import dev.letterbox.generated.api.GetFillTokenRequest;
import dev.letterbox.generated.api.GetFillTokenResponse;
import dev.letterbox.generated.api.IntakeApi;
import dev.letterbox.generated.model.FillToken;
import dev.letterbox.generated.model.UploadInput;
import dev.letterbox.schema.Bytes;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.Stores;
import dev.letterbox.store.Upload;
import java.time.InstantSource;

/** Takes in what pages and scripts send. */
public final class Intake implements IntakeApi {
  private final Stores stores;
  private final InstantSource clock;

  /** Into these stores. */
  public Intake(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public CreateSubmissionResponse createSubmission(CreateSubmissionRequest request) {
    StoredForm form = stores.forms().findForm(request.formId()).orElse(null);
    if (form == null) {
      return new CreateSubmissionResponse.NotFound(Problems.noSuchForm());
    }
    StoredForm kept = Retention.capped(form, request.http());
    return new Reception(stores, clock, kept, request).receive();
  }

  @Override
  public GetFillTokenResponse getFillToken(GetFillTokenRequest request) {
    StoredForm form = stores.forms().findForm(request.formId()).orElse(null);
    Bytes key = form == null ? null : FormDocument.of(form).fillKey();
    if (form == null || key == null) {
      return new GetFillTokenResponse.NotFound(
          form == null ? Problems.noSuchForm() : Problems.of(404, "The form has no fill tokens."));
    }
    String token = FillTime.issue(form.uid(), key.toArray(), clock.instant());
    return new GetFillTokenResponse.Ok(new FillToken(token), "no-store");
  }

  @Override
  public CreateUploadResponse createUpload(CreateUploadRequest request) {
    UploadInput input =
        switch (request.body()) {
          case CreateUploadRequest.Body.Json(UploadInput value) -> value;
        };
    StoredForm form = stores.forms().findForm(request.formId()).orElse(null);
    if (form == null) {
      return new CreateUploadResponse.NotFound(Problems.noSuchForm());
    }
    FormDocument document = FormDocument.of(form);
    Integer wait = Limits.wait(stores, form, document, request.http().sourceIp());
    if (wait != null) {
      return new CreateUploadResponse.TooManyRequests(Problems.tooMany(), wait);
    }
    AttachmentChecks checks = new AttachmentChecks(document.input().attachments());
    String name = FileNames.safe(input.fileName());
    String tooLarge = checks.sizeRefusal(name, input.size());
    if (tooLarge != null) {
      return new CreateUploadResponse.ContentTooLarge(Problems.tooLarge(tooLarge));
    }
    String wrongType = checks.typeRefusal(name, input.contentType());
    if (wrongType != null) {
      return new CreateUploadResponse.UnsupportedMediaType(Problems.wrongType(wrongType));
    }
    Upload upload = stores.files().createUpload(form, name, input.contentType(), input.size());
    return new CreateUploadResponse.Created(
        new dev.letterbox.generated.model.Upload(
            upload.id(),
            upload.post().url().toString(),
            upload.post().fields(),
            upload.post().expiresAt()));
  }
}
