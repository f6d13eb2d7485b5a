import com.example.letterbox.ApiClient;
import com.example.letterbox.ApiException;
import com.example.letterbox.api.FormsApi;
import com.example.letterbox.api.IntakeApi;
import com.example.letterbox.api.KeysApi;
import com.example.letterbox.api.ServersApi;
import com.example.letterbox.api.SubmissionsApi;
import com.example.letterbox.model.FormInput;
import com.example.letterbox.model.KeyInput;
import com.example.letterbox.model.KeyScope;
import com.example.letterbox.model.Problem;
import com.example.letterbox.model.Submission;
import com.example.letterbox.model.SubmissionInput;
import com.example.letterbox.model.SubmissionPage;
import com.example.letterbox.model.SubmissionReceipt;
import com.example.letterbox.model.Upload;
import com.example.letterbox.model.UploadInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A session with the generated client: {@code Inbox <api> <token> <form>}; says what it saw. */
final class Inbox {
  private final String form;
  private final FormsApi forms;
  private final IntakeApi intake;
  private final SubmissionsApi submissions;
  private final KeysApi keys;
  private final String api;

  private Inbox(String api, String token, String form) {
    this.api = api;
    this.form = form;
    ApiClient owner = client(api, "Authorization", "Bearer " + token);
    forms = new FormsApi(owner);
    intake = new IntakeApi(client(api, "User-Agent", "inbox"));
    submissions = new SubmissionsApi(owner);
    keys = new KeysApi(owner);
  }

  private static ApiClient client(String api, String header, String value) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(api);
    client.setRequestInterceptor(request -> request.header(header, value));
    return client;
  }

  public static void main(String[] args) throws ApiException, IOException, InterruptedException {
    new Inbox(args[0], args[1], args[2]).session();
  }

  private void session() throws ApiException, IOException, InterruptedException {
    forms.createForm(new FormInput().id(form).name("From a client"));
    System.out.println("form " + forms.getForm(form, null).getName());
    retry();
    problem();
    page();
    upload();
    batch();
  }

  private void retry() throws ApiException {
    SubmissionInput hello = new SubmissionInput().email("ada@example.com").message("Hello");
    SubmissionReceipt first = intake.createSubmission(form, hello, null, null, "key-1");
    SubmissionReceipt again = intake.createSubmission(form, hello, null, null, "key-1");
    System.out.println("retry " + first.getId().equals(again.getId()));
    Submission read = submissions.getSubmission(form, first.getId());
    System.out.println("fields " + read.getFormSubmission().getFields());
  }

  private void problem() throws IOException {
    try {
      intake.createSubmission(form, new SubmissionInput().email("nobody"), null, null, null);
    } catch (ApiException e) {
      Problem problem =
          ApiClient.createDefaultObjectMapper().readValue(e.getResponseBody(), Problem.class);
      System.out.println(
          "problem " + problem.getStatus() + " " + problem.getErrors().getFirst().getPointer());
    }
  }

  private void page() throws ApiException {
    for (int i = 0; i < 4; i++) {
      intake.createSubmission(form, new SubmissionInput().message("" + i), null, null, null);
    }
    StringBuilder sizes = new StringBuilder();
    String cursor = null;
    do {
      SubmissionPage page = submissions.listSubmissions(form, 2, cursor, null, null, null);
      sizes.append(' ').append(page.getItems().size());
      cursor = page.getNextCursor();
    } while (cursor != null);
    System.out.println("pages" + sizes);
  }

  private void upload() throws ApiException, IOException, InterruptedException {
    byte[] file = "a file".getBytes(StandardCharsets.UTF_8);
    Upload upload =
        intake.createUpload(
            form,
            new UploadInput().fileName("a.txt").contentType("text/plain").size((long) file.length));
    HttpRequest post =
        HttpRequest.newBuilder(upload.getUrl())
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(form(upload.getFields(), file)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      int status = client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
      System.out.println("uploaded " + status / 100 * 100);
    }
    SubmissionReceipt receipt =
        intake.createSubmission(
            form, new SubmissionInput().upload(Set.of(upload.getId())), null, null, null);
    System.out.println(
        "attached "
            + submissions
                .getSubmission(form, receipt.getId())
                .getFormSubmission()
                .getAttachments()
                .getFirst()
                .getFileName());
  }

  private static byte[] form(Map<String, String> fields, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(
                ("--b\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private void batch() throws ApiException {
    KeyInput wanted = new KeyInput().name("client").scopes(Set.of(KeyScope.SUBMISSIONS_WRITE));
    String key = keys.createKey(form, wanted).getSecret();
    ServersApi servers = new ServersApi(client(api, "X-Api-Key", key));
    List<Object> items = List.of(Map.of("message", "one"), Map.of("email", "nobody"));
    var result = servers.createBatch(form, items, null);
    System.out.println(
        "batch " + result.getStored() + " stored, " + result.getRefused() + " refused");
  }
}
