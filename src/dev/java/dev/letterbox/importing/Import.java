package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.letterbox.gateway.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Makes a consumers' document deployable. */
public final class Import {
  private static final String INTEGRATION = "x-amazon-apigateway-integration";
  private static final String INTEGRATIONS = "x-amazon-apigateway-integrations";
  private static final String SERVERS = "servers";
  private static final String ENDPOINT = "x-amazon-apigateway-endpoint-configuration";
  private static final String DEPRECATED_AT = "x-deprecated-at";
  private static final String DEFAULT_PATH = "/$default";

  private final YamlText text;
  private final JsonNode document;
  private final JsonNode project;
  private final LocalDate today;
  private final List<String> notes = new ArrayList<>();

  /**
   * What came of it.
   *
   * @param yaml the document with the extensions
   * @param notes what was decided, a sentence each, for a person to look at
   */
  public record Result(String yaml, List<String> notes) {}

  private Import(YamlText text, JsonNode document, JsonNode project, LocalDate today) {
    this.text = text;
    this.document = document;
    this.project = project;
    this.today = today;
  }

  /**
   * Puts API Gateway's extensions into a document. One that has them all stays as it is.
   *
   * @param document OpenAPI 3.0 as YAML or JSON
   * @param project the contract whose integrations and authorizers the template has functions for.
   *     A tag that everybody may call goes to its first integration, others to its last
   * @param today since when operations are deprecated that do not say it
   * @throws NotImportableException when a person has to decide something first
   */
  public static Result of(String document, JsonNode project, LocalDate today)
      throws NotImportableException {
    List<String> notes = new ArrayList<>();
    String whole = PathItems.written(document, notes);
    YamlText given = new YamlText(whole);
    JsonNode tree = Yaml.parse(whole, "the document");
    List<String> obstacles = Obstacles.in(whole, tree, new Schemes(tree, project));
    if (!obstacles.isEmpty()) {
      throw new NotImportableException(obstacles);
    }
    // JSON has neither comments nor an indentation to go on with.
    YamlText text =
        given.root().getFlowStyle() == FlowStyle.FLOW
            ? new YamlText(Block.members(tree, 0))
            : given;
    Import run = new Import(text, tree, project, today);
    run.notes.addAll(notes);
    run.edit();
    return new Result(text.edited(), run.notes);
  }

  private void edit() {
    // What ends at the same place is added in this order: the innermost first.
    List<String> used = operations();
    new Asides(text, document).edit(notes);
    if (!document.path("paths").has(DEFAULT_PATH)) {
      text.mapping("paths").ifPresent(paths -> text.appendApart(paths, defaultRoute(used)));
    }
    new Schemes(document, project).edit(text, notes);
    integrations(used);
    YamlText.member(text.root(), "tags")
        .ifPresent(
            tags -> {
              text.rename(tags, "x-tags");
              notes.add("tags at the root are x-tags now: API Gateway makes AWS tags of them.");
            });
    YamlText.member(text.root(), Operation.SECURITY).ifPresent(text::remove);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    if (!document.has(Cors.CORS)) {
      root.setAll(Cors.of(document));
      notes.add("Pages of every origin may call: see " + Cors.CORS + ".");
    }
    root.setAll(servers());
    if (!root.isEmpty()) {
      text.before(YamlText.member(text.root(), "paths").orElseThrow(), root);
    }
  }

  /** The names of the integrations that operations refer to. */
  private List<String> operations() {
    List<Operation> operations = Operation.of(document);
    OperationIds ids = new OperationIds(operations);
    Map<String, Boolean> isPublic = new HashMap<>();
    for (Operation operation : operations) {
      isPublic.merge(operation.tag(), operation.security(document).isEmpty(), Boolean::logicalAnd);
    }
    TreeSet<String> used = new TreeSet<>();
    for (Operation operation : operations) {
      MappingNode mapping =
          text.mapping("paths", operation.path(), operation.method()).orElseThrow();
      if (!operation.node().has("operationId") && !operation.isAny()) {
        String id = ids.of(operation);
        text.prepend(mapping, object("operationId", TextNode.valueOf(id)));
        notes.add(operation.name() + " is called " + id + ".");
      }
      if (operation.node().path("deprecated").asBoolean() && !operation.node().has(DEPRECATED_AT)) {
        text.append(mapping, object(DEPRECATED_AT, TextNode.valueOf(today.toString())));
        notes.add(operation.name() + " is deprecated since today: give its " + DEPRECATED_AT + ".");
      }
      if (!operation.node().has(Operation.SECURITY)) {
        JsonNode security = operation.security(document);
        text.append(mapping, object(Operation.SECURITY, security));
        if (security.isEmpty()) {
          notes.add(operation.name() + " says nothing of security: everybody may call it.");
        }
      }
      if (!operation.node().has(INTEGRATION)) {
        String name = integration(isPublic.getOrDefault(operation.tag(), false));
        used.add(name);
        text.append(mapping, reference(name));
      }
    }
    return new ArrayList<>(used);
  }

  private String integration(boolean isPublic) {
    List<String> names = new ArrayList<>();
    project.at("/components/" + INTEGRATIONS).fieldNames().forEachRemaining(names::add);
    return isPublic ? names.getFirst() : names.getLast();
  }

  private ObjectNode defaultRoute(List<String> used) {
    String name = integration(true);
    if (!used.contains(name)) {
      used.add(name);
    }
    ObjectNode notFound = object("description", TextNode.valueOf("There is no such operation."));
    ObjectNode route = JsonNodeFactory.instance.objectNode().put("isDefaultRoute", true);
    route.set(Operation.SECURITY, JsonNodeFactory.instance.arrayNode());
    route.set("responses", object("404", notFound));
    route.setAll(reference(name));
    return object(DEFAULT_PATH, object(Operation.ANY, route));
  }

  private void integrations(List<String> used) {
    ObjectNode missing = JsonNodeFactory.instance.objectNode();
    for (String name : used) {
      if (document.at("/components/" + INTEGRATIONS).path(name).isMissingNode()) {
        missing.set(name, project.at("/components/" + INTEGRATIONS).path(name));
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    Optional<MappingNode> present = text.mapping("components", INTEGRATIONS);
    Optional<MappingNode> components = text.mapping("components");
    if (present.isPresent()) {
      text.append(present.get(), missing);
    } else if (components.isPresent()) {
      text.appendApart(components.get(), object(INTEGRATIONS, missing));
    } else {
      text.appendApart(text.root(), object("components", object(INTEGRATIONS, missing)));
    }
  }

  /** Consumers' stand aside: in {@code servers} API Gateway reads what the project's say. */
  private ObjectNode servers() {
    ObjectNode added = JsonNodeFactory.instance.objectNode();
    JsonNode servers = document.path(SERVERS);
    if (servers.findValue(ENDPOINT) != null) {
      return added;
    }
    YamlText.member(text.root(), SERVERS)
        .ifPresent(
            member -> {
              text.rename(member, "x-servers");
              notes.add(
                  "servers are x-servers now: what API Gateway reads there is the project's.");
            });
    for (JsonNode server : servers) {
      String url = server.path("url").asText();
      int path = url.indexOf('/', url.indexOf("//") < 0 ? 0 : url.indexOf("//") + 2);
      if (path >= 0 && path < url.length() - 1) {
        notes.add(
            "The path of "
                + url
                + " is in no route: put it before the paths, or map it in the"
                + " template (Domain, BasePath).");
      }
    }
    if (project.path(SERVERS).findValue(ENDPOINT) != null) {
      added.set(SERVERS, project.path(SERVERS));
    }
    return added;
  }

  private static ObjectNode reference(String integration) {
    return object(
        INTEGRATION,
        object("$ref", TextNode.valueOf("#/components/" + INTEGRATIONS + "/" + integration)));
  }

  private static ObjectNode object(String name, JsonNode value) {
    return JsonNodeFactory.instance.objectNode().set(name, value);
  }
}
