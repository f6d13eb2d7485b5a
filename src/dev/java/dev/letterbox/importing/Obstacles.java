package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;

/** Finds what has to be decided by a person before a document can be imported. */
final class Obstacles {
  private static final Pattern PARAMETER = Pattern.compile("\\{[A-Za-z0-9._:-]+\\+?}");

  private final JsonNode document;
  private final List<String> found = new ArrayList<>();

  private Obstacles(JsonNode document) {
    this.document = document;
  }

  /** A sentence for each. */
  static List<String> in(String yaml, JsonNode document, Schemes schemes) {
    Obstacles obstacles = new Obstacles(document);
    String version = document.path("openapi").asText();
    if (!version.startsWith("3.0.")) {
      obstacles.found.add(
          "API Gateway imports OpenAPI 3.0 only; this is "
              + (version.isEmpty() ? "another format." : version + "."));
      return obstacles.found;
    }
    for (Event event : new Parse(LoadSettings.builder().build()).parseString(yaml)) {
      if (event instanceof AliasEvent alias) {
        obstacles.found.add(
            "*" + alias.getAlias() + " is an alias: CloudFormation has none. Write it out.");
      }
    }
    obstacles.paths();
    obstacles.references("", document);
    schemes.obstacles(obstacles.found);
    obstacles.security();
    return obstacles.found;
  }

  private void paths() {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      String name = path.getKey();
      if (name.endsWith("/") && name.length() > 1) {
        found.add(
            name
                + " ends in a slash: API Gateway would make no route of it. Call it "
                + name.substring(0, name.length() - 1)
                + ".");
      }
      if (path.getValue().has("$ref")) {
        found.add(
            name
                + " is a reference to "
                + path.getValue().path("$ref").asText()
                + ", where there are no operations: write them here.");
      }
      String[] segments = name.split("/", -1);
      for (int i = 0; i < segments.length; i++) {
        if (segments[i].contains("+}") && i < segments.length - 1) {
          found.add(name + ": only its last segment can be greedy, not " + segments[i] + ".");
        } else if (segments[i].contains("{") && !PARAMETER.matcher(segments[i]).matches()) {
          found.add(
              name
                  + ": API Gateway matches whole segments, and "
                  + segments[i]
                  + " is a parameter only in part.");
        }
      }
    }
  }

  private void references(String place, JsonNode node) {
    String target = node.path("$ref").asText();
    if (!target.isEmpty() && !target.startsWith("#/")) {
      found.add(
          place + " refers to " + target + ": what is deployed is one file. Put it in components.");
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      references(place + "/" + member.getKey(), member.getValue());
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      references(place + "/" + i, node.get(i));
    }
  }

  private void security() {
    for (Operation operation : Operation.of(document)) {
      JsonNode security = operation.security(document);
      int schemes = 0;
      for (JsonNode requirement : security) {
        schemes += Math.max(1, requirement.size());
        requirement
            .properties()
            .forEach(scheme -> unknown(operation, scheme.getKey()).ifPresent(found::add));
      }
      if (schemes > 1) {
        found.add(
            operation.name()
                + " has several security requirements: API Gateway checks one. Keep one; a Lambda"
                + " authorizer can take several kinds of callers.");
      } else if (security.size() == 1 && security.get(0).isEmpty()) {
        found.add(
            operation.name()
                + " has optional security, which API Gateway does not know. Keep the scheme, or"
                + " security: [].");
      }
    }
  }

  private Optional<String> unknown(Operation operation, String scheme) {
    return document.at("/components/securitySchemes").has(scheme)
        ? Optional.empty()
        : Optional.of(operation.name() + " requires " + scheme + ", which is no security scheme.");
  }
}
