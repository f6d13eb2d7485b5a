package dev.letterbox.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.letterbox.endtoend.Api.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OneAtATime
final class DocsTest {
  @ParameterizedTest
  @CsvSource({"openapi.yaml, application/yaml", "openapi.json, application/json"})
  void theContractIsServedAsTheBuildWritesIt(String name, String type) throws IOException {
    Answer answer = Api.get("/" + name);
    assertEquals(200, answer.status());
    assertEquals(type, answer.header("content-type"));
    assertEquals("accept-encoding", answer.header("vary"));
    assertEquals(Files.readString(Path.of("generated", name)), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.yaml", "/openapi.json"})
  void whatHasNotChangedIsNotSentAgain(String path) {
    String tag = Api.get(path).header("etag");
    for (String known : new String[] {tag, "\"a\", W/" + tag, "*"}) {
      Answer answer = Api.get(path, "If-None-Match", known);
      assertEquals(304, answer.status(), known);
      assertEquals(tag, answer.header("etag"));
      assertEquals("", answer.body());
    }
    assertEquals(200, Api.get(path, "If-None-Match", "\"a\"").status());
    assertEquals(304, Api.get("/docs", "If-None-Match", "*").status());
  }

  @Test
  void whoUnpacksGetsItPackedUnderATagOfItsOwn() throws Exception {
    HttpResponse<byte[]> packed = packed("/openapi.json", "br, GZIP;q=0.5");
    assertEquals("gzip", packed.headers().firstValue("content-encoding").orElse(""));
    assertEquals(Api.get("/openapi.json").body(), unpacked(packed.body()));
    String tag = packed.headers().firstValue("etag").orElseThrow();
    assertNotEquals(Api.get("/openapi.json").header("etag"), tag);
    assertEquals(200, Api.get("/openapi.json", "If-None-Match", tag).status());
    assertEquals(
        304, Api.get("/openapi.json", "If-None-Match", tag, "Accept-Encoding", "gzip").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip;q=0", "gzip; q=0.000, br", "identity"})
  void whoDoesNotUnpackGetsItAsItIs(String acceptEncoding) throws Exception {
    HttpResponse<byte[]> answer = packed("/openapi.json", acceptEncoding);
    assertEquals("", answer.headers().firstValue("content-encoding").orElse(""));
    assertEquals(Api.get("/openapi.json").body(), new String(answer.body(), UTF_8));
  }

  @Test
  void nobodyGetsAnotherTypeThanHeTakes() {
    assertEquals(406, Api.get("/openapi.yaml", "Accept", "application/json").status());
    assertEquals(406, Api.get("/openapi.json", "Accept", "application/yaml").status());
    assertEquals(406, Api.get("/docs", "Accept", "application/json").status());
    assertEquals(400, Api.get("/openapi.yaml", "If-None-Match", "x".repeat(257)).status());
    assertEquals(400, Api.get("/openapi.json", "If-None-Match", "x".repeat(257)).status());
    assertEquals(400, Api.get("/docs", "If-None-Match", "x".repeat(257)).status());
  }

  @Test
  void thePageRunsItsOwnScriptOnly() {
    Answer page = Api.get("/docs");
    assertEquals("text/html", page.header("content-type"));
    assertEquals(
        "default-src 'none'; script-src 'sha256-*'; style-src 'sha256-*'; img-src data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        page.header("content-security-policy").replaceAll("sha256-[^']{43}=", "sha256-*"));
  }

  private static HttpResponse<byte[]> packed(String path, String acceptEncoding)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Api.LOCAL.url() + path))
            .header("Accept-Encoding", acceptEncoding)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String unpacked(byte[] body) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
