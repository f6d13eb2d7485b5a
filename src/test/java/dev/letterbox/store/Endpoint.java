package dev.letterbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An HTTP server that answers as a test wants S3 to. */
final class Endpoint implements AutoCloseable {
  /** What it was asked: method, path and query. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  private final HttpServer server;

  /** An answer without headers. */
  record Answer(int status, String body) {
    /** S3's error document. */
    static Answer error(int status, String code) {
      return new Answer(status, "<Error><Code>" + code + "</Code></Error>");
    }
  }

  Endpoint(Function<String, Answer> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          String request = exchange.getRequestMethod() + ' ' + exchange.getRequestURI();
          exchange.getRequestBody().readAllBytes();
          requests.add(request);
          Answer answer = answers.apply(request);
          exchange.getResponseHeaders().set("Content-Type", "application/xml");
          byte[] body = answer.body().getBytes(UTF_8);
          boolean isHead = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(
              answer.status(), isHead || body.length == 0 ? -1 : body.length);
          if (!isHead) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  ObjectStore store() {
    return TestObjects.store(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
