package dev.letterbox.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.ProblemException;
import dev.letterbox.json.Codec;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declared response of an operation, filled with examples: the first that is a success, or what
 * {@code Prefer: code=404} and {@code Prefer: example=empty} (RFC 7240) ask for.
 */
final class MockAnswer {
  private static final Codec<JsonNode> AS_IT_IS =
      new Codec<>() {
        @Override
        public @Nullable JsonNode read(Reader in) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void write(JsonWriter out, JsonNode value) {
          out.any(value);
        }
      };

  private final SchemaExample examples;
  private final HttpRequest request;
  private final JsonNode responses;

  MockAnswer(JsonNode contract, HttpRequest request) {
    this.examples = new SchemaExample(contract);
    this.request = request;
    String key = request.routeKey();
    int space = key.indexOf(' ');
    this.responses =
        contract
            .get("paths")
            .get(key.substring(space + 1))
            .get(key.substring(0, space).toLowerCase(Locale.ROOT))
            .get("responses");
  }

  HttpResponse response() {
    String code = code();
    JsonNode declared = examples.resolve(responses.get(code));
    HttpResponse response = HttpResponse.of(status(code));
    for (Map.Entry<String, JsonNode> header : declared.path("headers").properties()) {
      if (header.getKey().equalsIgnoreCase("Content-Encoding")) {
        continue; // Examples are not encoded.
      }
      JsonNode spec = examples.resolve(header.getValue());
      JsonNode value = spec.has("example") ? spec.get("example") : examples.of(spec.path("schema"));
      response.header(header.getKey().toLowerCase(Locale.ROOT), simple(value));
    }
    JsonNode content = declared.path("content");
    if (!content.isEmpty()) {
      String type = type(code, content);
      JsonNode example = example(content.get(type));
      if (isJson(type)) {
        response.json(type, AS_IT_IS, example);
      } else {
        response.text(type, example.isTextual() ? example.asText() : example.toString());
      }
    }
    return response;
  }

  /** OpenAPI's style simple: items, or names and values in turn, by commas. */
  private static String simple(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(member -> parts.addAll(List.of(member.getKey(), member.getValue().asText())));
    } else {
      value.forEach(item -> parts.add(item.asText()));
    }
    return value.isContainerNode() ? String.join(",", parts) : value.asText();
  }

  private static boolean isJson(String type) {
    return type.endsWith("/json") || type.endsWith("+json");
  }

  private String code() {
    String preferred = preference("code");
    if (preferred != null) {
      String range = preferred.charAt(0) + "XX";
      for (String each : List.of(preferred, range, "default")) {
        if (responses.has(each)) {
          return each;
        }
      }
      throw refused("code=" + preferred, "one of " + keys(responses));
    }
    return responses.properties().stream()
        .map(Map.Entry::getKey)
        .filter(each -> each.startsWith("2") || each.startsWith("3"))
        .findFirst()
        .orElseGet(() -> responses.properties().iterator().next().getKey());
  }

  private int status(String code) {
    String preferred = preference("code");
    return switch (code) {
      case "default" -> preferred == null ? 200 : Integer.parseInt(preferred);
      default ->
          Integer.parseInt(
              preferred != null ? preferred : code.replace('X', '0').replace('x', '0'));
    };
  }

  /** What the client takes, where there is a choice; an error is sent as it is. */
  private String type(String code, JsonNode content) {
    String[] offered = keys(content).toArray(new String[0]);
    return code.startsWith("2") ? request.accept(offered) : offered[0];
  }

  private JsonNode example(JsonNode mediaType) {
    JsonNode named = mediaType.path("examples");
    String preferred = preference("example");
    if (preferred != null) {
      if (!named.has(preferred)) {
        throw refused("example=" + preferred, "one of " + keys(named));
      }
      return examples.resolve(named.get(preferred)).path("value");
    }
    if (mediaType.has("example")) {
      return mediaType.get("example");
    }
    return named.isEmpty()
        ? examples.of(mediaType.path("schema"))
        : examples.resolve(named.iterator().next()).path("value");
  }

  /** The value of a preference, or null. */
  private @Nullable String preference(String name) {
    String prefer = request.header("prefer");
    if (prefer == null) {
      return null;
    }
    for (String each : prefer.split("[,;]", -1)) {
      String[] parts = each.strip().split("\\s*=\\s*", 2);
      if (parts.length == 2 && parts[0].equalsIgnoreCase(name)) {
        return parts[1].replace("\"", "");
      }
    }
    return null;
  }

  private static ProblemException refused(String preference, String wanted) {
    return ProblemException.violations(
        List.of(
            new Violation(
                Violation.In.HEADER,
                "Prefer",
                "enum",
                preference + " is not declared: " + wanted)));
  }

  private static List<String> keys(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
