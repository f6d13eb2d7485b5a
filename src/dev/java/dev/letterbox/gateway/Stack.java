package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the template's logical ids and pseudo parameters stand for here, as a stack named {@code
 * local} would have them.
 */
final class Stack {
  static final String ACCOUNT = "123456789012";
  static final String REGION = "eu-central-1";
  private static final String NAME = "local";

  /** SAM: what a function has published. */
  private static final String ALIAS = ".Alias";

  private static final String VERSION = ".Version";

  private final JsonNode template;
  private final Map<String, String> parameters;
  private final Map<String, String> pseudo = new LinkedHashMap<>();

  /**
   * A stack of a template.
   *
   * @param parameters values of the template's parameters; those left out have their defaults
   */
  Stack(JsonNode template, Map<String, String> parameters) {
    this.template = template;
    this.parameters = Map.copyOf(parameters);
    pseudo.put("AWS::AccountId", ACCOUNT);
    pseudo.put("AWS::Partition", "aws");
    pseudo.put("AWS::Region", REGION);
    pseudo.put("AWS::StackName", NAME);
    pseudo.put("AWS::URLSuffix", "amazonaws.com");
  }

  /** The physical name of a resource: {@code local-Table} for {@code Table}. */
  static String physical(String logicalId) {
    return NAME + "-" + logicalId;
  }

  /** The ARN of a function; an alias' is {@code :alias} longer. */
  static String functionArn(String logicalId) {
    return "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:" + physical(logicalId);
  }

  /** What {@code Ref} gives: a pseudo parameter, a parameter's value, a resource's name. */
  String ref(String name) {
    String value = pseudo.get(name);
    if (value != null) {
      return value;
    }
    JsonNode parameter = template.path("Parameters").path(name);
    if (!parameter.isMissingNode()) {
      String given = parameters.get(name);
      return given == null ? parameter.path("Default").asText() : given;
    }
    if (name.endsWith(ALIAS)) {
      return aliasArn(name.substring(0, name.length() - ALIAS.length()));
    }
    if (name.endsWith(VERSION)) {
      return versionArn(name.substring(0, name.length() - VERSION.length()));
    }
    JsonNode resource = resource(name);
    return switch (resource.path("Type").asText()) {
      case "AWS::DynamoDB::Table" ->
          resource.path("Properties").path("TableName").asText(physical(name));
      case "AWS::Serverless::Function" ->
          resource.path("Properties").path("FunctionName").asText(physical(name));
      // In lower case, as S3 wants it.
      case "AWS::S3::Bucket" ->
          resource
              .path("Properties")
              .path("BucketName")
              .asText(physical(name).toLowerCase(Locale.ROOT));
      default -> physical(name);
    };
  }

  /** Whether it is {@code Function.Alias} or {@code Function.Version}, whose Refs are ARNs. */
  static boolean isPublished(String name) {
    return name.endsWith(ALIAS) || name.endsWith(VERSION);
  }

  /** What {@code Fn::GetAtt} gives; only ARNs are known. */
  String attribute(String logicalId, String attribute) {
    String type = resource(logicalId).path("Type").asText();
    if (!attribute.equals("Arn")) {
      throw new IllegalArgumentException("Unknown here: Fn::GetAtt " + logicalId + "." + attribute);
    }
    return switch (type) {
      case "AWS::Serverless::Function" -> functionArn(logicalId);
      case "AWS::DynamoDB::Table" ->
          "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + ref(logicalId);
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + ref(logicalId);
      default -> throw new IllegalArgumentException("Unknown here: the ARN of an " + type);
    };
  }

  /** A property of a function, or what {@code Globals} has for all. */
  Optional<JsonNode> functionProperty(String logicalId, String name) {
    JsonNode own = resource(logicalId).path("Properties").path(name);
    JsonNode found =
        own.isMissingNode() ? template.path("Globals").path("Function").path(name) : own;
    return found.isMissingNode() ? Optional.empty() : Optional.of(found);
  }

  private String aliasArn(String logicalId) {
    return functionProperty(logicalId, "AutoPublishAlias")
        .map(alias -> functionArn(logicalId) + ":" + alias.asText())
        .orElseThrow(() -> new IllegalArgumentException(logicalId + " has no AutoPublishAlias"));
  }

  /** Here everything is the first version. */
  private String versionArn(String logicalId) {
    String alias = aliasArn(logicalId);
    return alias.substring(0, alias.lastIndexOf(':')) + ":1";
  }

  private JsonNode resource(String logicalId) {
    JsonNode resource = template.path("Resources").path(logicalId);
    if (resource.isMissingNode()) {
      throw new IllegalArgumentException("The template has no " + logicalId);
    }
    return resource;
  }
}
