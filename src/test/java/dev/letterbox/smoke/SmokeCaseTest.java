package dev.letterbox.smoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SmokeCaseTest {
  private final SmokeCase one =
      SmokeCase.of("put", "PUT", "/a/{id}/{rest+}", "#/components/x-integrations/office")
          .path("id", "ä/b")
          .path("rest+", "c d/e")
          .query("q", "1&2", "3")
          .query("r", "+")
          .header("X-Y", "z");

  @Test
  void thePathIsEncodedByParameter() {
    SmokeRequest request = one.requests().getFirst();
    assertEquals("/a/ä/b/c d/e", request.path());
    assertEquals("/a/%C3%A4%2Fb/c%20d/e", request.encodedPath());
    assertEquals(Map.of("id", "ä/b", "rest", "c d/e"), request.pathParameters());
    assertEquals("PUT /a/{id}/{rest+}", request.routeKey());
  }

  @Test
  void theQueryRepeatsWhatHasSeveralValues() {
    assertEquals("q=1%262&q=3&r=%2B", one.requests().getFirst().encodedQuery());
  }

  @Test
  void theIntegrationGoesByItsName() {
    assertEquals("office", one.integration());
  }

  @Test
  void itIsCalledOnceWithEachBody() {
    one.body("application/json", "{}").body("text/plain", "t").header("X-Z", "1");
    List<SmokeRequest> requests = one.requests();
    assertEquals(2, requests.size());
    assertEquals(
        Map.of("x-y", "z", "x-z", "1", "content-type", "application/json"),
        requests.getFirst().headers());
    assertEquals("t", requests.getLast().body());
  }

  @Test
  void anExampleCanBeReplaced() {
    one.instead("id", "1").instead("rest+", "2").instead("q", "3").instead("X-Y", "4");
    SmokeRequest request = one.requests().getFirst();
    assertEquals("/a/1/2", request.path());
    assertEquals("q=3&r=%2B", request.encodedQuery());
    assertEquals(Map.of("x-y", "4"), request.headers());
    assertThrows(IllegalArgumentException.class, () -> one.instead("none", ""));
  }

  @Test
  void withoutABodyThatItNeedsThereIsNoCase() {
    assertThrows(IllegalStateException.class, one::needsBody);
  }
}
