package dev.letterbox.inbox;

import dev.letterbox.generated.api.CreateFormRequest;
import dev.letterbox.generated.api.CreateFormResponse;
import dev.letterbox.generated.api.DeleteFormRequest;
import dev.letterbox.generated.api.DeleteFormResponse;
import dev.letterbox.generated.api.FormsApi;
import dev.letterbox.generated.api.GetFormRequest;
import dev.letterbox.generated.api.GetFormResponse;
import dev.letterbox.generated.api.ListFormsRequest;
import dev.letterbox.generated.api.ListFormsResponse;
import dev.letterbox.generated.api.ReplaceFormRequest;
import dev.letterbox.generated.api.ReplaceFormResponse;
import dev.letterbox.generated.model.Form;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.FormPage;
import dev.letterbox.generated.model.Violation;
import dev.letterbox.store.Cursor;
import dev.letterbox.store.DeleteResult;
import dev.letterbox.store.Page;
import dev.letterbox.store.ReplaceResult;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The owner's forms. */
public final class Forms implements FormsApi {
  /** How long a deletion erases submissions before it leaves the rest to their expiry. */
  private static final Duration ERASING = Duration.ofSeconds(15);

  private final Stores stores;
  private final InstantSource clock;

  /** Over these stores. */
  public Forms(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public CreateFormResponse createForm(CreateFormRequest request) {
    FormInput input =
        switch (request.body()) {
          case CreateFormRequest.Body.Json(FormInput json) -> json;
        };
    List<Violation> violations = FormChecks.violations(input);
    if (!violations.isEmpty()) {
      return new CreateFormResponse.BadRequest(Problems.invalid(violations));
    }
    String id = input.id() != null ? input.id() : newId();
    Optional<StoredForm> stored =
        stores
            .forms()
            .createForm(
                request.caller().subject(),
                id,
                input.partitions(),
                input.retentionDays(),
                FormDocument.first(input).text());
    if (stored.isEmpty()) {
      return new CreateFormResponse.Conflict(Problems.idTaken());
    }
    return new CreateFormResponse.Created(
        FormDocument.form(stored.get()), "/v1/forms/" + id, EntityTags.of(stored.get().version()));
  }

  /** Unguessable, so that a form whose owner chose no name is found only by who is told of it. */
  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 20).toLowerCase(Locale.ROOT);
  }

  @Override
  public ListFormsResponse listForms(ListFormsRequest request) {
    String after = null;
    if (request.cursor() != null) {
      after = Cursor.decode(Cursor.Kind.FORMS, request.cursor()).orElse(null);
      if (after == null) {
        return new ListFormsResponse.BadRequest(Problems.invalidCursor());
      }
    }
    Page<StoredForm> page =
        stores.forms().listForms(request.caller().subject(), request.limit(), after);
    List<Form> forms = new ArrayList<>();
    for (StoredForm stored : page.items()) {
      forms.add(FormDocument.form(stored));
    }
    String position = page.position();
    return new ListFormsResponse.Ok(
        new FormPage(forms, position == null ? null : Cursor.encode(Cursor.Kind.FORMS, position)));
  }

  @Override
  public GetFormResponse getForm(GetFormRequest request) {
    StoredForm stored =
        stores.forms().getForm(request.caller().subject(), request.formId()).orElse(null);
    if (stored == null) {
      return new GetFormResponse.NotFound(Problems.noSuchForm());
    }
    String etag = EntityTags.of(stored.version());
    String known = request.ifNoneMatch();
    if (known != null && !EntityTags.ifNoneMatch(known, stored.version())) {
      return new GetFormResponse.NotModified(etag);
    }
    return new GetFormResponse.Ok(FormDocument.form(stored), etag);
  }

  @Override
  public ReplaceFormResponse replaceForm(ReplaceFormRequest request) {
    FormInput input =
        switch (request.body()) {
          case ReplaceFormRequest.Body.Json(FormInput json) -> json;
        };
    StoredForm current =
        stores.forms().getForm(request.caller().subject(), request.formId()).orElse(null);
    if (current == null) {
      return new ReplaceFormResponse.NotFound(Problems.noSuchForm());
    }
    FormDocument replacement = FormDocument.of(current).replacedBy(input);
    List<Violation> violations = FormChecks.violations(replacement.input());
    if (input.id() != null && !input.id().equals(request.formId())) {
      violations.add(Problems.inBody("/id", "const", "must be the form's own id"));
    }
    if (!violations.isEmpty()) {
      return new ReplaceFormResponse.BadRequest(Problems.invalid(violations));
    }
    if (!EntityTags.ifMatch(request.ifMatch(), current.version())) {
      return new ReplaceFormResponse.PreconditionFailed(Problems.changedInBetween());
    }
    ReplaceResult result =
        stores
            .forms()
            .replaceForm(
                request.caller().subject(),
                request.formId(),
                EntityTags.isAny(request.ifMatch()) ? null : current.version(),
                input.partitions(),
                input.retentionDays(),
                replacement.text());
    return switch (result) {
      case ReplaceResult.Replaced(StoredForm form) ->
          new ReplaceFormResponse.Ok(FormDocument.form(form), EntityTags.of(form.version()));
      case ReplaceResult.NotFound() -> new ReplaceFormResponse.NotFound(Problems.noSuchForm());
      case ReplaceResult.VersionMismatch() ->
          new ReplaceFormResponse.PreconditionFailed(Problems.changedInBetween());
    };
  }

  @Override
  public DeleteFormResponse deleteForm(DeleteFormRequest request) {
    Long expected = null;
    String ifMatch = request.ifMatch();
    if (ifMatch != null && !EntityTags.isAny(ifMatch)) {
      StoredForm current =
          stores.forms().getForm(request.caller().subject(), request.formId()).orElse(null);
      if (current == null) {
        return new DeleteFormResponse.NotFound(Problems.noSuchForm());
      }
      if (!EntityTags.ifMatch(ifMatch, current.version())) {
        return new DeleteFormResponse.PreconditionFailed(Problems.changedInBetween());
      }
      expected = current.version();
    }
    DeleteResult result =
        stores
            .forms()
            .deleteForm(
                request.caller().subject(),
                request.formId(),
                expected,
                clock.instant().plus(ERASING));
    return switch (result) {
      case DeleteResult.Deleted(boolean _) -> new DeleteFormResponse.NoContent();
      case DeleteResult.NotFound() -> new DeleteFormResponse.NotFound(Problems.noSuchForm());
      case DeleteResult.VersionMismatch() ->
          new DeleteFormResponse.PreconditionFailed(Problems.changedInBetween());
    };
  }
}
