package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.letterbox.http.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectFailuresTest {
  @Test
  void failuresOfS3AreTriedAgainThenUnavailable() {
    for (Endpoint.Answer answer :
        List.of(
            Endpoint.Answer.error(503, "SlowDown"),
            Endpoint.Answer.error(500, "InternalError"),
            new Endpoint.Answer(502, "<html>"))) {
      try (Endpoint endpoint = new Endpoint(_ -> answer)) {
        ObjectStore store = endpoint.store();
        for (Executable call : calls(store)) {
          endpoint.requests.clear();
          assertUnavailable(call);
          assertEquals(3, endpoint.requests.size());
        }
      }
    }
  }

  @Test
  void nobodyListeningIsUnavailable() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    for (Executable call : calls(TestObjects.store(port))) {
      assertUnavailable(call);
    }
  }

  @Test
  void silenceIsUnavailable() throws IOException {
    // Connections are accepted by the system, and never answered.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ObjectStore store = TestObjects.store(silent.getLocalPort());
      assertUnavailable(() -> store.size("a/0"));
    }
  }

  @Test
  void refusalIsOurBug() {
    try (Endpoint endpoint = new Endpoint(_ -> Endpoint.Answer.error(403, "AccessDenied"))) {
      ObjectStore store = endpoint.store();
      assertThrows(S3Exception.class, () -> store.put("a/0", "a/b", TestObjects.bytes("x")));
      assertThrows(S3Exception.class, () -> store.deletePrefix("a/"));
    }
  }

  @Test
  void objectsThatAreNotDeletedAreAFailure() {
    String list =
        "<ListBucketResult><IsTruncated>false</IsTruncated>"
            + "<Contents><Key>a/0</Key></Contents></ListBucketResult>";
    String deleted =
        "<DeleteResult><Error><Key>a/0</Key><Code>InternalError</Code></Error></DeleteResult>";
    try (Endpoint endpoint =
        new Endpoint(
            request -> new Endpoint.Answer(200, request.startsWith("GET") ? list : deleted))) {
      assertUnavailable(() -> endpoint.store().deletePrefix("a/"));
    }
  }

  private static List<Executable> calls(ObjectStore store) {
    return List.of(
        () -> store.put("a/0", "text/plain", TestObjects.bytes("x")),
        () -> store.size("a/0"),
        () -> store.deletePrefix("a/"));
  }

  static void assertUnavailable(Executable call) {
    ProblemException problem = assertThrows(ProblemException.class, call);
    assertEquals(503, problem.problem().status());
    assertEquals("2", problem.headers().get("retry-after"));
  }
}
