import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The contract as its consumers get it: without what only API Gateway, the generator and the tests
 * understand, without internal operations, and without components that nothing refers to any more.
 *
 * <p>Run by the build: {@code FROM FOLDER} writes {@code openapi.yaml}, {@code openapi.json} and,
 * of OpenAPI 3.1, {@code openapi-3.1.json}.
 */
final class ConsumersCopy {
  private static final String HEAD =
      """
      # For those who call the API: made from its contract by the build, never edited.
      """;

  /** Extensions that mean something to consumers. */
  private static final Set<String> FOR_CONSUMERS = Set.of("x-sunset");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /**
   * What stands in the contract under a name of its own, since API Gateway reads something else in
   * {@code servers}, and makes tags of AWS of {@code tags}.
   */
  private static final Map<String, String> INSTEAD =
      Map.of("x-servers", "servers", "x-tags", "tags");

  /** API Gateway's name for a parameter that holds the rest of the path. */
  private static final String GREEDY = "+";

  private static final String HOLDS_SLASHES = " It may hold slashes.";

  private ConsumersCopy() {}

  public static void main(String[] args) throws IOException {
    String yaml = of(Files.readString(Path.of(args[0])));
    Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Path folder = Files.createDirectories(Path.of(args[1]));
    Files.writeString(folder.resolve("openapi.yaml"), yaml);
    Files.writeString(folder.resolve("openapi.json"), Json.pretty(document));
    Files.writeString(folder.resolve("openapi-3.1.json"), Json.pretty(OpenApi31.of(document)));
  }

  static String of(String contract) {
    String body = contract.substring(contract.indexOf("\nopenapi:") + 1);
    String open = renamed(Excerpt.of(body, ConsumersCopy::isInternal));
    Set<String> components = new HashSet<>();
    References.of(Excerpt.root(open), components);
    String copy =
        Excerpt.of(
            open,
            (path, key, keyword, value) ->
                path.size() == 2
                    && path.getFirst().equals("components")
                    && !components.contains(path.getLast() + "/" + key));
    return HEAD + copy;
  }

  private static boolean isInternal(List<String> path, String key, boolean keyword, Node value) {
    // A schema or a property may have the name too.
    boolean isRef = key.equals("Ref") && !(value instanceof MappingNode);
    if (isRef || key.startsWith("Fn::")) {
      throw new IllegalArgumentException(
          String.join("/", path) + ": only CloudFormation understands " + key);
    }
    if (keyword && key.startsWith("x-")) {
      return !FOR_CONSUMERS.contains(key) && !(path.isEmpty() && INSTEAD.containsKey(key));
    }
    if (path.isEmpty() && INSTEAD.containsValue(key)) {
      return true;
    }
    return value instanceof MappingNode members
        && (isMarked(members) || path.equals(List.of("paths")) && isInternalPath(members));
  }

  private static boolean isInternalPath(MappingNode path) {
    return path.getValue().stream()
        .filter(member -> METHODS.contains(key(member).getValue()))
        .allMatch(member -> isMarked((MappingNode) member.getValueNode()));
  }

  private static boolean isMarked(MappingNode object) {
    return "true".equals(text(object, "x-internal"));
  }

  /** Servers, tags and greedy parameters, by what consumers know them as. */
  private static String renamed(String yaml) {
    Edits edits = new Edits(yaml);
    MappingNode root = Excerpt.root(yaml);
    for (NodeTuple member : root.getValue()) {
      String name = INSTEAD.get(key(member).getValue());
      if (name != null) {
        edits.replace(key(member), name);
      } else if (key(member).getValue().equals("paths")) {
        for (NodeTuple path : ((MappingNode) member.getValueNode()).getValue()) {
          edits.replace(key(path), key(path).getValue().replace("+}", "}"));
        }
      }
    }
    greedy(root, edits);
    return edits.text();
  }

  private static void greedy(Node node, Edits edits) {
    if (node instanceof MappingNode object && "path".equals(text(object, "in"))) {
      String name = text(object, "name");
      if (name != null && name.endsWith(GREEDY)) {
        edits.replace(value(object, "name"), name.substring(0, name.length() - 1));
        ScalarNode description = value(object, "description");
        if (description != null) {
          edits.append(description, HOLDS_SLASHES);
        }
      }
    }
    References.children(node).forEach(child -> greedy(child, edits));
  }

  private static ScalarNode key(NodeTuple member) {
    return (ScalarNode) member.getKeyNode();
  }

  private static ScalarNode value(MappingNode object, String name) {
    for (NodeTuple member : object.getValue()) {
      if (key(member).getValue().equals(name)
          && member.getValueNode() instanceof ScalarNode scalar) {
        return scalar;
      }
    }
    return null;
  }

  private static String text(MappingNode object, String name) {
    ScalarNode value = value(object, name);
    return value == null ? null : value.getValue();
  }
}
