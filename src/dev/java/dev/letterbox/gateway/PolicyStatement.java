package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One statement of an IAM policy, as far as authorizers write them: effect, actions, resources with
 * {@code *} and {@code ?}.
 */
record PolicyStatement(boolean isAllow, List<String> actions, List<String> resources) {
  private static final Set<String> KNOWN =
      Set.of("Sid", "Effect", "Action", "Resource", "Principal");
  private static final String INVOKE = "execute-api:Invoke";

  /** Nothing when one says what isn't evaluated here, as conditions: a guess would be worse. */
  static Optional<List<PolicyStatement>> list(JsonNode node) {
    List<PolicyStatement> statements = new ArrayList<>();
    for (JsonNode statement : node.isArray() ? node : List.of(node)) {
      String effect = statement.path("Effect").asText();
      boolean isKnown =
          statement.isObject()
              && statement.propertyStream().allMatch(member -> KNOWN.contains(member.getKey()))
              && (effect.equals("Allow") || effect.equals("Deny"));
      List<String> actions = texts(statement.path("Action"));
      List<String> resources = texts(statement.path("Resource"));
      if (!isKnown || actions.isEmpty() || resources.isEmpty()) {
        return Optional.empty();
      }
      statements.add(new PolicyStatement(effect.equals("Allow"), actions, resources));
    }
    return Optional.of(statements);
  }

  boolean covers(String routeArn) {
    return actions.stream().anyMatch(action -> matches(action, INVOKE, Pattern.CASE_INSENSITIVE))
        && resources.stream().anyMatch(resource -> matches(resource, routeArn, 0));
  }

  private static boolean matches(String wildcards, String text, int flags) {
    String pattern = Pattern.quote(wildcards).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(pattern, flags | Pattern.DOTALL).matcher(text).matches();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
