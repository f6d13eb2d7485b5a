package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.endtoend.Api;
import dev.letterbox.endtoend.OneAtATime;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OneAtATime
final class TryPageTest {
  private static final URI API = Api.LOCAL.url();
  private static final String OWNER = Api.LOCAL.token("ada", "forms:write");
  private static final Path FIXTURE = Path.of("src", "test", "resources", "gateway");

  @Test
  void aPageGetsNothingFromElsewhere() throws IOException {
    String form = form("{\"name\":\"Test\",\"redirectUrl\":\"https://www.example.com:444/a?b;c\"}");
    assertEquals(
        """
        HTTP/1.1 200 OK
        Date: *
        Content-Type: text/html; charset=utf-8
        Cache-Control: no-store
        x-content-type-options: nosniff
        content-security-policy: default-src 'none'; style-src 'self'; script-src 'self'; \
        img-src 'self'; connect-src http://127.0.0.1:3000; \
        form-action http://127.0.0.1:3000 https://www.example.com:444; \
        base-uri 'none'; frame-ancestors 'none'
        Content-Length: *
        Connection: close
        """,
        head(get("/try?form=" + form, "localhost:3000")));
  }

  @Test
  void theOtherOriginIsTheServersOtherName() throws IOException {
    String form = form("{\"name\":\"Test\"}");
    assertTrue(
        get("/try?form=" + form, "127.0.0.1:3000")
            .contains("action=\"http://localhost:3000/v1/forms/" + form + "/submissions\""));
    assertTrue(
        get("/try?a=b&form=" + form, "localhost")
            .contains("action=\"http://127.0.0.1/v1/forms/" + form + "/submissions\""));
  }

  @Test
  void textsAreNoMarkup() throws IOException {
    String form =
        form("{\"name\":\"<b title='{{api}}'>&\",\"honeypot\":\"\\\"><script>alert(1)</script>\"}");
    String page = get("/try?form=" + form, "localhost:3000");
    assertTrue(
        page.contains("<h1>Try “&lt;b title=&#39;&#123;&#123;api}}&#39;&gt;&amp;”</h1>"), page);
    assertTrue(
        page.contains("<input name=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""), page);
    assertFalse(page.contains("{{"), page);
  }

  @Test
  void aFormThatIsMissingCanBeMade() throws IOException {
    String page = get("/try", "localhost:3000");
    assertTrue(page.startsWith("HTTP/1.1 404 Not Found"), page);
    assertTrue(page.contains("<h1>There is no form “demo”</h1>"), page);
    assertTrue(page.contains("{\"id\":\"demo\",\"name\":\"demo\",\"honeypot\":\"website\"}"), page);
    String refusal = get("/try?form=%27%3B%zz+ls", "localhost:3000");
    assertTrue(refusal.startsWith("HTTP/1.1 400 Bad Request"), refusal);
    assertTrue(refusal.contains("Content-Type: application/problem+json"), refusal);
  }

  @Test
  void headHasNoBody() throws IOException {
    String form = form("{\"name\":\"Test\"}");
    String answer = exchange("HEAD /try?form=" + form, "localhost:3000");
    assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
    assertEquals(head(get("/try?form=" + form, "localhost:3000")), head(answer));
    assertTrue(answer.endsWith("\n\n"), answer);
  }

  @Test
  void allElseIsTheApis() throws IOException {
    for (String line : new String[] {"POST /try", "GET /try/", "GET /try/page.html", "GET /Try"}) {
      String answer = exchange(line, "localhost:3000");
      assertTrue(answer.contains("\"title\":\"There is nothing here.\""), line + "\n" + answer);
    }
  }

  @Test
  void aRouteOfTheApisOwnWins(@TempDir Path folder) throws IOException {
    String spec =
        Files.readString(FIXTURE.resolve("openapi.yaml"))
            .replace("  /files/{path+}:\n", "  /{page+}:\n")
            .replace("  /scripted:\n", "  /v1/forms/{formId}/submissions:\n");
    Path file = Files.writeString(folder.resolve("openapi.yaml"), spec);
    var options = LocalApiOptions.inMemory().serving(file, FIXTURE.resolve("template.yaml"));
    try (LocalApi api = LocalApi.start(options)) {
      String answer = Wire.exchange(api.url(), "GET /try HTTP/1.1\nHost: localhost", new byte[0]);
      assertTrue(answer.contains("\"routeKey\":\"ANY /{page+}\""), answer);
    }
  }

  @Test
  void anApiWithoutSubmissionsHasNoPage() throws IOException {
    var options =
        LocalApiOptions.inMemory()
            .serving(FIXTURE.resolve("openapi.yaml"), FIXTURE.resolve("template.yaml"));
    try (LocalApi api = LocalApi.start(options)) {
      String answer =
          Wire.exchange(api.url(), "GET /try/icon.svg HTTP/1.1\nHost: localhost", new byte[0]);
      assertTrue(answer.endsWith("{\"message\":\"Not Found\"}"), answer);
    }
  }

  private static String form(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /v1/forms HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: "
            + body.length
            + "\nAuthorization: "
            + OWNER;
    String made = Wire.exchange(API, head, body);
    String field = "Location: /v1/forms/";
    int from = made.indexOf(field) + field.length();
    return made.substring(from, made.indexOf('\r', from));
  }

  private static String get(String target, String host) throws IOException {
    return exchange("GET " + target, host);
  }

  private static String exchange(String line, String host) throws IOException {
    return Wire.exchange(API, line + " HTTP/1.1\nHost: " + host, new byte[0])
        .replace("\r\n", "\n")
        .replaceFirst("Date: .*", "Date: *")
        .replaceFirst("Content-Length: .*", "Content-Length: *");
  }

  private static String head(String answer) {
    return answer.substring(0, answer.indexOf("\n\n") + 1);
  }
}
