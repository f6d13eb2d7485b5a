package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StageVariablesTest {
  private static final String TEMPLATE =
      """
      Globals: {Function: {AutoPublishAlias: live}}
      Resources:
        Api:
          Type: AWS::Serverless::HttpApi
          Properties: {StageVariables: {alias: live, days: 7}}
        Echo: {Type: AWS::Serverless::Function}
      """;

  private static final String SPEC =
      """
      paths:
        /a:
          get:
            security: []
            x-amazon-apigateway-integration:
              type: aws_proxy
              payloadFormatVersion: "2.0"
              uri:
                Fn::Sub: arn:aws:apigateway:x:lambda:path/2015-03-31/functions/${Echo.Arn}:%s/invocations
      """;

  @Test
  void anIntegrationMayNameItsAliasByOne() {
    Template template = Template.parse(TEMPLATE);
    Routes routes =
        ApiDocument.parse(SPEC.formatted("${!stageVariables.alias}"), template).routes();
    assertEquals(
        List.of("arn:aws:lambda:eu-central-1:123456789012:function:local-Echo:live"),
        routes.all().getFirst().functionArns());
    assertEquals(Map.of("alias", "live", "days", "7"), template.stageVariables().values());
  }

  @Test
  void oneThatIsMissingIsNamed() {
    ApiDocument document =
        ApiDocument.parse(SPEC.formatted("${!stageVariables.other}"), Template.parse(TEMPLATE));
    assertEquals(
        "The stage has no variable other",
        assertThrows(IllegalArgumentException.class, document::routes).getMessage());
  }

  @Test
  void aTemplateWithoutAnApiHasNone() {
    assertEquals(StageVariables.NONE, Template.parse("Resources: {}").stageVariables());
  }
}
