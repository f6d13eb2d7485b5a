package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients do wrong, or not at all, is nobody else's trouble. */
final class FaultyClientsTest {
  private static final int MANY = 200;
  private static LocalApi api;

  @BeforeAll
  static void start() throws IOException {
    Path files = Path.of("src", "test", "resources", "gateway");
    api =
        LocalApi.start(
            LocalApiOptions.inMemory()
                .serving(files.resolve("openapi.yaml"), files.resolve("template.yaml")));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @AfterEach
  void othersAreAnswered() throws IOException {
    assertEquals("HTTP/1.1 200 OK", firstLine("GET /echo/1 HTTP/1.1\nHost: localhost"));
  }

  @Test
  void pipelinedRequestsAreAnsweredInTheirOrder() throws IOException {
    try (Socket socket = open()) {
      for (int i = 0; i < 5; i++) {
        String last = i == 4 ? "Connection: close\r\n" : "";
        send(socket, "GET /echo/1?n=" + i + " HTTP/1.1\r\nHost: localhost\r\n" + last + "\r\n");
      }
      String answers = new String(socket.getInputStream().readAllBytes(), UTF_8);
      int at = 0;
      for (int i = 0; i < 5; i++) {
        at = answers.indexOf("\"rawQueryString\":\"n=" + i, at);
        assertTrue(at > 0, answers);
      }
    }
  }

  @Test
  void whoNeverEndsARequestKeepsNobodyWaiting() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        Socket socket = open();
        sockets.add(socket);
        send(
            socket,
            i % 2 == 0
                ? "POST /echo/1 HTTP/1.1\r\nHost: local"
                : "POST /echo/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf");
      }
      othersAreAnswered();
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void whoGoesAwayInTheMiddleIsForgotten() throws IOException {
    for (int i = 0; i < MANY; i++) {
      try (Socket socket = open()) {
        socket.setSoLinger(true, 0); // A reset, not an end.
        send(socket, "POST /echo/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET",
        "GET /echo/1 HTTP/9.9\nHost: localhost",
        "GET /echo/1 HTTP/1.1",
        "GET /echo/1 HTTP/1.1\nHost: a\nHost: b",
        "GET /echo/1 HTTP/1.1\nHost: localhost\nNo colon",
        "POST /echo/1 HTTP/1.1\nHost: localhost\nContent-Length: 1\nContent-Length: 2",
        "POST /echo/1 HTTP/1.1\nHost: localhost\nContent-Length: one",
        "POST /echo/1 HTTP/1.1\nHost: localhost\nContent-Length: -1",
        "POST /echo/1 HTTP/1.1\nHost: localhost\nContent-Length: 4\nTransfer-Encoding: chunked",
      })
  void whatIsNoRequestIsRefused(String head) throws IOException {
    String line = firstLine(head);
    assertTrue(line.startsWith("HTTP/1.1 400 ") || line.startsWith("HTTP/1.1 505 "), line);
  }

  @Test
  void headersBeyondAllLimitsAreRefused() throws IOException {
    String line = "";
    for (int attempt = 0; attempt < 5 && line.isEmpty(); attempt++) {
      try {
        line = firstLine("GET /echo/1 HTTP/1.1\nHost: localhost\nX: " + "x".repeat(400_000));
      } catch (SocketException e) {
        // Who still writes when it is refused may miss why.
      }
    }
    assertTrue(line.startsWith("HTTP/1.1 431 "), line);
  }

  private static Socket open() throws IOException {
    return new Socket("localhost", api.url().getPort());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String firstLine(String head) throws IOException {
    return Wire.exchange(api.url(), head, new byte[0]).lines().findFirst().orElse("");
  }
}
