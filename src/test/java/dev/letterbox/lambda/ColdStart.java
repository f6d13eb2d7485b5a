package dev.letterbox.lambda;

import dev.letterbox.generated.api.CreateSubmissionResponse;
import dev.letterbox.generated.api.IntakeRoutes;
import dev.letterbox.generated.model.Problem;
import dev.letterbox.http.Router;
import java.io.IOException;
import java.util.List;

/** One event from the standard input through the intake's routes, in a JVM of its own. */
final class ColdStart {
  private ColdStart() {}

  public static void main(String[] args) throws IOException {
    IntakeRoutes routes =
        new IntakeRoutes(
            request ->
                new CreateSubmissionResponse.NotFound(
                    new Problem("about:blank", "None", 404, null, null, null)));
    new HttpFunction(new Router(Log.INSTANCE, List.of(routes))).handle(System.in, System.out);
  }
}
