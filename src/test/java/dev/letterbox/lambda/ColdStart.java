package dev.letterbox.lambda;

import dev.letterbox.generated.api.CreateSubmissionRequest;
import dev.letterbox.generated.api.CreateSubmissionResponse;
import dev.letterbox.generated.api.CreateUploadRequest;
import dev.letterbox.generated.api.CreateUploadResponse;
import dev.letterbox.generated.api.GetFillTokenRequest;
import dev.letterbox.generated.api.GetFillTokenResponse;
import dev.letterbox.generated.api.IntakeApi;
import dev.letterbox.generated.api.IntakeRoutes;
import dev.letterbox.generated.model.Problem;
import dev.letterbox.http.Router;
import java.io.IOException;
import java.util.List;

/** One event from the standard input through the intake's routes, in a JVM of its own. */
final class ColdStart implements IntakeApi {
  private ColdStart() {}

  public static void main(String[] args) throws IOException {
    IntakeRoutes routes = new IntakeRoutes(new ColdStart());
    new HttpFunction(new Router(Log.INSTANCE, List.of(routes))).handle(System.in, System.out);
  }

  @Override
  public CreateSubmissionResponse createSubmission(CreateSubmissionRequest request) {
    return new CreateSubmissionResponse.NotFound(none());
  }

  @Override
  public CreateUploadResponse createUpload(CreateUploadRequest request) {
    return new CreateUploadResponse.NotFound(none());
  }

  @Override
  public GetFillTokenResponse getFillToken(GetFillTokenRequest request) {
    return new GetFillTokenResponse.NotFound(none());
  }

  private static Problem none() {
    return new Problem("about:blank", "None", 404, null, null, null);
  }
}
