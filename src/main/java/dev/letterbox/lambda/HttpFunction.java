package dev.letterbox.lambda;

import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Router;
import dev.letterbox.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** One invocation: event in, request to the router, response out, a line in the log. */
public final class HttpFunction {
  private final Router router;
  private final Events events = new Events();

  /** Over the operations that it answers. */
  public HttpFunction(List<? extends Routes> routes) {
    this(new Router(Log.INSTANCE, routes));
  }

  HttpFunction(Router router) {
    this.router = router;
  }

  /**
   * Serves one request.
   *
   * @param in an event of payload format 2.0
   * @param out gets the response of format 2.0
   */
  public void handle(InputStream in, OutputStream out) throws IOException {
    long started = System.nanoTime();
    HttpRequest request = Requests.of(events.read(in));
    HttpResponse response = router.handle(request);
    ResponseWriter.write(response, out);
    Log.INSTANCE.request(request, response.status(), System.nanoTime() - started);
  }
}
