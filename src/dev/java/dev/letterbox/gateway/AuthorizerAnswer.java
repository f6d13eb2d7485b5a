package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a Lambda authorizer's function answered.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Response
 *     formats</a>
 */
sealed interface AuthorizerAnswer {
  /** What it wants the integration's function to know. */
  ObjectNode context();

  /** Whether the request to a route may pass. */
  boolean allows(String routeArn);

  /** {@code {"isAuthorized": true, "context": {…}}}. */
  record Simple(boolean isAuthorized, ObjectNode context) implements AuthorizerAnswer {
    @Override
    public boolean allows(String routeArn) {
      return isAuthorized;
    }
  }

  /** {@code {"principalId": …, "policyDocument": {…}, "context": {…}}}. */
  record Policy(List<PolicyStatement> statements, ObjectNode context) implements AuthorizerAnswer {
    @Override
    public boolean allows(String routeArn) {
      List<PolicyStatement> about =
          statements.stream().filter(statement -> statement.covers(routeArn)).toList();
      return !about.isEmpty() && about.stream().allMatch(PolicyStatement::isAllow);
    }
  }

  /**
   * The answer, or nothing when it is none.
   *
   * @param simple whether it has to be a simple one, or else a policy
   */
  static Optional<AuthorizerAnswer> read(byte[] returned, boolean simple) {
    try {
      JsonNode json =
          JsonMapper.builder()
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .build()
              .readTree(returned);
      JsonNode context = json.path("context");
      if (!(context.isObject() || context.isMissingNode() || context.isNull())) {
        return Optional.empty();
      }
      ObjectNode known =
          context instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
      return simple ? simple(json, known) : policy(json, known);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<AuthorizerAnswer> simple(JsonNode json, ObjectNode context) {
    JsonNode verdict = json.path("isAuthorized");
    return verdict.isBoolean()
        ? Optional.of(new Simple(verdict.booleanValue(), context))
        : Optional.empty();
  }

  private static Optional<AuthorizerAnswer> policy(JsonNode json, ObjectNode context) {
    return json.path("principalId").isTextual()
        ? PolicyStatement.list(json.path("policyDocument").path("Statement"))
            .map(statements -> new Policy(statements, context))
        : Optional.empty();
  }
}
