package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The HTTP API as the template has it. */
final class ApiRules {
  private static final Set<String> IMPORTED_INSTEAD =
      Set.of(
          "AWS::ApiGatewayV2::Route",
          "AWS::ApiGatewayV2::Authorizer",
          "AWS::ApiGatewayV2::Integration");

  /** Of a template that is uploaded, with what it includes. */
  private static final int MOST_OCTETS = 1_000_000;

  private ApiRules() {}

  static void check(Sam sam, Spec spec, Findings out) {
    List<Sam.Resource> apis = sam.resources(Sam.HTTP_API);
    if (apis.isEmpty()) {
      out.add(
          sam.source(),
          "/Resources",
          "no-api",
          "There is no " + Sam.HTTP_API + ".",
          "Nothing imports the contract.",
          "one whose DefinitionBody includes openapi.yaml");
    }
    apis.forEach(api -> api(sam, spec, api, out));
    for (Sam.Resource resource : sam.resources()) {
      if (IMPORTED_INSTEAD.contains(resource.type())) {
        out.add(
            sam.source(),
            resource.pointer(),
            "beside-the-contract",
            resource.id() + " is a " + resource.type() + ".",
            "Beside an imported document such resources are not supported; the next import drops it.",
            "an operation, an integration or a security scheme in openapi.yaml");
      }
      if (resource.type().equals(Sam.FUNCTION)) {
        events(sam, resource, out);
      }
    }
    int size = (sam.source().text() + spec.source().text()).getBytes(StandardCharsets.UTF_8).length;
    if (size > MOST_OCTETS) {
      out.add(
          sam.source(),
          "",
          "template-size",
          "Template and contract have " + size + " octets.",
          "CloudFormation takes 1 MB after it has included everything.",
          "shorter descriptions and examples in openapi.yaml");
    }
  }

  private static void api(Sam sam, Spec spec, Sam.Resource api, Findings out) {
    JsonNode properties = api.properties();
    if (!properties.path("FailOnWarnings").asBoolean()) {
      out.add(
          sam.source(),
          api.pointer(),
          "fail-on-warnings",
          api.id() + " does not fail on warnings.",
          "What an import warns of is left out silently: routes, authorizers, CORS.",
          "FailOnWarnings: true");
    }
    if (properties.has("DefinitionUri")) {
      out.add(
          sam.source(),
          api.at("DefinitionUri"),
          "definition-uri",
          api.id() + " has a DefinitionUri.",
          "Intrinsic functions in the document are not resolved then.",
          "DefinitionBody with Fn::Transform AWS::Include");
    }
    JsonNode include = properties.at("/DefinitionBody/Fn::Transform");
    String location = include.at("/Parameters/Location").asText();
    if (!properties.has("DefinitionUri")
        && (!include.path("Name").asText().equals("AWS::Include")
            || !location.equals(spec.source().file()))) {
      out.add(
          sam.source(),
          api.at("DefinitionBody"),
          "definition-body",
          api.id() + " does not include " + spec.source().file() + ".",
          "What is deployed is not the contract.",
          "Fn::Transform: {Name: AWS::Include, Parameters: {Location: openapi.yaml}}");
    }
    if (properties.at("/Auth").has("DefaultAuthorizer")) {
      out.add(
          sam.source(),
          api.at("Auth/DefaultAuthorizer"),
          "default-authorizer",
          api.id() + " has a DefaultAuthorizer.",
          "SAM writes it over every operation, over security: [] too: nothing is public any more.",
          "security on each operation of openapi.yaml");
    }
    if (properties.has("CorsConfiguration") && spec.tree().has("x-amazon-apigateway-cors")) {
      out.add(
          sam.source(),
          api.at("CorsConfiguration"),
          "two-cors",
          api.id() + " has a CorsConfiguration, and the contract has CORS too.",
          "SAM writes the one over the other, key by key.",
          "x-amazon-apigateway-cors in openapi.yaml only");
    }
    if (properties.has("Name") && spec.tree().path("info").has("title")) {
      out.add(
          sam.source(),
          api.at("Name"),
          "named-twice",
          api.id() + " has a Name, and the contract a title.",
          "SAM refuses it.",
          "info.title in openapi.yaml only");
    }
  }

  /** Such events would be merged into the document, where SAM can see it. */
  private static void events(Sam sam, Sam.Resource function, Findings out) {
    for (Map.Entry<String, JsonNode> event : function.properties().path("Events").properties()) {
      if (event.getValue().path("Type").asText().equals("HttpApi")) {
        out.add(
            sam.source(),
            function.at("Events/" + Source.token(event.getKey())),
            "http-event",
            function.id() + " has the event " + event.getKey() + " of type HttpApi.",
            "SAM adds its path to the API if the contract has not got it, or stops: it cannot read"
                + " what is included.",
            "an operation in openapi.yaml, and a permission");
      }
    }
  }
}
