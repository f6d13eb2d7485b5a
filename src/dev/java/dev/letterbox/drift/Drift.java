package dev.letterbox.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares a contract with an export of what API Gateway runs. */
public final class Drift {
  private static final List<String> NOTHING = List.of();

  private Drift() {}

  /**
   * The differences, a line for each: what, its value in the contract, its value in the export. Of
   * a condition that the parameters do not decide, the case is taken that is closer to the export.
   *
   * @param contract the OpenAPI document that is deployed, with intrinsic functions
   * @param template the SAM template that they refer to
   * @param parameters the stack's, as far as they are known
   * @param export what {@code aws apigatewayv2 export-api} gave
   */
  public static List<String> between(
      JsonNode contract, JsonNode template, Map<String, String> parameters, JsonNode export) {
    Facts deployed = HttpApi.facts(export);
    return new Conditions(template, parameters)
        .cases(contract).stream()
            .map(
                conditions -> {
                  Values values = new Values(template, parameters, conditions);
                  return lines(HttpApi.facts(values.in(contract)), deployed);
                })
            .min(Comparator.comparingInt(List::size))
            .orElseThrow();
  }

  private static List<String> lines(Facts contract, Facts export) {
    List<String> lines = new ArrayList<>();
    Set<String> subjects = new TreeSet<>(contract.subjects().keySet());
    subjects.addAll(export.subjects().keySet());
    for (String subject : subjects) {
      Map<String, List<String>> wanted = contract.subjects().get(subject);
      Map<String, List<String>> found = export.subjects().get(subject);
      if (wanted == null) {
        lines.add(subject + ": not in the contract, but in the export");
      } else if (found == null) {
        lines.add(subject + ": in the contract, but not in the export");
      } else {
        aspects(lines, subject, wanted, found);
      }
    }
    return lines;
  }

  private static void aspects(
      List<String> lines,
      String subject,
      Map<String, List<String>> wanted,
      Map<String, List<String>> found) {
    Set<String> aspects = new TreeSet<>(wanted.keySet());
    aspects.addAll(found.keySet());
    for (String aspect : aspects) {
      List<String> contract = wanted.getOrDefault(aspect, NOTHING);
      List<String> export = found.getOrDefault(aspect, NOTHING);
      if (!isSame(contract, export)) {
        lines.add(
            subject
                + ": "
                + aspect
                + " is "
                + text(contract)
                + " in the contract, "
                + text(export)
                + " in the export");
      }
    }
  }

  /** As sets; each placeholder takes one of what is left over. */
  private static boolean isSame(List<String> contract, List<String> export) {
    Set<String> left = new TreeSet<>(export);
    List<String> open = new ArrayList<>();
    for (String value : new TreeSet<>(contract)) {
      if (Placeholder.isIn(value)) {
        open.add(value);
      } else if (!left.remove(value)) {
        return false;
      }
    }
    for (String value : open) {
      if (!left.removeIf(new First(value)::test)) {
        return false;
      }
    }
    return left.isEmpty();
  }

  /** Takes the first text that a placeholder matches, and no other. */
  private static final class First {
    private final String expected;
    private boolean taken;

    First(String expected) {
      this.expected = expected;
    }

    boolean test(String actual) {
      if (taken || !Placeholder.matches(expected, actual)) {
        return false;
      }
      taken = true;
      return true;
    }
  }

  private static String text(List<String> values) {
    return values.isEmpty() ? "nothing" : Placeholder.readable(String.join(", ", values));
  }
}
