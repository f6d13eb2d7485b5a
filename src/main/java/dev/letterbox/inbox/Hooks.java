package dev.letterbox.inbox;

import dev.letterbox.generated.api.HooksApi;
import dev.letterbox.generated.api.ReceiveHookRequest;
import dev.letterbox.generated.api.ReceiveHookResponse;
import dev.letterbox.generated.api.VerifyHookRequest;
import dev.letterbox.generated.api.VerifyHookResponse;
import dev.letterbox.generated.model.Attachment;
import dev.letterbox.generated.model.HookInput;
import dev.letterbox.generated.model.HookScheme;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.schema.Bytes;
import dev.letterbox.store.FileSet;
import dev.letterbox.store.Idempotency;
import dev.letterbox.store.KeptFiles;
import dev.letterbox.store.NewFile;
import dev.letterbox.store.PutResult;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import dev.letterbox.store.Stores;
import dev.letterbox.webhook.Verdict;
import dev.letterbox.webhook.VerificationToken;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in what webhooks send. */
public final class Hooks implements HooksApi {
  /** In base64, with the header, it still is less than an item may be. */
  private static final int MOST_INLINE = 256 * 1024;

  private final Stores stores;
  private final InstantSource clock;

  /** Into these stores. */
  public Hooks(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public ReceiveHookResponse receiveHook(ReceiveHookRequest request) {
    StoredForm form = stores.forms().findForm(request.formId()).orElse(null);
    if (form == null) {
      return new ReceiveHookResponse.NotFound(Problems.noSuchForm());
    }
    FormDocument document = FormDocument.of(form);
    HookInput settings = document.input().hook();
    if (settings == null) {
      return new ReceiveHookResponse.NotFound(Problems.of(404, "The form takes no hooks."));
    }
    Integer wait = Limits.wait(stores, form, document, request.http().sourceIp());
    if (wait != null) {
      return new ReceiveHookResponse.TooManyRequests(Problems.tooMany(), wait);
    }
    Bytes body = body(request);
    String deliveryId = null;
    if (settings.scheme() == HookScheme.NONE) {
      deliveryId = header(request, settings.deliveryHeader());
    } else {
      Verdict verdict =
          Signatures.verify(settings, request.http().headers(), body, clock.instant());
      switch (verdict) {
        case Verdict.Rejected rejected -> {
          return new ReceiveHookResponse.Forbidden(Signatures.refusal(rejected));
        }
        // Without an id of the sender's, at least a copy of the same message is recognised.
        case Verdict.Verified(var id, var replayId) -> deliveryId = id == null ? replayId : id;
      }
    }
    StoredForm kept = Retention.capped(form, request.http());
    return store(kept, request, settings.scheme() != HookScheme.NONE, body, deliveryId);
  }

  private static Bytes body(ReceiveHookRequest request) {
    return switch (request.body()) {
      case null -> Bytes.wrap(new byte[0]);
      case ReceiveHookRequest.Body.Binary(Bytes value, String _) -> value;
    };
  }

  private static @Nullable String header(ReceiveHookRequest request, @Nullable String name) {
    return name == null ? null : request.http().header(Signatures.lowerCase(name));
  }

  private ReceiveHookResponse store(
      StoredForm form,
      ReceiveHookRequest request,
      boolean verified,
      Bytes body,
      @Nullable String deliveryId) {
    FileSet staged = null;
    List<SubmissionDocument.File> files = List.of();
    if (body.size() > MOST_INLINE) {
      String type = request.http().contentType();
      staged = stores.files().stage(form, List.of(new NewFile(type, body)));
      files =
          List.of(
              new SubmissionDocument.File(
                  new Attachment(0, null, "body", type, (long) body.size()),
                  staged.files().getFirst().key()));
    }
    String text =
        HookDocument.of(
            request.http(), request.path(), verified, staged == null ? body : null, files);
    PutResult result =
        stores
            .submissions()
            .putSubmission(
                form,
                SubmissionStatus.NEW.text(),
                text,
                deliveryId == null ? null : Idempotency.ofDelivery(request.path(), deliveryId),
                new KeptFiles(staged, List.of()));
    return switch (result) {
      case PutResult.Stored(StoredSubmission submission) -> accepted(form, submission.id());
      case PutResult.Replayed(String id, var _) -> accepted(form, id);
      case PutResult.FormGone() -> new ReceiveHookResponse.NotFound(Problems.noSuchForm());
      case PutResult.KeyReused(), PutResult.UploadGone(String _) ->
          throw new IllegalStateException("a hook of delivery " + deliveryId);
    };
  }

  private static ReceiveHookResponse accepted(StoredForm form, String id) {
    return new ReceiveHookResponse.Accepted("/v1/forms/" + form.id() + "/submissions/" + id);
  }

  @Override
  public VerifyHookResponse verifyHook(VerifyHookRequest request) {
    StoredForm form = stores.forms().findForm(request.formId()).orElse(null);
    HookInput settings = form == null ? null : FormDocument.of(form).input().hook();
    if (settings == null) {
      return new VerifyHookResponse.NotFound(
          form == null ? Problems.noSuchForm() : Problems.of(404, "The form takes no hooks."));
    }
    String token = settings.verifyToken();
    if (token == null || !VerificationToken.matches(token, request.hubVerifyToken())) {
      return new VerifyHookResponse.Forbidden(Problems.of(403, "This is not the token."));
    }
    return new VerifyHookResponse.Ok(request.hubChallenge());
  }
}
