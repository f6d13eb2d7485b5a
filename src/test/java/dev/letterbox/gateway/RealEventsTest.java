package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The request behind an event that API Gateway really sent makes the same event here. */
final class RealEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the gateway makes of the connection. */
  private static final Set<String> ADDED =
      Set.of("x-forwarded-for", "x-forwarded-port", "x-forwarded-proto", "content-length");

  @ParameterizedTest
  @ValueSource(strings = {"curl", "browser", "binary"})
  void nothingIsLostAndNothingInvented(String name) throws IOException {
    ObjectNode real =
        (ObjectNode)
            JSON.readTree(
                Files.readString(
                    Path.of("src", "test", "resources", "gateway", "events", name + ".json")));
    ObjectNode here = (ObjectNode) JSON.readTree(again(real));
    // Here is here.
    ((ObjectNode) here.get("headers"))
        .put("x-forwarded-port", "443")
        .put("x-forwarded-proto", "https");
    ((ObjectNode) here.get("requestContext")).set("apiId", real.at("/requestContext/apiId"));
    if (!real.has("body")) {
      // Of nothing, AWS was seen to say both.
      here.set("isBase64Encoded", real.get("isBase64Encoded"));
    }
    assertEquals(real, here);
  }

  private static byte[] again(JsonNode event) throws IOException {
    JsonNode http = event.at("/requestContext/http");
    JsonNode context = event.path("requestContext");
    String body = event.path("body").asText();
    GatewayRequest request =
        new GatewayRequest(
            context.path("requestId").asText(),
            Instant.ofEpochMilli(context.path("timeEpoch").asLong()),
            http.path("method").asText(),
            event.path("rawPath").asText(),
            event.path("rawQueryString").asText(),
            http.path("protocol").asText(),
            headers(event),
            event.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(UTF_8),
            http.path("sourceIp").asText(),
            443);
    String[] key = event.path("routeKey").asText().split(" ", 2);
    Route route =
        new Route(
            key.length == 1 ? "ANY" : key[0],
            key[key.length - 1],
            new Integration.LambdaProxy("arn", Duration.ofSeconds(1)),
            new Security.Public());
    return EventV2.write(
        request,
        new Routes.Match(route, Map.of(), context.path("stage").asText()),
        JsonNodeFactory.instance.objectNode(),
        new StageVariables(map(event.path("stageVariables"))));
  }

  private static List<Header> headers(JsonNode event) {
    List<Header> headers = new ArrayList<>();
    map(event.path("headers"))
        .forEach(
            (name, value) -> {
              if (!ADDED.contains(name)) {
                headers.add(new Header(name, value));
              }
            });
    event.path("cookies").forEach(cookie -> headers.add(new Header("cookie", cookie.asText())));
    return headers;
  }

  private static Map<String, String> map(JsonNode object) {
    Map<String, String> map = new HashMap<>();
    object.properties().forEach(member -> map.put(member.getKey(), member.getValue().asText()));
    return map;
  }
}
