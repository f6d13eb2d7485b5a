package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionsTest {
  private static final String TEMPLATE =
      """
      Parameters:
        Empty: {Type: String, Default: ""}
        Given: {Type: String, Default: x}
      Conditions:
        Same: !Equals [!Ref Given, x]
        Other: !Equals [!Ref Given, !Ref Empty]
        NotOther: !Not [!Condition Other]
        Both: !And [!Condition Same, !Condition NotOther]
        NotBoth: !And [!Condition Same, !Condition Other]
        Either: !Or [!Condition Other, !Condition Same]
        Neither: !Or [!Condition Other, !Not [!Condition Same]]
        Sub: !Equals [!Sub "${AWS::Region}-${Given}", eu-central-1-x]
        Long: {"Fn::And": [{Condition: Same}, {"Fn::Not": [{"Fn::Equals": [a, b]}]}]}
        Round: !Not [!Condition About]
        About: !Not [!Condition Round]
        Odd: !Ref Given
      """;

  @ParameterizedTest
  @CsvSource({
    "Same, yes",
    "Other, no",
    "NotOther, yes",
    "Both, yes",
    "NotBoth, no",
    "Either, yes",
    "Neither, no",
    "Sub, yes",
    "Long, yes",
  })
  void conditionsHoldOrDoNot(String condition, String answer) {
    assertEquals("\"" + answer + "\"", evaluate("!If [" + condition + ", yes, no]"));
  }

  @Test
  void whatIsChosenIsEvaluatedAndWhatIsNotIsNot() {
    assertEquals(
        "{\"a\":[\"x\",{\"b\":true}]}",
        evaluate(
            "a: !If [Same, [!Ref Given, {b: !If [Other, !GetAtt Nothing.Arn, true]}], !Ref No]"));
  }

  @Test
  void noValueLeavesNothing() {
    assertEquals(
        "{\"list\":[1,2],\"object\":{}}",
        evaluate(
            """
            list: [1, !Ref AWS::NoValue, !If [Other, 3, !Ref AWS::NoValue], 2]
            object: {a: !Ref AWS::NoValue}
            gone: !If [Same, !Ref AWS::NoValue, 1]
            """));
  }

  @ParameterizedTest
  @CsvSource({
    "Missing, The template has no condition Missing",
    "Round, Condition Round depends on itself",
    "Odd, 'No condition: {\"Ref\":\"Given\"}'",
  })
  void whatIsNoConditionIsRefused(String condition, String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class, () -> evaluate("!If [" + condition + ", 1, 2]"))
            .getMessage());
  }

  private static String evaluate(String yaml) {
    return Template.parse(TEMPLATE).intrinsics().evaluate(Yaml.parse(yaml, "test")).toString();
  }
}
