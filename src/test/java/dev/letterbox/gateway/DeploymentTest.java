package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no tool says of the template before AWS does, and much of it not even AWS. */
final class DeploymentTest {
  private static final Path FILE = Path.of("template.yaml");
  private static final JsonNode TEMPLATE = Yaml.read(FILE);

  /** CodeDeploy takes the name of an alarm that is not there, and goes on without. */
  @Test
  void theAlarmsThatStopAShiftAreThere() {
    Set<JsonNode> alarms = new HashSet<>();
    resources("AWS::CloudWatch::Alarm")
        .forEach(alarm -> alarms.add(alarm.at("/Properties/AlarmName")));
    List<JsonNode> named = new ArrayList<>();
    TEMPLATE.at("/Globals/Function/DeploymentPreference/Alarms").forEach(named::add);
    for (JsonNode function : resources("AWS::Serverless::Function")) {
      function.at("/Properties/DeploymentPreference/Alarms").forEach(named::add);
    }
    assertFalse(named.isEmpty());
    named.forEach(name -> assertTrue(alarms.contains(name), name::toString));
  }

  /** What nothing waits for need not shift; what API Gateway calls has to. */
  @Test
  void everyFunctionThatTheApiCallsShifts() {
    Template template =
        Template.read(
            FILE, Map.of("JwtIssuer", "https://issuer.example.com", "JwtAudience", "api"));
    Routes routes = ApiDocument.read(Path.of("openapi.yaml"), template).routes();
    for (Template.Function function : template.functions()) {
      JsonNode own =
          TEMPLATE.path("Resources").path(function.logicalId()).at("/Properties/SnapStart/ApplyOn");
      JsonNode shifts =
          TEMPLATE
              .path("Resources")
              .path(function.logicalId())
              .at("/Properties/DeploymentPreference/Enabled");
      assertEquals(routes.call(function), shifts.asBoolean(true), function.logicalId());
      assertEquals(routes.call(function), own.isMissingNode(), function.logicalId());
    }
  }

  /** Without one of its own SAM makes a role that writes into every log of the account. */
  @Test
  void everyFunctionHasARoleOfItsOwn() {
    Set<JsonNode> roles = new HashSet<>();
    List<JsonNode> functions = resources("AWS::Serverless::Function");
    for (JsonNode function : functions) {
      JsonNode role = function.at("/Properties/Role/Fn::GetAtt");
      assertTrue(TEMPLATE.path("Resources").has(role.asText().replace(".Arn", "")), role::asText);
      roles.add(role);
    }
    assertEquals(functions.size(), roles.size());
  }

  @Test
  void nothingIsAllowedOnEverything() {
    for (JsonNode statement : statements(TEMPLATE, new ArrayList<>())) {
      if (statement.path("Effect").asText().equals("Allow")) {
        String text = statement.toString();
        assertFalse(text.contains("\"Resource\":\"*\""), text);
        assertFalse(text.contains("[\"*\"]"), text);
        assertFalse(statement.path("Action").toString().contains("*"), text);
        assertFalse(statement.path("Principal").toString().contains("*"), text);
      }
    }
  }

  /** SAM passes on any name and any value; AWS refuses them. */
  @Test
  void samconfigSetsParametersThatAreThereToValuesThatTheyTake() throws IOException {
    Matcher overrides =
        Pattern.compile("parameter_overrides = \"(.*)\"")
            .matcher(Files.readString(Path.of("samconfig.toml")));
    int found = 0;
    while (overrides.find()) {
      for (String override : overrides.group(1).split(" ", -1)) {
        int equals = override.indexOf('=');
        String name = override.substring(0, equals);
        String value = override.substring(equals + 1);
        JsonNode parameter = TEMPLATE.path("Parameters").path(name);
        assertTrue(parameter.isObject(), name);
        Set<String> allowed = new TreeSet<>();
        parameter.path("AllowedValues").forEach(one -> allowed.add(one.asText()));
        assertTrue(allowed.isEmpty() || allowed.contains(value), override);
        found++;
      }
    }
    assertTrue(found > 3, "found " + found);
  }

  @Test
  void everyParameterIsDescribedAndAskedForInAGroup() {
    Set<String> grouped = new TreeSet<>();
    for (JsonNode group : TEMPLATE.at("/Metadata/AWS::CloudFormation::Interface/ParameterGroups")) {
      group.path("Parameters").forEach(name -> grouped.add(name.asText()));
    }
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> parameter : TEMPLATE.path("Parameters").properties()) {
      assertTrue(parameter.getValue().has("Description"), parameter.getKey());
      names.add(parameter.getKey());
    }
    assertEquals(names, grouped);
  }

  /** API Gateway takes 3 KB; what is no JSON breaks whatever reads the log. */
  @Test
  void theAccessLogIsJson() {
    String format = TEMPLATE.at("/Resources/HttpApi/Properties/AccessLogSettings/Format").asText();
    JsonNode line = Yaml.parse(format, "log");
    assertTrue(format.length() < 3072, "" + format.length());
    assertEquals(31, line.size());
    line.forEach(value -> assertTrue(value.asText().startsWith("$context."), value::asText));
    assertTrue(line.isObject());
  }

  private static List<JsonNode> resources(String type) {
    List<JsonNode> resources = new ArrayList<>();
    for (JsonNode resource : TEMPLATE.path("Resources")) {
      if (resource.path("Type").asText().equals(type)) {
        resources.add(resource);
      }
    }
    return resources;
  }

  private static List<JsonNode> statements(JsonNode node, List<JsonNode> statements) {
    if (node.has("Effect")) {
      statements.add(node);
    }
    node.forEach(child -> statements(child, statements));
    return statements;
  }
}
