import com.example.letterbox.ApiException;
import com.example.letterbox.api.HooksApi;
import com.example.letterbox.api.IntakeApi;
import com.example.letterbox.model.SubmissionInput;
import com.example.letterbox.model.UploadInput;
import java.io.File;
import java.io.IOException;

/** What pages and senders of hooks do. */
final class IntakeOperations {
  private final String form;
  private final String slow;
  private final Session nobody;
  private final IntakeApi intake;
  private final HooksApi hooks;

  IntakeOperations(String form, Session nobody) {
    this.form = form;
    slow = form + FormOperations.SLOW;
    this.nobody = nobody;
    intake = new IntakeApi(nobody.client());
    hooks = new HooksApi(nobody.client());
  }

  void all() throws ApiException, IOException {
    submit();
    upload();
    fillToken();
    hook();
    challenge();
    // One a minute, whatever it is.
    nobody.call(() -> receive(slow, "a"));
    nobody.call(() -> receive(slow, "a"));
    nobody.call(() -> submit(slow, "Hello", null));
    nobody.call(() -> intake.createUpload(slow, file(1)));
  }

  private void submit() throws ApiException, IOException {
    nobody.call(() -> submit(form, "Hello", "k"));
    nobody.call(() -> submit(form, "Other", "k"));
    nobody.call(() -> submit(form, "Hello", null), "Accept", "text/html");
    nobody.call(
        () ->
            intake.createSubmission(form, new SubmissionInput().email("nobody"), null, null, null));
    nobody.call(() -> submit("nowhere", "Hello", null));
    nobody.notAcceptable(() -> submit(form, "Hello", null));
    nobody.unsupported(() -> submit(form, "Hello", null));
    String half = "x".repeat(200_000);
    nobody.call(
        () ->
            intake.createSubmission(
                form,
                new SubmissionInput()
                    .message("a")
                    .putAdditionalProperty("b", half)
                    .putAdditionalProperty("c", half),
                null,
                null,
                null));
  }

  private String submit(String to, String message, String key) throws ApiException {
    SubmissionInput input = new SubmissionInput().message(message);
    intake.createSubmission(to, input, null, null, key);
    return "stored";
  }

  private void upload() throws ApiException, IOException {
    nobody.call(() -> intake.createUpload(form, file(100)).getFields().get("Content-Type"));
    nobody.call(() -> intake.createUpload(form, file(101)));
    nobody.call(() -> intake.createUpload(form, file(0)));
    nobody.call(() -> intake.createUpload("nowhere", file(1)));
    nobody.notAcceptable(() -> intake.createUpload(form, file(1)));
    nobody.unsupported(() -> intake.createUpload(form, file(1)));
  }

  private static UploadInput file(long size) {
    return new UploadInput().fileName("a.pdf").contentType("application/pdf").size(size);
  }

  private void fillToken() throws ApiException, IOException {
    nobody.call(() -> intake.getFillToken(slow).getToken().isEmpty());
    nobody.call(() -> intake.getFillToken(form));
    nobody.call(() -> intake.getFillToken("X"));
    nobody.notAcceptable(() -> intake.getFillToken(form));
  }

  private void hook() throws ApiException, IOException {
    nobody.call(() -> receive(form, "sender"));
    nobody.call(() -> receive(form + FormOperations.SIGNED, "sender"));
    nobody.call(() -> receive("X", "sender"));
    nobody.call(() -> receive("nowhere", "sender"));
  }

  private String receive(String to, String path) throws ApiException {
    hooks.receiveHook(to, path, new File("a"));
    return "stored";
  }

  private void challenge() throws ApiException, IOException {
    nobody.call(() -> hooks.verifyHook(form, "meta", "11", "letmein-please", "subscribe"));
    nobody.call(() -> hooks.verifyHook(form, "meta", "11", "letmein", "subscribe"));
    nobody.call(() -> hooks.verifyHook("X", "meta", "11", "letmein", "subscribe"));
    nobody.call(() -> hooks.verifyHook("nowhere", "meta", "11", "x", "subscribe"));
    nobody.notAcceptable(() -> hooks.verifyHook(form, "meta", "11", "letmein-please", "subscribe"));
  }
}
