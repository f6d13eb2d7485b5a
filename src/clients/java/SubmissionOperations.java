import com.example.letterbox.ApiException;
import com.example.letterbox.api.IntakeApi;
import com.example.letterbox.api.SubmissionsApi;
import com.example.letterbox.model.SubmissionInput;
import com.example.letterbox.model.SubmissionPatch;
import com.example.letterbox.model.SubmissionStatus;
import java.io.IOException;
import java.util.Map;

/** What an owner does with what came in. */
final class SubmissionOperations {
  private static final String NONE = "00000000000000000000000000";

  private final String form;
  private final Session owner;
  private final Session powerless;
  private final Session nobody;
  private final IntakeApi intake;
  private final SubmissionsApi mine;
  private final SubmissionsApi weak;
  private final SubmissionsApi theirs;

  SubmissionOperations(String form, Session owner, Session powerless, Session nobody) {
    this.form = form;
    this.owner = owner;
    this.powerless = powerless;
    this.nobody = nobody;
    intake = new IntakeApi(nobody.client());
    mine = new SubmissionsApi(owner.client());
    weak = new SubmissionsApi(powerless.client());
    theirs = new SubmissionsApi(nobody.client());
  }

  void all() throws ApiException, IOException {
    SubmissionInput hello = new SubmissionInput().message("Hello");
    String id = intake.createSubmission(form, hello, null, null, null).getId();
    list();
    get(id);
    update(id);
    export();
    attachment();
    delete(id);
  }

  private void list() throws ApiException, IOException {
    owner.call(() -> list(mine, form, 100));
    owner.call(() -> list(mine, form, 1000));
    owner.call(() -> list(mine, "nowhere", 1));
    owner.notAcceptable(() -> list(mine, form, 1));
    powerless.call(() -> list(weak, form, 1));
    nobody.call(() -> list(theirs, form, 1));
  }

  private static int list(SubmissionsApi api, String of, int limit) throws ApiException {
    return api.listSubmissions(of, limit, null, null, null, null).getItems().size();
  }

  private void get(String id) throws ApiException, IOException {
    owner.call(() -> mine.getSubmission(form, id).getFormSubmission().getFields());
    owner.call(() -> mine.getSubmission(form, "x"));
    owner.call(() -> mine.getSubmission(form, NONE));
    owner.notAcceptable(() -> mine.getSubmission(form, id));
    powerless.call(() -> weak.getSubmission(form, id));
    nobody.call(() -> theirs.getSubmission(form, id));
  }

  private void update(String id) throws ApiException, IOException {
    SubmissionPatch read = new SubmissionPatch().status(SubmissionStatus.READ);
    owner.call(() -> mine.updateSubmission(form, id, read).getFormSubmission().getStatus());
    owner.call(() -> mine.updateSubmission(form, id, new SubmissionPatch().note("")));
    owner.call(() -> mine.updateSubmission(form, NONE, read));
    owner.notAcceptable(() -> mine.updateSubmission(form, id, read));
    owner.unsupported(() -> mine.updateSubmission(form, id, read));
    powerless.call(() -> weak.updateSubmission(form, id, read));
    nobody.call(() -> theirs.updateSubmission(form, id, read));
  }

  private void export() throws ApiException, IOException {
    owner.call(() -> export(mine, form, null).startsWith("id,receivedAt,"));
    owner.call(() -> export(mine, form, "x"));
    owner.call(() -> export(mine, "nowhere", null));
    owner.notAcceptable(() -> export(mine, form, null));
    powerless.call(() -> export(weak, form, null));
    nobody.call(() -> export(theirs, form, null));
  }

  private static String export(SubmissionsApi api, String of, String cursor) throws ApiException {
    return api.exportSubmissions(of, cursor, null, null, null);
  }

  private void attachment() throws ApiException, IOException {
    // A body of any other type than those of forms is a file.
    SubmissionInput file = new SubmissionInput().message("a");
    Session sender = new Session(nobody.api, Map.of("Content-Type", "application/pdf"));
    IntakeApi files = new IntakeApi(sender.client());
    String id = files.createSubmission(form, file, "a.pdf", null, null).getId();
    owner.call(() -> attachment(mine, id, 0));
    owner.call(() -> attachment(mine, id, -1));
    owner.call(() -> attachment(mine, id, 1));
    powerless.call(() -> attachment(weak, id, 0));
    nobody.call(() -> attachment(theirs, id, 0));
  }

  private String attachment(SubmissionsApi api, String id, int at) throws ApiException {
    api.getAttachment(form, id, at);
    return "there";
  }

  private void delete(String id) throws ApiException, IOException {
    powerless.call(() -> delete(weak, id));
    nobody.call(() -> delete(theirs, id));
    owner.call(() -> delete(mine, "x"));
    owner.call(() -> delete(mine, id));
    owner.call(() -> delete(mine, id));
  }

  private String delete(SubmissionsApi api, String id) throws ApiException {
    api.deleteSubmission(form, id);
    return "deleted";
  }
}
