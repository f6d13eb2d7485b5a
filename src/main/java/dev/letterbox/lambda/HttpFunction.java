package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One invocation: event in, request to the router, response out, a line in the log. */
final class HttpFunction {
  private final Router router;

  HttpFunction(Router router) {
    this.router = router;
  }

  void handle(InputStream in, OutputStream out) throws IOException {
    long started = System.nanoTime();
    APIGatewayV2HTTPEvent event = EventReader.read(in.readAllBytes());
    HttpRequest request = Requests.of(event);
    HttpResponse response = router.handle(request);
    ResponseWriter.write(response, out);
    Log.INSTANCE.request(request, response.status(), System.nanoTime() - started);
  }
}
