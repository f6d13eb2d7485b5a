package dev.letterbox.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The template's conditions, as far as the parameters that are known decide them. */
final class Conditions {
  /** More cases than a template has conditions that a contract uses. */
  private static final int MOST_UNDECIDED = 8;

  private final JsonNode template;
  private final Map<String, String> parameters;

  Conditions(JsonNode template, Map<String, String> parameters) {
    this.template = template;
    this.parameters = parameters;
  }

  /**
   * Every way in which the conditions that a document uses may hold.
   *
   * @throws IllegalArgumentException when they are too many
   */
  List<Map<String, Boolean>> cases(JsonNode document) {
    List<Map<String, Boolean>> cases = new ArrayList<>(List.of(Map.of()));
    for (String condition : used(document)) {
      Optional<Boolean> decided = holds(template.path("Conditions").path(condition));
      List<Map<String, Boolean>> more = new ArrayList<>();
      for (Map<String, Boolean> one : cases) {
        for (boolean holds : new boolean[] {true, false}) {
          if (decided.isEmpty() || decided.get() == holds) {
            Map<String, Boolean> with = new HashMap<>(one);
            with.put(condition, holds);
            more.add(with);
          }
        }
      }
      if (more.size() > 1 << MOST_UNDECIDED) {
        throw new IllegalArgumentException("Too many conditions: give their parameters");
      }
      cases = more;
    }
    return cases;
  }

  private static Set<String> used(JsonNode document) {
    Set<String> names = new TreeSet<>();
    for (JsonNode choice : document.findValues("Fn::If")) {
      names.add(choice.path(0).asText());
      // findValues does not look into what it found.
      names.addAll(used(choice));
    }
    return names;
  }

  private Optional<Boolean> holds(JsonNode condition) {
    if (condition.has("Condition")) {
      return holds(template.path("Conditions").path(condition.path("Condition").asText()));
    }
    if (condition.has("Fn::Equals")) {
      JsonNode both = condition.path("Fn::Equals");
      Optional<String> left = value(both.path(0));
      Optional<String> right = value(both.path(1));
      return left.isPresent() && right.isPresent()
          ? Optional.of(left.equals(right))
          : Optional.empty();
    }
    if (condition.has("Fn::Not")) {
      return holds(condition.path("Fn::Not").path(0)).map(inner -> !inner);
    }
    if (condition.has("Fn::And")) {
      return decided(condition.path("Fn::And"), false);
    }
    return condition.has("Fn::Or") ? decided(condition.path("Fn::Or"), true) : Optional.empty();
  }

  /** One part decides alone when it is so; otherwise all have to be known. */
  private Optional<Boolean> decided(JsonNode parts, boolean alone) {
    boolean allKnown = true;
    for (JsonNode part : parts) {
      Optional<Boolean> holds = holds(part);
      if (holds.isPresent() && holds.get() == alone) {
        return Optional.of(alone);
      }
      allKnown &= holds.isPresent();
    }
    return allKnown ? Optional.of(!alone) : Optional.empty();
  }

  private Optional<String> value(JsonNode node) {
    if (node.isObject()) {
      return Optional.ofNullable(parameters.get(node.path("Ref").asText()));
    }
    return Optional.of(node.asText());
  }
}
