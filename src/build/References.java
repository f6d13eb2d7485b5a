import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Which components of an OpenAPI document are used. */
final class References {
  private static final String COMPONENTS = "#/components/";

  private References() {}

  /** Adds each that the paths need, directly or not, as {@code schemas/Form}. */
  static void of(MappingNode root, Set<String> found) {
    for (NodeTuple member : root.getValue()) {
      if (!name(member).equals("components")) {
        collect(member.getValueNode(), root, found);
      }
    }
  }

  private static void collect(Node node, MappingNode root, Set<String> found) {
    if (node instanceof ScalarNode scalar && scalar.getValue().startsWith(COMPONENTS)) {
      String component = scalar.getValue().substring(COMPONENTS.length());
      if (found.add(component)) {
        collect(at(root, component), root, found);
      }
    }
    if (node instanceof MappingNode object) {
      for (NodeTuple member : object.getValue()) {
        if (name(member).equals("security")) {
          for (Node requirement : children(member.getValueNode())) {
            for (NodeTuple scheme : ((MappingNode) requirement).getValue()) {
              found.add("securitySchemes/" + name(scheme));
            }
          }
        }
      }
    }
    children(node).forEach(child -> collect(child, root, found));
  }

  private static Node at(MappingNode root, String component) {
    Node node = root;
    for (String name : ("components/" + component).split("/")) {
      Node parent = node;
      node =
          ((MappingNode) parent)
              .getValue().stream()
                  .filter(member -> name(member).equals(name))
                  .map(NodeTuple::getValueNode)
                  .findFirst()
                  .orElseThrow(
                      () -> new IllegalArgumentException("there is no component " + component));
    }
    return node;
  }

  static List<Node> children(Node node) {
    return switch (node) {
      case MappingNode object -> {
        List<Node> values = new ArrayList<>();
        object.getValue().forEach(member -> values.add(member.getValueNode()));
        yield values;
      }
      case SequenceNode sequence -> sequence.getValue();
      default -> List.of();
    };
  }

  private static String name(NodeTuple member) {
    return ((ScalarNode) member.getKeyNode()).getValue();
  }
}
