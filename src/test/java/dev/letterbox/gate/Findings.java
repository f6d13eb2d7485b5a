package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the rules find in the two files. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  /** Adds one at a place of a file. */
  void add(Source source, String pointer, String rule, String what, String why, String fix) {
    all.add(new Finding(source.file(), source.line(pointer), rule, what, why, fix));
  }

  /** Whether there is one in a file. */
  boolean has(Source source) {
    return all.stream().anyMatch(finding -> finding.file().equals(source.file()));
  }

  /** By file and line. */
  List<Finding> sorted() {
    return all.stream()
        .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
        .toList();
  }

  /** Is shown every object member and array item below a place, outermost first. */
  interface Visitor {
    /** Whether to go on below it. */
    boolean visit(String pointer, String name, JsonNode value);
  }

  static void walk(String pointer, JsonNode node, Visitor visitor) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        if (visitor.visit(pointer + "/" + i, "" + i, node.get(i))) {
          walk(pointer + "/" + i, node.get(i), visitor);
        }
      }
      return;
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String place = pointer + "/" + Source.token(member.getKey());
      if (visitor.visit(place, member.getKey(), member.getValue())) {
        walk(place, member.getValue(), visitor);
      }
    }
  }
}
