package dev.letterbox.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One operation of the contract, and the event of its examples. */
record Operation(String method, String path, JsonNode spec) {
  /** All but {@code $default}. */
  static Stream<Operation> all() {
    return ContractWatch.CONTRACT.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> !member.getKey().startsWith("x-"))
                    .map(
                        member ->
                            new Operation(
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                member.getValue())));
  }

  /** Whose method and path these are. */
  static Optional<Operation> of(String method, String path) {
    return all()
        .filter(one -> one.method.equals(method) && one.template().matcher(path).matches())
        .findFirst();
  }

  /** {@code /v1/hooks/(?<formId>[^/]+)/(?<path>.+)}. */
  Pattern template() {
    return Pattern.compile(
        path.replaceAll("\\{(\\w+)\\+}", "(?<$1>.+)").replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
  }

  List<JsonNode> parameters() {
    List<JsonNode> parameters = new ArrayList<>();
    spec.path("parameters").forEach(each -> parameters.add(resolve(each)));
    return parameters;
  }

  /** Whether consumers get it. */
  boolean isPublished() {
    return !spec.path("x-internal").asBoolean();
  }

  String routeKey() {
    return method + " " + path;
  }

  boolean declares(int status) {
    return spec.get("responses").has("" + status);
  }

  /** The declared ones. */
  List<String> statuses() {
    return spec.get("responses").properties().stream().map(Map.Entry::getKey).toList();
  }

  /** {@code intake}. */
  String integration() {
    String ref = spec.at("/x-amazon-apigateway-integration/$ref").asText();
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  String unsupportedType() {
    return spec.at("/requestBody/content").has("*/*")
        ? "text/plain; charset=none"
        : "application/x-none";
  }

  /** Path and query of its examples. */
  String target() {
    JsonNode event = event();
    String target = path;
    for (Map.Entry<String, JsonNode> value : event.get("pathParameters").properties()) {
      target = target.replaceFirst("\\{" + value.getKey() + "\\+?}", value.getValue().asText());
    }
    String query = event.get("rawQueryString").asText();
    return query.isEmpty() ? target : target + "?" + query;
  }

  /** As the gateway would send it, of a caller that may. */
  ObjectNode event() {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0").put("routeKey", routeKey()).put("rawPath", path);
    ObjectNode headers = event.putObject("headers");
    ObjectNode parameters = event.putObject("pathParameters");
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : parameters()) {
      if (!parameter.path("required").asBoolean()) {
        continue;
      }
      String name = parameter.get("name").asText();
      String value = example(parameter);
      switch (parameter.get("in").asText()) {
        case "path" -> parameters.put(name.replace("+", ""), value);
        case "header" -> headers.put(name.toLowerCase(Locale.ROOT), value);
        default -> query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value);
      }
    }
    event.put("rawQueryString", query.toString());
    JsonNode content = resolve(spec.path("requestBody")).path("content");
    if (content.isObject()) {
      Map.Entry<String, JsonNode> first = content.properties().iterator().next();
      headers.put("content-type", first.getKey());
      event.put("body", bodyExample(first.getValue()));
    }
    event.put("isBase64Encoded", false);
    event.set("requestContext", context());
    return event;
  }

  private ObjectNode context() {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("requestId", "id").put("stage", "$default");
    context.putObject("http").put("method", method).put("path", path).put("sourceIp", "192.0.2.1");
    ObjectNode authorizer = context.putObject("authorizer");
    JsonNode security = spec.path("security").path(0);
    if (security.has("owner")) {
      ObjectNode jwt = authorizer.putObject("jwt");
      jwt.putObject("claims").put("sub", "somebody");
      jwt.set("scopes", security.get("owner"));
    } else if (security.has("key")) {
      authorizer
          .putObject("lambda")
          .put("keyId", "k")
          .put("owner", "somebody")
          .put("resource", "r");
    } else if (security.has("operator")) {
      authorizer
          .putObject("iam")
          .put("accountId", "123456789012")
          .put("userArn", "arn:aws:iam::123456789012:user/operator")
          .put("userId", "AIDA")
          .put("accessKey", "operator")
          .put("callerId", "AIDA");
    }
    return context;
  }

  static JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asText();
    return ref.isEmpty() ? node : ContractWatch.CONTRACT.at(ref.substring(1));
  }

  private static String example(JsonNode parameter) {
    JsonNode schema = resolve(parameter.path("schema"));
    JsonNode example =
        parameter.has("example")
            ? parameter.get("example")
            : schema.has("example")
                ? schema.get("example")
                : schema.has("default") ? schema.get("default") : schema.path("enum").path(0);
    return example.isArray() ? example.path(0).asText() : example.asText();
  }

  private static String bodyExample(JsonNode mediaType) {
    JsonNode example =
        mediaType.has("example")
            ? mediaType.get("example")
            : mediaType.path("examples").path(0).path("value");
    if (example.isMissingNode() && mediaType.has("examples")) {
      example = mediaType.get("examples").iterator().next().get("value");
    }
    return example.isTextual() ? example.asText() : example.toString();
  }

  @Override
  public String toString() {
    return spec.get("operationId").asText();
  }
}
