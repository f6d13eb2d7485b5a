package dev.letterbox.inbox;

import dev.letterbox.generated.api.DeleteSubmissionRequest;
import dev.letterbox.generated.api.DeleteSubmissionResponse;
import dev.letterbox.generated.api.ExportSubmissionsRequest;
import dev.letterbox.generated.api.ExportSubmissionsResponse;
import dev.letterbox.generated.api.GetAttachmentRequest;
import dev.letterbox.generated.api.GetAttachmentResponse;
import dev.letterbox.generated.api.GetSubmissionRequest;
import dev.letterbox.generated.api.GetSubmissionResponse;
import dev.letterbox.generated.api.ListSubmissionsRequest;
import dev.letterbox.generated.api.ListSubmissionsResponse;
import dev.letterbox.generated.api.SubmissionsApi;
import dev.letterbox.generated.api.UpdateSubmissionRequest;
import dev.letterbox.generated.api.UpdateSubmissionResponse;
import dev.letterbox.generated.model.Submission;
import dev.letterbox.generated.model.SubmissionPage;
import dev.letterbox.generated.model.SubmissionPatch;
import dev.letterbox.generated.model.SubmissionStatus;
import dev.letterbox.http.Caller;
import dev.letterbox.schema.Member;
import dev.letterbox.store.Cursor;
import dev.letterbox.store.NoteChange;
import dev.letterbox.store.Page;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import dev.letterbox.store.Stores;
import dev.letterbox.store.SubmissionQuery;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the owner's forms received. */
public final class Submissions implements SubmissionsApi {
  private static final Duration DOWNLOADABLE = Duration.ofMinutes(5);

  private final Stores stores;
  private final InstantSource clock;

  /** Over these stores. */
  public Submissions(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public ListSubmissionsResponse listSubmissions(ListSubmissionsRequest request) {
    String after = null;
    if (request.cursor() != null) {
      after = Cursor.decode(Cursor.Kind.SUBMISSIONS_NEWEST_FIRST, request.cursor()).orElse(null);
      if (after == null) {
        return new ListSubmissionsResponse.BadRequest(Problems.invalidCursor());
      }
    }
    Optional<StoredForm> form = form(request.caller(), request.formId());
    if (form.isEmpty()) {
      return new ListSubmissionsResponse.NotFound(Problems.noSuchForm());
    }
    Page<StoredSubmission> page =
        stores
            .submissions()
            .listSubmissions(
                form.get(),
                new SubmissionQuery(
                    request.limit(),
                    request.from(),
                    request.to(),
                    statuses(request.status()),
                    true,
                    after));
    List<Submission> items = new ArrayList<>();
    for (StoredSubmission stored : page.items()) {
      items.add(SubmissionViews.of(form.get(), stored));
    }
    String position = page.position();
    return new ListSubmissionsResponse.Ok(
        new SubmissionPage(
            items,
            position == null
                ? null
                : Cursor.encode(Cursor.Kind.SUBMISSIONS_NEWEST_FIRST, position)));
  }

  @Override
  public GetSubmissionResponse getSubmission(GetSubmissionRequest request) {
    Optional<StoredForm> form = form(request.caller(), request.formId());
    if (form.isEmpty()) {
      return new GetSubmissionResponse.NotFound(Problems.noSuchForm());
    }
    Optional<StoredSubmission> stored =
        stores.submissions().getSubmission(form.get(), request.submissionId());
    if (stored.isEmpty()) {
      return new GetSubmissionResponse.NotFound(Problems.noSuchSubmission());
    }
    return new GetSubmissionResponse.Ok(SubmissionViews.of(form.get(), stored.get()));
  }

  @Override
  public UpdateSubmissionResponse updateSubmission(UpdateSubmissionRequest request) {
    SubmissionPatch patch =
        switch (request.body()) {
          case UpdateSubmissionRequest.Body.MergePatch(SubmissionPatch value) -> value;
        };
    Optional<StoredForm> form = form(request.caller(), request.formId());
    if (form.isEmpty()) {
      return new UpdateSubmissionResponse.NotFound(Problems.noSuchForm());
    }
    NoteChange note =
        switch (patch.note()) {
          case Member.Absent<String>() -> new NoteChange.Keep();
          case Member.Present<String>(var text) ->
              text == null ? new NoteChange.Remove() : new NoteChange.Replace(text);
        };
    SubmissionStatus status = patch.status();
    Optional<StoredSubmission> stored =
        stores
            .submissions()
            .updateSubmission(
                form.get(), request.submissionId(), status == null ? null : status.text(), note);
    if (stored.isEmpty()) {
      return new UpdateSubmissionResponse.NotFound(Problems.noSuchSubmission());
    }
    return new UpdateSubmissionResponse.Ok(SubmissionViews.of(form.get(), stored.get()));
  }

  @Override
  public DeleteSubmissionResponse deleteSubmission(DeleteSubmissionRequest request) {
    Optional<StoredForm> form = form(request.caller(), request.formId());
    if (form.isEmpty()) {
      return new DeleteSubmissionResponse.NotFound(Problems.noSuchForm());
    }
    return stores.submissions().deleteSubmission(form.get(), request.submissionId())
        ? new DeleteSubmissionResponse.NoContent()
        : new DeleteSubmissionResponse.NotFound(Problems.noSuchSubmission());
  }

  @Override
  public GetAttachmentResponse getAttachment(GetAttachmentRequest request) {
    Optional<StoredForm> form = form(request.caller(), request.formId());
    if (form.isEmpty()) {
      return new GetAttachmentResponse.NotFound(Problems.noSuchForm());
    }
    StoredSubmission stored =
        stores.submissions().getSubmission(form.get(), request.submissionId()).orElse(null);
    if (stored == null) {
      return new GetAttachmentResponse.NotFound(Problems.noSuchSubmission());
    }
    List<SubmissionDocument.File> files = SubmissionDocument.of(stored).files();
    if (request.attachmentId() >= files.size()) {
      return new GetAttachmentResponse.NotFound(Problems.of(404, "There is no such attachment."));
    }
    SubmissionDocument.File file = files.get(request.attachmentId());
    URI location =
        stores
            .objects()
            .presignedGet(
                file.key(),
                DOWNLOADABLE,
                Dispositions.attachment(file.attachment().fileName()),
                DownloadTypes.of(file.attachment().contentType()));
    return new GetAttachmentResponse.Found(location.toString(), "no-store");
  }

  @Override
  public ExportSubmissionsResponse exportSubmissions(ExportSubmissionsRequest request) {
    String after = null;
    if (request.cursor() != null) {
      after = Cursor.decode(Cursor.Kind.SUBMISSIONS_OLDEST_FIRST, request.cursor()).orElse(null);
      if (after == null) {
        return new ExportSubmissionsResponse.BadRequest(Problems.invalidCursor());
      }
    }
    Optional<StoredForm> form = form(request.caller(), request.formId());
    if (form.isEmpty()) {
      return new ExportSubmissionsResponse.NotFound(Problems.noSuchForm());
    }
    Export export =
        Export.read(
            stores.submissions(),
            clock,
            form.get(),
            new SubmissionQuery(
                Export.PAGE,
                request.from(),
                request.to(),
                statuses(request.status()),
                false,
                after));
    String link = export.position() == null ? null : Links.next(request, export.position());
    return switch (request.accept()) {
      case CSV ->
          new ExportSubmissionsResponse.OkCsv(
              Csv.of(FormDocument.of(form.get()).input().fields(), export.submissions()), link);
      case NDJSON -> new ExportSubmissionsResponse.OkNdjson(Ndjson.of(export.submissions()), link);
    };
  }

  private Optional<StoredForm> form(Caller.User owner, String id) {
    return stores.forms().getForm(owner.subject(), id);
  }

  private static Set<String> statuses(@Nullable List<SubmissionStatus> statuses) {
    Set<String> texts = new HashSet<>();
    if (statuses != null) {
      for (SubmissionStatus status : statuses) {
        texts.add(status.text());
      }
    }
    return texts;
  }
}
