package dev.letterbox.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between Jetty and what answers requests. */
final class JettyHandler extends Handler.Abstract {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpService service;
  private final Consumer<Exchange> observer;
  private final PrintStream log;

  /**
   * Over what answers.
   *
   * @param observer is told before the client can be
   * @param log for what is thrown instead of an answer
   */
  JettyHandler(HttpService service, Consumer<Exchange> observer, PrintStream log) {
    this.service = service;
    this.observer = observer;
    this.log = log;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long start = System.nanoTime();
    GatewayRequest asked = read(request);
    Gateway.Served served = serve(asked);
    GatewayResponse answer = served.response();
    response.setStatus(answer.status());
    for (Header header : answer.headers()) {
      response.getHeaders().add(header.name(), header.value());
    }
    observer.accept(Exchange.of(asked, served, Duration.ofNanos(System.nanoTime() - start)));
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }

  /** Errors, too: a stack or a heap may be exhausted, and Jetty would answer with a page. */
  private Gateway.Served serve(GatewayRequest request) throws InterruptedException {
    try {
      return service.serve(request);
    } catch (RuntimeException | Error e) {
      synchronized (log) {
        log.println("The gateway threw");
        e.printStackTrace(log);
      }
      return Gateway.Served.byGateway(
          GatewayResponse.internalServerError().with("apigw-requestid", request.id()));
    }
  }

  private static GatewayRequest read(Request request) throws IOException {
    List<Header> headers =
        request.getHeaders().stream()
            .map(
                field ->
                    new Header(field.getName(), Objects.requireNonNullElse(field.getValue(), "")))
            .toList();
    byte[] body;
    try (InputStream content = Content.Source.asInputStream(request)) {
      // One more than allowed tells that it is too much.
      body = content.readNBytes(Limits.PAYLOAD + 1);
    }
    return new GatewayRequest(
        requestId(),
        Instant.now(),
        request.getMethod(),
        Objects.requireNonNullElse(request.getHttpURI().getPath(), "/"),
        Objects.requireNonNullElse(request.getHttpURI().getQuery(), ""),
        request.getConnectionMetaData().getHttpVersion().asString(),
        headers,
        body,
        Request.getRemoteAddr(request),
        Request.getLocalPort(request));
  }

  /** Formed like {@code ATfSmjLgPHcESJw=}. */
  private static String requestId() {
    byte[] random = new byte[11];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().encodeToString(random);
  }
}
