import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown: the first column is text, the others are numbers. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  Table(String... head) {
    row((Object[]) head);
    List<String> rule = new ArrayList<>(List.of("---"));
    while (rule.size() < head.length) {
      rule.add("---:");
    }
    text.append(rule.stream().collect(Collectors.joining("|", "|", "|\n")));
  }

  void row(Object... cells) {
    text.append("|");
    for (Object cell : cells) {
      String value = cell instanceof Double number ? digits(number) : cell.toString();
      text.append(" ").append(value).append(" |");
    }
    text.append("\n");
  }

  /** Three digits that count, or more where they are in front of the point. */
  private static String digits(double number) {
    return number >= 99.5
        ? "%.0f".formatted(number)
        : number >= 9.95 ? "%.1f".formatted(number) : "%.2f".formatted(number);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
