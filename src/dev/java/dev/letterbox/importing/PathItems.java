package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.letterbox.gateway.Yaml;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Writes out the operations of paths that are references, since API Gateway is not known to follow
 * one from there. What leads nowhere, or to itself, stays: {@link Obstacles} says so.
 */
final class PathItems {
  private static final String REF = "$ref";

  private final JsonNode document;

  /** Places whose operations have their names already. */
  private final Set<String> named = new HashSet<>();

  private PathItems(JsonNode document) {
    this.document = document;
  }

  /**
   * The same document with no reference that could be followed in place of a path's operations.
   *
   * @param notes gets a sentence for each
   */
  static String written(String yaml, List<String> notes) {
    JsonNode document = Yaml.parse(yaml, "the document");
    PathItems items = new PathItems(document);
    YamlText text = new YamlText(yaml);
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      Optional<MappingNode> mapping = text.mapping("paths", path.getKey());
      if (path.getValue().has(REF) && mapping.isPresent()) {
        items
            .written(path.getValue())
            .ifPresent(
                item -> {
                  text.replaceMembers(mapping.get(), item);
                  notes.add(
                      path.getKey()
                          + " has its operations written out: it was a reference to "
                          + path.getValue().path(REF).asText()
                          + ".");
                });
      }
    }
    return text.edited();
  }

  /** What stands beside the reference wins. Two operations cannot have one name. */
  private Optional<ObjectNode> written(JsonNode reference) {
    ObjectNode written = reference.deepCopy();
    Set<String> places = new HashSet<>();
    @Nullable String place = null;
    while (written.has(REF)) {
      place = pointer(written.remove(REF).asText());
      if (place == null || !places.add(place) || !(document.at(place) instanceof ObjectNode item)) {
        return Optional.empty();
      }
      for (Map.Entry<String, JsonNode> member : item.deepCopy().properties()) {
        if (!written.has(member.getKey())) {
          written.set(member.getKey(), member.getValue());
        }
      }
    }
    if (place == null || place.startsWith("/paths/") || !named.add(place)) {
      for (JsonNode member : written) {
        if (member instanceof ObjectNode operation) {
          operation.remove("operationId");
        }
      }
    }
    return Optional.of(written);
  }

  /** In a URI (RFC 6901 section 6); null where that is of another document, or no URI. */
  private static @Nullable String pointer(String reference) {
    try {
      return reference.startsWith("#/")
          ? URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
