package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.gateway.Yaml;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file: its text, its tree with intrinsic functions in their long form, and its lines. */
final class Source {
  private final String file;
  private final String text;
  private final JsonNode tree;

  /** By JSON pointer; a member's is its key's. */
  private final Map<String, Integer> lines = new HashMap<>();

  /** Tags such as {@code !Sub}, by JSON pointer. */
  private final Map<String, String> shortForms = new TreeMap<>();

  Source(String file, String text) {
    this.file = file;
    this.text = text;
    this.tree = Yaml.parse(text, file);
    Node root = new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
    walk("", root);
  }

  private void walk(String pointer, Node node) {
    lines.putIfAbsent(pointer, line(node));
    String tag = node.getTag().getValue();
    if (tag.startsWith("!") && tag.length() > 1) {
      shortForms.put(pointer, tag);
    }
    switch (node) {
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.getValue().size(); i++) {
          walk(pointer + "/" + i, sequence.getValue().get(i));
        }
      }
      case MappingNode mapping -> {
        for (NodeTuple entry : mapping.getValue()) {
          String member = pointer + "/" + token(((ScalarNode) entry.getKeyNode()).getValue());
          lines.put(member, line(entry.getKeyNode()));
          walk(member, entry.getValueNode());
        }
      }
      default -> {}
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** A member's name as part of a JSON pointer (RFC 6901). */
  static String token(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  JsonNode tree() {
    return tree;
  }

  Map<String, String> shortForms() {
    return shortForms;
  }

  /** Of the place, or of the nearest one around it that is there. */
  int line(String pointer) {
    String place = pointer;
    while (!lines.containsKey(place)) {
      place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
    return Objects.requireNonNull(lines.get(place));
  }
}
