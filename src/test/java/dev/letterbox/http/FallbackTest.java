package dev.letterbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FallbackTest {
  private static final Fallback FALLBACK =
      new Fallback(
          List.of(
              "POST /v1/forms",
              "GET /v1/forms",
              "PUT /v1/forms/{formId}",
              "GET /v1/forms/{formId}",
              "GET /v1/forms/new",
              "ANY /hooks/{id}/{rest+}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/forms | GET, POST",
        "/v1/forms/a | GET, PUT",
        "/v1/forms/new | GET, PUT",
        "/v1/forms/a b | GET, PUT",
        "/hooks/a/b | ANY",
        "/hooks/a/b/c/ | ANY",
        "/hooks/a/ | ANY",
      })
  void pathOfTheContractIsAnotherMethods(String path, String allow) {
    ProblemException refused = refused(path);
    assertEquals(405, refused.problem().status());
    assertEquals(allow, refused.headers().get("allow"));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "/",
    "/v1",
    "/v1/",
    "/v1/forms/",
    "/v1/Forms",
    "/v1/forms/a/b",
    "/v1/forms/a/",
    "//v1/forms",
    "v1/forms",
    "/hooks/a",
    "/hooks//b",
  })
  void elsewhereIsNothing(String path) {
    assertEquals(404, refused(path).problem().status());
  }

  @Test
  void isTheDefaultRoute() {
    assertEquals(List.of("$default"), FALLBACK.routeKeys());
  }

  private static ProblemException refused(String path) {
    return assertThrows(
        ProblemException.class, () -> FALLBACK.handle(Requests.routed("$default", path)));
  }
}
