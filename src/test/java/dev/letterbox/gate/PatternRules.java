package dev.letterbox.gate;

import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions in schemas: they run on what strangers send. */
final class PatternRules {
  /** A group that repeats without end, and whose last part does: {@code (ab+)*}. */
  private static final Pattern NESTED =
      Pattern.compile(
          "\\((?:\\?:)?((?:[^()\\[\\\\]|\\\\.|\\[[^\\]]*])*)(?:[+*]|\\{\\d+,})\\)(?:[+*]|\\{\\d+,})");

  private static final Pattern ATOM = Pattern.compile("\\\\.|\\[[^\\]]*]|.");

  private PatternRules() {}

  static void check(Spec spec, Findings out) {
    Findings.walk(
        "/components",
        spec.tree().path("components"),
        (pointer, name, value) -> {
          if (name.equals("pattern") && value.isTextual()) {
            pattern(spec, pointer, value.asText(), out);
          }
          return !name.startsWith("example");
        });
    for (Spec.Operation operation : spec.operations()) {
      Findings.walk(
          operation.pointer(),
          operation.node(),
          (pointer, name, value) -> {
            if (name.equals("pattern") && value.isTextual()) {
              pattern(spec, pointer, value.asText(), out);
            }
            return !name.startsWith("example");
          });
    }
  }

  private static void pattern(Spec spec, String pointer, String pattern, Findings out) {
    try {
      com.google.re2j.Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      out.add(
          spec.source(),
          pointer,
          "pattern-syntax",
          "The pattern " + pattern + " is not regular: " + e.getDescription() + ".",
          "It cannot be matched in linear time, or not at all.",
          "a pattern without look-around and back references");
      return;
    }
    if (isAmbiguous(pattern) || hasAmbiguousAlternatives(pattern)) {
      out.add(
          spec.source(),
          pointer,
          "pattern-backtracks",
          "The pattern " + pattern + " repeats what repeats.",
          "Engines that backtrack take exponential time for some inputs: consumers', and Java's.",
          "one repetition, as in ^[a-z]+(-[a-z]+)*$");
    }
  }

  /** In {@code (ab+)*} each round begins with an a; in {@code (b+)*} nobody knows where it does. */
  private static boolean isAmbiguous(String pattern) {
    Matcher nested = NESTED.matcher(pattern);
    while (nested.find()) {
      List<String> atoms = ATOM.matcher(nested.group(1)).results().map(MatchResult::group).toList();
      if (overlap(atoms.getFirst(), atoms.getLast())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(String first, String last) {
    var one = com.google.re2j.Pattern.compile(first);
    var other = com.google.re2j.Pattern.compile(last);
    for (char c = 0; c < 128; c++) {
      if (one.matches("" + c) && other.matches("" + c)) {
        return true;
      }
    }
    return false;
  }

  /** {@code (a|a)*}: the same way twice. */
  private static boolean hasAmbiguousAlternatives(String pattern) {
    var matcher = Pattern.compile("\\((?:\\?:)?([^()]*\\|[^()]*)\\)[+*]").matcher(pattern);
    while (matcher.find()) {
      List<String> alternatives = List.of(matcher.group(1).split("\\|", -1));
      for (int i = 0; i < alternatives.size(); i++) {
        for (int j = 0; j < alternatives.size(); j++) {
          if (i != j && alternatives.get(j).startsWith(alternatives.get(i))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
