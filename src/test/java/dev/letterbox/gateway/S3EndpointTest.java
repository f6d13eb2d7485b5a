package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** S3 starts when somebody comes, and nobody has to know. */
final class S3EndpointTest {
  private static final String REQUEST =
      "GET /local-files HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  private static final String REFUSED = "HTTP/1.1 403 Forbidden";
  private static final List<Template.Bucket> BUCKETS =
      Template.parse("Resources: {Files: {Type: AWS::S3::Bucket}}").buckets();

  private final AtomicInteger starts = new AtomicInteger();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @Test
  void itStartsWithTheFirstConnectionAndOnce() throws Exception {
    try (S3Endpoint endpoint = endpoint();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      assertEquals(0, starts.get());
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(executor.submit(() -> answer(endpoint, REQUEST)));
      }
      for (Future<String> answer : answers) {
        assertTrue(answer.get().startsWith(REFUSED), answer.get());
      }
      assertEquals(1, starts.get());
    }
  }

  @Test
  void whoHasSaidAllStillGetsTheAnswer() throws Exception {
    try (S3Endpoint endpoint = endpoint();
        Socket client = connect(endpoint)) {
      client.getOutputStream().write(REQUEST.getBytes(US_ASCII));
      client.shutdownOutput();
      String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith(REFUSED), answer);
    }
  }

  @Test
  void whoLeavesHarmsNobody() throws Exception {
    try (S3Endpoint endpoint = endpoint()) {
      for (int i = 0; i < 20; i++) {
        try (Socket client = connect(endpoint)) {
          client.setSoLinger(true, 0);
          client.getOutputStream().write(REQUEST.substring(0, 20).getBytes(US_ASCII));
        }
      }
      assertTrue(answer(endpoint, REQUEST).startsWith(REFUSED));
    }
  }

  @Test
  void whatDoesNotStartIsSaidAndHungUpOn() throws Exception {
    S3Endpoint failing =
        new S3Endpoint(
            () -> {
              throw new IllegalStateException("no room");
            },
            new PrintStream(logged, true, UTF_8));
    try (failing) {
      assertEquals("", answer(failing, ""));
    }
    assertEquals("S3 does not start: no room\n", logged.toString(UTF_8));
  }

  @Test
  void afterTheEndThereIsNothing() throws Exception {
    S3Endpoint endpoint = endpoint();
    try (Socket waiting = connect(endpoint)) {
      endpoint.close();
      assertEquals(-1, waiting.getInputStream().read());
    } catch (SocketException e) {
      // It was not yet taken, and is reset.
    }
    assertThrows(ConnectException.class, () -> connect(endpoint));
  }

  private S3Endpoint endpoint() {
    return new S3Endpoint(
        () -> {
          starts.incrementAndGet();
          return S3Local.inMemory(BUCKETS);
        },
        new PrintStream(logged, true, UTF_8));
  }

  private static Socket connect(S3Endpoint endpoint) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), endpoint.uri().getPort());
  }

  private static String answer(S3Endpoint endpoint, String request) throws IOException {
    try (Socket client = connect(endpoint)) {
      client.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(client.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
