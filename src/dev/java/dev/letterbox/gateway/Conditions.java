package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Whether a template's {@code Conditions} hold: {@code Fn::Equals}, {@code Fn::Not}, {@code
 * Fn::And}, {@code Fn::Or}, {@code Condition}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html">Condition
 *     functions</a>
 */
final class Conditions {
  private final JsonNode conditions;
  private final Intrinsics intrinsics;
  private final Set<String> open = new HashSet<>();

  /** Over the template's section; what is compared is evaluated as everywhere. */
  Conditions(JsonNode conditions, Intrinsics intrinsics) {
    this.conditions = conditions;
    this.intrinsics = intrinsics;
  }

  /**
   * Whether a condition holds.
   *
   * @throws IllegalArgumentException when there is none of that name, or it depends on itself
   */
  boolean holds(String name) {
    JsonNode condition = conditions.path(name);
    if (condition.isMissingNode()) {
      throw new IllegalArgumentException("The template has no condition " + name);
    }
    if (!open.add(name)) {
      throw new IllegalArgumentException("Condition " + name + " depends on itself");
    }
    try {
      return isTrue(condition);
    } finally {
      open.remove(name);
    }
  }

  private boolean isTrue(JsonNode condition) {
    if (condition.size() != 1 || !condition.isObject()) {
      throw new IllegalArgumentException("No condition: " + condition);
    }
    Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
    JsonNode of = only.getValue();
    return switch (only.getKey()) {
      case "Condition" -> holds(of.asText());
      case "Fn::Equals" -> intrinsics.text(of.path(0)).equals(intrinsics.text(of.path(1)));
      case "Fn::Not" -> !isTrue(of.path(0));
      case "Fn::And" -> StreamSupport.stream(of.spliterator(), false).allMatch(this::isTrue);
      case "Fn::Or" -> StreamSupport.stream(of.spliterator(), false).anyMatch(this::isTrue);
      default -> throw new IllegalArgumentException("No condition: " + condition);
    };
  }
}
