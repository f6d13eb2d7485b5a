package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of the stage: functions get them in the event, and an integration's URI may have
 * them in a function's name or alias.
 *
 * @param values by name
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html">Stages</a>
 */
record StageVariables(Map<String, String> values) {
  static final StageVariables NONE = new StageVariables(Map.of());

  /** <code>${stageVariables.name}</code>. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{stageVariables\\.(\\w+)}");

  StageVariables {
    values = Map.copyOf(values);
  }

  /** Of {@code StageVariables}, without intrinsic functions; none where there is no such node. */
  static StageVariables of(JsonNode node) {
    Map<String, String> values = new TreeMap<>();
    node.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
    return new StageVariables(values);
  }

  /**
   * A URI with their values in their places.
   *
   * @throws IllegalArgumentException when there is no such variable
   */
  String fill(String uri) {
    return VARIABLE.matcher(uri).replaceAll(found -> Matcher.quoteReplacement(get(found.group(1))));
  }

  private String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The stage has no variable " + name);
    }
    return value;
  }
}
