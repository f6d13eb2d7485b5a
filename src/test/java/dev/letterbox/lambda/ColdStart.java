package dev.letterbox.lambda;

import com.sun.management.ThreadMXBean;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;

/** One event from the standard input through the intake's routes, in a JVM of its own. */
final class ColdStart implements IntakeApi {
  private ColdStart() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      function().handle(System.in, System.out);
    } else {
      allocated();
    }
  }

  private static HttpFunction function() {
    return new HttpFunction(new Router(Log.INSTANCE, List.of(new IntakeRoutes(new ColdStart()))));
  }

  /** Prints what this thread allocates for the first answer, and for one after many. */
  private static void allocated() throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    byte[] event = System.in.readAllBytes();
    PrintStream console = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    long start = threads.getCurrentThreadAllocatedBytes();
    HttpFunction function = function();
    function.handle(new ByteArrayInputStream(event), OutputStream.nullOutputStream());
    long first = threads.getCurrentThreadAllocatedBytes() - start;
    for (int i = 0; i < 1_000; i++) {
      function.handle(new ByteArrayInputStream(event), OutputStream.nullOutputStream());
    }
    start = threads.getCurrentThreadAllocatedBytes();
    function.handle(new ByteArrayInputStream(event), OutputStream.nullOutputStream());
    long last = threads.getCurrentThreadAllocatedBytes() - start;
    console.println(first + " " + last);
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
