package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Over HTTP, with what curl and the AWS SDK sign; an allowed request is answered by who signed. */
final class IamAuthorizerTest {
  private static final String FORBIDDEN =
      "403 content-type: application/json | " + "{\"message\":\"Forbidden\"}";
  private static final String OPERATOR =
      """
      200 {"accessKey":"operator","accountId":"123456789012","callerId":"AIDAoperator",\
      "cognitoIdentity":null,"principalOrgId":null,\
      "userArn":"arn:aws:iam::123456789012:user/operator","userId":"AIDAoperator"}\
      """;
  private static final String FUNCTION =
      """
      200 {"accessKey":"local","accountId":"123456789012","callerId":"AROAlocal:local",\
      "cognitoIdentity":null,"principalOrgId":null,\
      "userArn":"arn:aws:sts::123456789012:assumed-role/local/local","userId":"AROAlocal:local"}\
      """;

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = new HttpServer(0);
    HttpService service = request -> Gateway.Served.byGateway(answer(request));
    server.start(new JettyHandler(service, _ -> {}, System.out));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void curlIsAllowed() throws Exception {
    assertEquals(OPERATOR, curl("operator:operator-secret", "/v1/operator/usage"));
    assertEquals(OPERATOR, curl("operator:operator-secret", "/v1/operator/usage?day=1&form=a-b"));
    assertTrue(curl("local:local", "/").startsWith("200 {\"accessKey\":\"local\""));
  }

  @Test
  void curlIsAllowedWithABody() throws Exception {
    String[] body = {"-H", "Content-Type: application/json", "-d", "{\"a\":\"é\"}"};
    assertEquals(OPERATOR, curl("operator:operator-secret", "/v1/a", body));
  }

  @Test
  void curlIsAllowedWithAToken() throws Exception {
    String[] token = {"-H", "X-Amz-Security-Token: local"};
    assertEquals(FUNCTION, curl("local:local", "/v1/a", token));
    String[] other = {"-H", "X-Amz-Security-Token: other"};
    assertEquals("403 {\"message\":\"Forbidden\"}", curl("local:local", "/v1/a", other));
  }

  @Test
  void aWrongSecretIsForbidden() throws Exception {
    assertEquals("403 {\"message\":\"Forbidden\"}", curl("operator:operator", "/v1/a"));
  }

  @Test
  void anUnsignedRequestIsForbidden() {
    GatewayRequest unsigned =
        new GatewayRequest(
            "id", Instant.now(), "GET", "/", "", "HTTP/1.1", List.of(), new byte[0], "::1", 80);
    IamAuthorizer.Decision decision = IamAuthorizer.local().authorize(unsigned);
    if (decision instanceof IamAuthorizer.Decision.Refused refused) {
      assertEquals(FORBIDDEN, Wire.text(refused.response()));
      assertEquals("There is no authorization", refused.reason());
    } else {
      throw new AssertionError(decision);
    }
  }

  @Test
  void whatTheSdkSignsArrivesAsSigned() throws IOException {
    Credential function = LocalCredentials.ALL.getLast();
    for (String path : List.of("/", "/a//b/./c/../d", "/%20/%2F/%c3%a9/@:;=+", "/a/")) {
      byte[] body = "a=é".getBytes(UTF_8);
      SdkHttpRequest request =
          SdkHttpRequest.builder()
              .method(SdkHttpMethod.POST)
              .protocol("http")
              .host("localhost")
              .port(server.port())
              .encodedPath(path)
              .appendRawQueryParameter("b", "é &=+/")
              .appendRawQueryParameter("b", "")
              .appendRawQueryParameter("a", "~")
              .appendHeader("X-A", " a \t  b ")
              .appendHeader("X-A", "c")
              .appendHeader("X-Name", "Zoë 東京")
              .appendHeader("Content-Length", "" + body.length)
              .build();
      GatewayRequest signed = SdkSigned.by(function).sign(request, body, Instant.now());
      assertEquals(FUNCTION, send(signed), path);
    }
  }

  private static GatewayResponse answer(GatewayRequest request) {
    return switch (IamAuthorizer.local().authorize(request)) {
      case IamAuthorizer.Decision.Allowed(var iam) ->
          new GatewayResponse(200, List.of(), iam.toString().getBytes(UTF_8));
      case IamAuthorizer.Decision.Refused(GatewayResponse response, _) -> response;
    };
  }

  private String send(GatewayRequest request) throws IOException {
    StringBuilder head = new StringBuilder();
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    head.append(request.method()).append(' ').append(request.path()).append(query);
    head.append(" HTTP/1.1\n");
    for (Header header : request.headers()) {
      head.append(header.name()).append(": ").append(header.value()).append('\n');
    }
    URI uri = URI.create("http://localhost:" + server.port());
    // Wire sends it as UTF-8.
    String text = new String(head.toString().getBytes(ISO_8859_1), UTF_8);
    String answer = Wire.exchange(uri, text, request.body());
    String status = answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
    return status + " " + answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private String curl(String user, String target, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("curl", "--silent", "--max-time", "20"));
    words.addAll(List.of("--aws-sigv4", "aws:amz:eu-central-1:execute-api", "--user", user));
    words.addAll(Arrays.asList(more));
    words.addAll(List.of("--write-out", "\n%{http_code}"));
    words.add("http://localhost:" + server.port() + target);
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor());
    int line = output.lastIndexOf('\n');
    return output.substring(line + 1) + " " + output.substring(0, line);
  }
}
