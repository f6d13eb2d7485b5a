package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a function returned, payload format 2.0: an object with a {@code statusCode} is a
 * response, any other JSON is the body of a 200. Unknown keys are ignored.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations</a>
 */
final class ResponseV2 {
  /** For a response with a body that does not say. */
  static final String DEFAULT_TYPE = "text/plain; charset=utf-8";

  /** The server's own business. */
  private static final Set<String> DROPPED =
      Set.of("connection", "content-length", "date", "transfer-encoding");

  private static final ObjectMapper JSON = new ObjectMapper();

  private ResponseV2() {}

  /** The response, or nothing when API Gateway would call it malformed. */
  static Optional<GatewayResponse> read(byte[] returned) {
    JsonNode json;
    try {
      json = JSON.readTree(returned);
    } catch (IOException e) {
      return Optional.empty();
    }
    if (json.isMissingNode()) {
      return Optional.empty();
    }
    return json.has("statusCode") ? structured(json) : Optional.of(inferred(json));
  }

  /** A JSON string is sent without its quotes, everything else as JSON. */
  private static GatewayResponse inferred(JsonNode json) {
    String body = json.isTextual() ? json.textValue() : json.toString();
    return new GatewayResponse(
        200,
        List.of(new Header("content-type", "application/json")),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<GatewayResponse> structured(JsonNode json) {
    int status = status(json.path("statusCode"));
    Optional<byte[]> body = body(json);
    JsonNode headers = json.path("headers");
    if (status == 0 || body.isEmpty() || !isHeaders(headers)) {
      return Optional.empty();
    }
    List<Header> lines = new ArrayList<>();
    json.path("cookies").forEach(cookie -> lines.add(new Header("set-cookie", cookie.asText())));
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      Header line = new Header(header.getKey(), header.getValue().asText());
      if (DROPPED.stream().noneMatch(line::is)) {
        lines.add(line);
      }
    }
    boolean hasNoContent = status == 204 || status == 304;
    if (!hasNoContent && Header.first(lines, "content-type").isEmpty()) {
      lines.add(new Header("content-type", DEFAULT_TYPE));
    }
    return Optional.of(new GatewayResponse(status, lines, hasNoContent ? new byte[0] : body.get()));
  }

  /** 0 when it is none. Digits in a string will do (inferred). */
  private static int status(JsonNode node) {
    int status = node.isIntegralNumber() || node.isTextual() ? node.asInt() : 0;
    return status >= 200 && status <= 599 ? status : 0;
  }

  /** Numbers and booleans are written as text; a value with parts is malformed (inferred). */
  private static boolean isHeaders(JsonNode headers) {
    return headers.isMissingNode()
        || headers.isNull()
        || (headers.isObject()
            && headers.properties().stream().allMatch(header -> header.getValue().isValueNode()));
  }

  private static Optional<byte[]> body(JsonNode json) {
    JsonNode body = json.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return Optional.of(new byte[0]);
    }
    if (!body.isTextual()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          json.path("isBase64Encoded").asBoolean()
              ? Base64.getDecoder().decode(body.textValue())
              : body.textValue().getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
