import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Changes of single scalars in a YAML text, each of which stands in one line. */
final class Edits {
  private final List<String> lines;

  Edits(String yaml) {
    lines = new ArrayList<>(yaml.lines().toList());
  }

  void replace(ScalarNode scalar, String value) {
    change(scalar, scalar.getValue(), value);
  }

  void append(ScalarNode scalar, String more) {
    change(scalar, scalar.getValue(), scalar.getValue() + more);
  }

  /** At most one change in a line, so that marks stay where they are. */
  private void change(ScalarNode scalar, String from, String to) {
    Mark start = Excerpt.mark(scalar);
    int column = start.getColumn() + (scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1);
    String line = lines.get(start.getLine());
    if (!line.startsWith(from, column)) {
      throw new IllegalArgumentException(
          "line " + (start.getLine() + 1) + ": write this as it is, in one line: " + from);
    }
    lines.set(
        start.getLine(), line.substring(0, column) + to + line.substring(column + from.length()));
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
