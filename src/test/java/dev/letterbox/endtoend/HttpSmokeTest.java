package dev.letterbox.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.generated.api.SmokeCases;
import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeCase;
import dev.letterbox.smoke.http.HttpSmoke;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The smoke tests by HTTP, against the local API. */
@OneAtATime
final class HttpSmokeTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void withoutATokenOwnersOperationsAreRefused() throws InterruptedException {
    assertEquals(0, failures(null, null, SmokeCases.all()), out::toString);
    assertLines(
        """
        ok   200 getHealth  GET /v1/health
        ok   401 listForms  GET /v1/forms
        ok   401 readFeed  GET /v1/forms/contact/feed
        ok   403 getUsage  GET /v1/operator/usage?from=2026-11-01&to=2026-11-30
        ok   404 createSubmission  POST /v1/forms/no-form-of-anybody/submissions?fileName=report.pdf
        """);
  }

  @Test
  void withATokenTheyAnswer() throws InterruptedException {
    assertEquals(0, failures(Api.OWNER, null, SmokeCases.all()), out::toString);
    assertLines(
        """
        ok   200 listForms  GET /v1/forms
        ok   401 readFeed  GET /v1/forms/contact/feed
        """);
  }

  @Test
  void aKeyIsSentToWhatTakesOne() throws InterruptedException {
    assertEquals(0, failures(null, "lb_none", SmokeCases.all()), out::toString);
    assertLines("ok   403 readFeed  GET /v1/forms/contact/feed\n");
  }

  @Test
  void whatIsAgainstTheContractFails() throws InterruptedException {
    SmokeCase one = SmokeCase.of("getHealth", "GET", "/v1/health", "").answer(204);
    assertEquals(1, failures(null, null, List.of(one)));
    assertLines(
        """
        FAIL 200 getHealth  GET /v1/health
             the status 200 is not declared
        """);
  }

  @Test
  void whatIsOpenAndShouldNotBeFails() throws InterruptedException {
    SmokeCase one =
        SmokeCase.of("getHealth", "GET", "/v1/health", "")
            .access(new Access.Token(List.of()))
            .answer(200);
    assertEquals(1, failures(null, null, List.of(one)));
    assertLines(
        """
        FAIL 200 getHealth  GET /v1/health
             nobody has been authorized, and the status is neither 401 nor 403
        """);
  }

  @Test
  void whatDoesNotAnswerFails() throws InterruptedException {
    HttpSmoke smoke =
        new HttpSmoke(
            URI.create("http://localhost:1/"), null, null, new PrintStream(out, true, UTF_8));
    assertEquals(1, smoke.failures(List.of(SmokeCase.of("getHealth", "GET", "/v1/health", ""))));
    assertTrue(
        out.toString(UTF_8)
            .startsWith("FAIL --- getHealth  GET /v1/health\n     java.net.ConnectException"),
        out::toString);
  }

  private int failures(@Nullable String token, @Nullable String key, List<SmokeCase> cases)
      throws InterruptedException {
    return new HttpSmoke(Api.LOCAL.url(), token, key, new PrintStream(out, true, UTF_8))
        .failures(cases);
  }

  private void assertLines(String lines) {
    List<String> printed = out.toString(UTF_8).lines().toList();
    assertTrue(printed.containsAll(lines.lines().toList()), printed::toString);
  }
}
