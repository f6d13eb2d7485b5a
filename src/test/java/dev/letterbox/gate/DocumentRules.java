package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document as a whole. */
final class DocumentRules {
  /** Known to REST or WebSocket APIs only. */
  private static final Set<String> REST_ONLY =
      Set.of(
          "x-amazon-apigateway-policy",
          "x-amazon-apigateway-gateway-responses",
          "x-amazon-apigateway-request-validator",
          "x-amazon-apigateway-request-validators",
          "x-amazon-apigateway-binary-media-types",
          "x-amazon-apigateway-api-key-source",
          "x-amazon-apigateway-minimum-compression-size",
          "x-amazon-apigateway-documentation");

  /** What 3.1 added to schemas. */
  private static final Set<String> LATER =
      Set.of(
          "const", "$defs", "if", "then", "else", "prefixItems", "contains", "patternProperties");

  private static final Pattern ATTRIBUTE = Pattern.compile("paths\\.'([^']+)'(?:\\((\\w+)\\))?");

  private DocumentRules() {}

  static void check(Spec spec, Findings out) {
    version(spec, out);
    JsonNode root = spec.tree();
    if (root.has("tags")) {
      out.add(
          spec.source(),
          "/tags",
          "root-tags",
          "There are tags at the root.",
          "API Gateway makes AWS tags of them, on the API, with an empty value.",
          "only tags on operations; AWS tags belong into the template");
    }
    if (root.has("security")) {
      out.add(
          spec.source(),
          "/security",
          "root-security",
          "There is security at the root.",
          "Nothing says that an HTTP API reads it: every operation would be public.",
          "security on every operation");
    }
    Findings.walk(
        "",
        root,
        (pointer, name, value) -> {
          if (REST_ONLY.contains(name)) {
            out.add(
                spec.source(),
                pointer,
                "rest-only",
                name + " is of REST APIs.",
                "An HTTP API warns of it at import and leaves it out.",
                "nothing; HTTP APIs have no such thing");
          }
          // Examples are anybody's text.
          return !name.equals("example") && !name.equals("examples");
        });
    later(spec, out);
  }

  private static void version(Spec spec, Findings out) {
    String version = spec.tree().path("openapi").asText();
    if (!version.startsWith("3.0.")) {
      out.add(
          spec.source(),
          "/openapi",
          "openapi-version",
          "The document is of OpenAPI " + (version.isEmpty() ? "no version." : version + "."),
          "API Gateway imports 3.0 only; SAM lets the others through to it.",
          "openapi: 3.0.3");
    }
  }

  private static void later(Spec spec, Findings out) {
    Findings.walk(
        "/components/schemas",
        spec.tree().at("/components/schemas"),
        (pointer, name, value) -> {
          boolean isProperty = pointer.endsWith("/properties/" + Source.token(name));
          boolean types = name.equals("type") && value.isArray();
          boolean isKeyword = LATER.contains(name) && !pointer.endsWith("schemas/" + name);
          if (!isProperty && (isKeyword || types)) {
            out.add(
                spec.source(),
                pointer,
                "later-keyword",
                (types ? "A list of types" : name) + " is of OpenAPI 3.1.",
                "In 3.0 it says nothing: consumers and generated code ignore it.",
                types ? "one type, and nullable: true" : "what 3.0 has: enum, oneOf, properties");
            return false;
          }
          return !name.equals("example") && !name.equals("enum") && !name.equals("default");
        });
  }

  /**
   * API Gateway's "Parse issue" texts are this parser's. What another rule has found it would
   * report once more, in fewer words: it is asked last.
   */
  static void swaggerParser(Spec spec, Findings out) {
    if (out.has(spec.source())) {
      return;
    }
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    var result = new OpenAPIV3Parser().readContents(spec.source().text(), null, options);
    for (String message : result.getMessages() == null ? Set.<String>of() : result.getMessages()) {
      out.add(
          spec.source(),
          place(message),
          "parse-issue",
          "swagger-parser says: " + message,
          "API Gateway parses with it, and stops at its messages or drops what they are about.",
          "what OpenAPI 3.0.3 says of this place");
    }
  }

  private static String place(String message) {
    Matcher matcher = ATTRIBUTE.matcher(message);
    if (!matcher.find()) {
      return message.startsWith("attribute ") ? "/" + message.split("[ .]", -1)[1] : "";
    }
    String method = matcher.group(2) == null ? "" : "/" + matcher.group(2);
    return "/paths/" + Source.token(matcher.group(1)) + method;
  }
}
