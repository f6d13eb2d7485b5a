package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a YAML document as a JSON tree. CloudFormation's short tags become the long forms, so that
 * {@code !Ref Table} is {@code {"Ref":"Table"}} and {@code !Sub x} is {@code {"Fn::Sub":"x"}}.
 */
public final class Yaml {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Yaml() {}

  static JsonNode read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * Reads a text.
   *
   * @param label what messages call it
   * @throws IllegalArgumentException when it is empty
   */
  public static JsonNode parse(String yaml, String label) {
    LoadSettings settings = LoadSettings.builder().setLabel(label).build();
    return new Compose(settings)
        .composeString(yaml)
        .map(Yaml::tree)
        .orElseThrow(() -> new IllegalArgumentException(label + " is empty"));
  }

  private static JsonNode tree(Node node) {
    String tag = node.getTag().getValue();
    if (!tag.startsWith("!") || tag.length() == 1) {
      return plain(node);
    }
    // Condition is the other intrinsic without the prefix.
    boolean bare = tag.equals("!Ref") || tag.equals("!Condition");
    String name = (bare ? "" : "Fn::") + tag.substring(1);
    return NODES.objectNode().set(name, plain(node));
  }

  private static JsonNode plain(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar(scalar);
      case SequenceNode sequence -> {
        ArrayNode array = NODES.arrayNode();
        sequence.getValue().forEach(item -> array.add(tree(item)));
        yield array;
      }
      case MappingNode mapping -> {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
          object.set(((ScalarNode) entry.getKeyNode()).getValue(), tree(entry.getValueNode()));
        }
        yield object;
      }
      default -> throw new IllegalArgumentException("Unexpected " + node);
    };
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(value));
    }
    if (tag.equals(Tag.INT)) {
      return NODES.numberNode(new BigInteger(value));
    }
    return tag.equals(Tag.FLOAT) ? NODES.numberNode(new BigDecimal(value)) : NODES.textNode(value);
  }
}
