import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML or JSON document as maps, lists and scalars (YAML 1.2; numbers with every digit), and the
 * line of each of its places.
 */
final class Document {
  private final String file;
  private final Object root;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> twice = new ArrayList<>();
  private final Map<String, String> written = new HashMap<>();
  private final List<String> merges = new ArrayList<>();

  private Document(String file, Node root) {
    this.file = file;
    this.root = value("", root);
    String schemas = Schemas.COMPONENTS.substring(1);
    Inheritance.resolve(this.root)
        .forEach((base, name) -> written.put(schemas + base, schemas + name));
    Meant.in(this.root);
  }

  static Document read(Path file) throws IOException {
    Compose yaml = new Compose(LoadSettings.builder().setLabel(file.toString()).build());
    try {
      Node root =
          yaml.composeString(Files.readString(file))
              .orElseThrow(() -> new Unreadable(file + ": there is nothing in it"));
      return new Document(file.toString(), root);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      throw new Unreadable(file + line + ": no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new Unreadable(file + ": no YAML: " + e.getMessage());
    } catch (MalformedInputException e) {
      throw new Unreadable(file + ": not in UTF-8");
    }
  }

  /** Is neither YAML nor JSON; says so, with the line. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  private Object value(String pointer, Node node) {
    lines.putIfAbsent(pointer, line(node));
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, Object> object = new LinkedHashMap<>();
        for (NodeTuple member : mapping.getValue()) {
          String name = ((ScalarNode) member.getKeyNode()).getValue();
          String place = member(pointer, name);
          if (object.containsKey(name)) {
            twice.add(place);
          }
          lines.put(place, line(member.getKeyNode()));
          Object value = value(place, member.getValueNode());
          if (name.equals("<<")) {
            merges.add(place);
          } else {
            object.put(name, value);
          }
        }
        yield object;
      }
      case SequenceNode sequence -> {
        List<Object> array = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          array.add(value(pointer + "/" + array.size(), item));
        }
        yield array;
      }
      default -> scalar((ScalarNode) node);
    };
  }

  private static Object scalar(ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return text.equals("true");
    }
    if (tag.equals(Tag.INT)) {
      BigInteger number = new BigInteger(text);
      return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }
    return tag.equals(Tag.FLOAT) && !text.contains(".inf") && !text.contains(".nan")
        ? new BigDecimal(text)
        : text;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** The pointer (RFC 6901) of an object's member. */
  static String member(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  Object root() {
    return root;
  }

  /** Members that an object has twice. */
  List<String> twice() {
    return twice;
  }

  /** Members that YAML 1.1 had, and that nobody else who reads the document merges. */
  List<String> merges() {
    return merges;
  }

  /** What {@code #/…} leads to; null where that is nothing. */
  Object at(String reference) {
    Object value = root;
    for (String token : reference.substring(1).split("/", -1)) {
      String name = decoded(token).replace("~1", "/").replace("~0", "~");
      if (token.isEmpty() && value == root) {
        continue;
      }
      value =
          switch (value) {
            case Map<?, ?> object -> object.get(name);
            case List<?> array when name.matches("\\d{1,6}") ->
                Integer.parseInt(name) < array.size() ? array.get(Integer.parseInt(name)) : null;
            case null, default -> null;
          };
    }
    return value;
  }

  /** Where it stands in the file that stands elsewhere here: see {@link Inheritance}. */
  String written(String pointer) {
    for (Map.Entry<String, String> moved : written.entrySet()) {
      if ((pointer + "/").startsWith(moved.getKey() + "/")) {
        return moved.getValue() + pointer.substring(moved.getKey().length());
      }
    }
    return pointer;
  }

  /** Bundlers write braces in references as URIs have them: {@code %7B}. */
  private static String decoded(String token) {
    try {
      return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return token;
    }
  }

  /** {@code openapi.yaml:84}: of the place, or of the nearest around it. */
  String place(String pointer) {
    String known = written(pointer);
    while (!lines.containsKey(known)) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    return file + ":" + lines.get(known);
  }

  int line(String pointer) {
    String place = place(pointer);
    return Integer.parseInt(place.substring(place.lastIndexOf(':') + 1));
  }
}
