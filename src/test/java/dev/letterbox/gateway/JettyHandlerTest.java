package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway itself throws, over real sockets. */
final class JettyHandlerTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final List<String> lines = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = new HttpServer(0);
    server.start(
        new JettyHandler(
            JettyHandlerTest::serve,
            exchange -> lines.add(exchange.method() + " " + exchange.status()),
            new PrintStream(log, true, UTF_8)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Gateway.Served serve(GatewayRequest request) {
    return switch (request.path()) {
      case "/error" -> throw new StackOverflowError("too deep");
      case "/exception" -> throw new IllegalStateException("not now");
      default -> Gateway.Served.byGateway(GatewayResponse.notFound());
    };
  }

  @Test
  void anErrorIsAnsweredAsApiGatewayDoes() throws IOException {
    assertAnswered("/error", "java.lang.StackOverflowError: too deep");
  }

  @Test
  void soIsAnException() throws IOException {
    assertAnswered("/exception", "java.lang.IllegalStateException: not now");
  }

  @Test
  void theNextRequestIsServed() throws IOException {
    get("/error");
    assertTrue(get("/").startsWith("HTTP/1.1 404 Not Found\r\n"));
  }

  private void assertAnswered(String path, String thrown) throws IOException {
    String answer = get(path);
    assertEquals(
        """
        HTTP/1.1 500 Server Error
        Date: *
        Content-Type: application/json
        apigw-requestid: *
        Content-Length: 35
        Connection: close

        {"message":"Internal Server Error"}\
        """,
        answer
            .replace("\r\n", "\n")
            .replaceFirst("Date: .*", "Date: *")
            .replaceFirst("apigw-requestid: [\\w-]{15}=\n", "apigw-requestid: *\n"));
    assertEquals(List.of("GET 500"), lines);
    String logged = log.toString(UTF_8);
    assertTrue(logged.startsWith("The gateway threw\n" + thrown + "\n\tat "), logged);
    assertTrue(logged.contains("JettyHandlerTest.serve(JettyHandlerTest.java:"), logged);
  }

  private String get(String path) throws IOException {
    URI url = URI.create("http://localhost:" + server.port());
    return Wire.exchange(url, "GET " + path + " HTTP/1.1\nHost: localhost", new byte[0]);
  }
}
