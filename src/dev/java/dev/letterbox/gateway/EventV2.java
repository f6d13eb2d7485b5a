package dev.letterbox.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the event that API Gateway invokes a function with, payload format 2.0. Fields without a
 * value are absent, not null.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations</a>
 */
final class EventV2 {
  static final String API_ID = "local";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** {@code 10/Jul/2026:19:19:05 +0000}. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  /**
   * Media types, besides {@code text/*}, whose bodies are text in the event; every other one is
   * base64, forms and {@code application/problem+json} included (the latter inferred).
   */
  private static final Set<String> TEXT =
      Set.of("application/json", "application/xml", "application/javascript");

  private EventV2() {}

  /**
   * The event.
   *
   * @param authorizer what the authorizer found, as {@code {"jwt":{…}}}; absent when empty
   */
  static byte[] write(
      GatewayRequest request, Routes.Match match, ObjectNode authorizer, StageVariables variables) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    putRequest(event, request, match);
    ObjectNode context = context(request, match);
    if (!authorizer.isEmpty()) {
      context.set("authorizer", authorizer);
    }
    event.set("requestContext", context);
    put(event, "pathParameters", match.pathParameters());
    put(event, "stageVariables", variables.values());
    if (request.body().length > 0) {
      event.put("body", body(request));
    }
    event.put("isBase64Encoded", request.body().length > 0 && !isText(request));
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From the route's key to the query string's parameters. */
  static void putRequest(ObjectNode event, GatewayRequest request, Routes.Match match) {
    event.put("routeKey", match.route().key());
    event.put("rawPath", path(request.path()));
    event.put("rawQueryString", request.query());
    List<String> cookies = EventHeaders.cookies(request);
    if (!cookies.isEmpty()) {
      cookies.forEach(event.putArray("cookies")::add);
    }
    put(event, "headers", EventHeaders.of(request));
    put(event, "queryStringParameters", QueryString.parameters(request.query()));
  }

  static ObjectNode context(GatewayRequest request, Routes.Match match) {
    String host = request.header("host").orElse("localhost").replaceFirst(":\\d+$", "");
    ObjectNode context = JSON.createObjectNode();
    context.put("accountId", Stack.ACCOUNT);
    context.put("apiId", API_ID);
    context.put("domainName", host);
    context.put("domainPrefix", host.replaceFirst("\\..*", ""));
    ObjectNode http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", path(request.path()));
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceIp());
    // Empty rather than absent without the header (inferred).
    http.put("userAgent", request.header("user-agent").orElse(""));
    context.put("requestId", request.id());
    context.put("routeKey", match.route().key());
    context.put("stage", match.stage());
    context.put("time", TIME.format(request.time()));
    context.put("timeEpoch", request.time().toEpochMilli());
    return context;
  }

  /** Percent-decoded; a decoded question mark ends it, as seen on AWS. */
  static String path(String raw) {
    String decoded = Percent.decode(raw);
    int question = decoded.indexOf('?');
    return question < 0 ? decoded : decoded.substring(0, question);
  }

  private static String body(GatewayRequest request) {
    return isText(request)
        ? new String(request.body(), StandardCharsets.UTF_8)
        : Base64.getEncoder().encodeToString(request.body());
  }

  /** By the media type alone: its parameters, a charset among them, are ignored. */
  private static boolean isText(GatewayRequest request) {
    String type = request.header("content-type").orElse("");
    String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return media.startsWith("text/") || TEXT.contains(media);
  }

  static void put(ObjectNode event, String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      values.forEach(event.putObject(name)::put);
    }
  }
}
