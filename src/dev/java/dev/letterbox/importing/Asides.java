package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Sets aside, under names of extensions, what of a document says nothing of the calls that this API
 * answers: whom it calls itself, and where else paths and operations are served.
 */
final class Asides {
  private static final String CALLBACKS = "callbacks";
  private static final String SERVERS = "servers";
  private static final String COMPONENTS = "#/components/";

  private final YamlText text;
  private final JsonNode document;

  Asides(YamlText text, JsonNode document) {
    this.text = text;
    this.document = document;
  }

  void edit(List<String> notes) {
    text.mapping("components").ifPresent(components -> rename(components, CALLBACKS));
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      Optional<MappingNode> item = text.mapping("paths", path.getKey());
      if (item.isPresent() && rename(item.get(), SERVERS)) {
        notes.add(servers(path.getKey()));
      }
    }
    for (Operation operation : Operation.of(document)) {
      MappingNode mapping =
          text.mapping("paths", operation.path(), operation.method()).orElseThrow();
      if (rename(mapping, SERVERS)) {
        notes.add(servers(operation.name()));
      }
      if (rename(mapping, CALLBACKS)) {
        notes.add("callbacks of " + operation.name() + " are x-callbacks now: write who calls.");
        references(YamlText.member(mapping, CALLBACKS).orElseThrow().getValueNode());
      }
    }
  }

  private static String servers(String name) {
    return "servers of " + name + " are x-servers now: it is served where the others are.";
  }

  private boolean rename(MappingNode owner, String name) {
    Optional<NodeTuple> member = YamlText.member(owner, name);
    member.ifPresent(found -> text.rename(found, "x-" + name));
    return member.isPresent();
  }

  /** Components of theirs are set aside as well. */
  private void references(Node callbacks) {
    if (callbacks instanceof MappingNode byName) {
      for (NodeTuple callback : byName.getValue()) {
        if (callback.getValueNode() instanceof MappingNode object) {
          YamlText.member(object, "$ref")
              .map(NodeTuple::getValueNode)
              .filter(ScalarNode.class::isInstance)
              .map(ScalarNode.class::cast)
              .filter(to -> to.getValue().startsWith(COMPONENTS + CALLBACKS))
              .ifPresent(
                  to ->
                      text.replace(
                          to, "'" + to.getValue().replace("/callbacks/", "/x-callbacks/") + "'"));
        }
      }
    }
  }
}
