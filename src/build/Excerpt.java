import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * An OpenAPI document in YAML without some of its members. They are cut out of its text, with the
 * comments above them, so that all else stays as it is written.
 */
final class Excerpt {
  /** Their keys are names that the document gives: no keywords, no extensions. */
  private static final Set<String> NAMED =
      Set.of(
          "properties",
          "patternProperties",
          "paths",
          "responses",
          "headers",
          "content",
          "encoding",
          "variables",
          "callbacks",
          "links",
          "schemas",
          "securitySchemes",
          "requestBodies",
          "scopes");

  /** What they hold is data, and means nothing to OpenAPI. */
  private static final Set<String> DATA =
      Set.of("example", "value", "default", "enum", "const", "mapping", "security", "required");

  /** Which members go. */
  interface Rule {
    /**
     * Whether a member goes; asked from the outside in.
     *
     * @param path of the object, from the document's root
     * @param keyword whether the key is OpenAPI's, or an extension, rather than a name
     */
    boolean cuts(List<String> path, String key, boolean keyword, Node value);
  }

  private final List<String> lines;
  private final BitSet cut = new BitSet();
  private final Rule rule;

  private Excerpt(String yaml, Rule rule) {
    this.lines = yaml.lines().toList();
    this.rule = rule;
  }

  static String of(String yaml, Rule rule) {
    Excerpt excerpt = new Excerpt(yaml, rule);
    excerpt.members(root(yaml), List.of(), true, excerpt.lines.size());
    return excerpt.text();
  }

  static MappingNode root(String yaml) {
    Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
    return (MappingNode) root.orElseThrow();
  }

  /** Whether all members went. */
  private boolean members(MappingNode object, List<String> path, boolean keywords, int end) {
    List<NodeTuple> members = object.getValue();
    int gone = 0;
    for (int i = 0; i < members.size(); i++) {
      ScalarNode key = (ScalarNode) members.get(i).getKeyNode();
      Node value = members.get(i).getValueNode();
      int next = i + 1 < members.size() ? line(members.get(i + 1).getKeyNode()) : end;
      boolean goes = rule.cuts(path, key.getValue(), keywords, value);
      if (!goes && !(keywords && DATA.contains(key.getValue()))) {
        List<String> inner = new ArrayList<>(path);
        inner.add(key.getValue());
        goes = emptied(value, inner, !keywords || !isNamed(inner), next);
      }
      if (goes) {
        if (object.getFlowStyle() == FlowStyle.FLOW) {
          throw new IllegalArgumentException(
              "line " + (line(key) + 1) + ": write " + key.getValue() + " on a line of its own");
        }
        cut(key, next);
        gone++;
      }
    }
    return gone > 0 && gone == members.size();
  }

  /** In components, every section is named; elsewhere {@code parameters} is a list. */
  private static boolean isNamed(List<String> path) {
    boolean isSection = path.size() == 2 && path.getFirst().equals("components");
    return isSection || NAMED.contains(path.getLast()) || path.getLast().equals("examples");
  }

  private boolean emptied(Node value, List<String> path, boolean keywords, int end) {
    return switch (value) {
      case MappingNode mapping -> members(mapping, path, keywords, end);
      case SequenceNode sequence -> {
        List<Node> items = sequence.getValue();
        for (int i = 0; i < items.size(); i++) {
          int next = i + 1 < items.size() ? line(items.get(i + 1)) : end;
          emptied(items.get(i), path, true, next);
        }
        yield false;
      }
      default -> false;
    };
  }

  private void cut(ScalarNode key, int next) {
    int column = mark(key).getColumn();
    int from = line(key);
    while (from > 0 && isComment(from - 1) && indent(from - 1) == column) {
      from--;
    }
    int to = next;
    while (to > line(key) + 1
        && (isBlank(to - 1) || isComment(to - 1) && indent(to - 1) <= column)) {
      to--;
    }
    cut.set(from, to);
  }

  /** Blank lines on both sides of what is cut become one. */
  private String text() {
    StringBuilder text = new StringBuilder();
    boolean afterBlank = true;
    boolean afterCut = false;
    for (int i = 0; i < lines.size(); i++) {
      if (cut.get(i)) {
        afterCut = true;
      } else if (!(isBlank(i) && afterBlank && afterCut)) {
        text.append(lines.get(i)).append('\n');
        afterBlank = isBlank(i);
        afterCut = false;
      }
    }
    return text.toString().stripTrailing() + "\n";
  }

  private boolean isBlank(int line) {
    return lines.get(line).isBlank();
  }

  private boolean isComment(int line) {
    return lines.get(line).stripLeading().startsWith("#");
  }

  private int indent(int line) {
    return lines.get(line).length() - lines.get(line).stripLeading().length();
  }

  private static int line(Node node) {
    return mark(node).getLine();
  }

  static Mark mark(Node node) {
    return node.getStartMark().orElseThrow();
  }
}
