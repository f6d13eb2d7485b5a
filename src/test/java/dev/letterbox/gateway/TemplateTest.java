package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TemplateTest {
  @Test
  void functionsTakeWhatGlobalsHave() {
    Template template = Template.read(Path.of("src/test/resources/gateway/template.yaml"));
    assertEquals(
        new Template.Function(
            "Echo",
            "dev.letterbox.gateway.EchoFunction::handleRequest",
            Map.of("GREETING", "hello", "TABLE_NAME", "local-table"),
            List.of(
                "arn:aws:lambda:eu-central-1:123456789012:function:local-Echo",
                "arn:aws:lambda:eu-central-1:123456789012:function:local-Echo:live"),
            512,
            Duration.ofSeconds(10),
            false),
        template.functions().get(1));
  }

  @Test
  void theVersionOfAFunctionIsItsFirst() {
    Template template = Template.read(Path.of("src/test/resources/gateway/template.yaml"));
    assertEquals(
        "arn:aws:lambda:eu-central-1:123456789012:function:local-Echo:1",
        template.functions().getFirst().environment().get("ECHO"));
    assertEquals(
        "\"arn:aws:lambda:eu-central-1:123456789012:function:local-Echo:1/\"",
        template.intrinsics().evaluate(Yaml.parse("!Sub ${Echo.Version}/", "test")).toString());
  }

  @Test
  void intrinsicsInShortAndLongForm() {
    Template template =
        Template.parse(
            """
            Resources:
              Table: {Type: AWS::DynamoDB::Table}
            """);
    assertEquals(
        """
        {"a":"local-Table","b":"local-Table","c":"x/aws/local-Table/y/${Kept}",\
        "d":"arn:aws:dynamodb:eu-central-1:123456789012:table/local-Table",\
        "e":"arn:aws:dynamodb:eu-central-1:123456789012:table/local-Table","f":"1-local-Table",\
        "g":[1,true,null,"2"]}\
        """,
        template
            .intrinsics()
            .evaluate(
                Yaml.parse(
                    """
                    a: !Ref Table
                    b: {Ref: Table}
                    c: !Sub ["x/${AWS::Partition}/${Table}/${v}/${!Kept}", {v: y}]
                    d: !GetAtt Table.Arn
                    e: {"Fn::GetAtt": [Table, Arn]}
                    f: !Join ["-", ["1", !Ref Table]]
                    g: [1, true, null, "2"]
                    """,
                    "test"))
            .toString());
    assertThrows(
        IllegalArgumentException.class,
        () -> template.intrinsics().evaluate(Yaml.parse("!ImportValue x", "test")));
  }
}
