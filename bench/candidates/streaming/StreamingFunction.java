package streaming;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * One operation written by hand with Jackson's streaming layer and nothing else: no router, no
 * binding, no framework. It keeps nothing; {@code sdk} adds that.
 */
public class StreamingFunction implements RequestStreamHandler {
  private static final String ROUTE = "POST /v1/forms/{formId}/submissions";

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    answer(Event.read(in), context.getAwsRequestId()).write(out);
  }

  private Answer answer(Event event, String id) throws IOException {
    if (!event.routeKey().equals(ROUTE)) {
      return Answer.problem(404, "Not Found", List.of());
    }
    if (!event.contentType().startsWith("application/json")) {
      return Answer.problem(415, "Unsupported Media Type", List.of());
    }
    Submission submission = Submission.read(event.body());
    if (!submission.violations.isEmpty()) {
      return Answer.problem(400, "Bad Request", submission.violations);
    }
    store(id, event, submission);
    return Answer.created(id);
  }

  /** Keeps a submission that was found valid. */
  protected void store(String id, Event event, Submission submission) {}
}
