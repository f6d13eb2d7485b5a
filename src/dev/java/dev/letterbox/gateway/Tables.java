package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the tables of a template, whose keys stand nowhere else. CloudFormation's properties are
 * those of DynamoDB's own {@code CreateTable}, so that they are sent as they stand; the SDK, which
 * would take a quarter of the local API's start, waits for the first function that wants it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB
 *     low-level API</a>
 */
public final class Tables {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of a table and of its indexes; capacity plays no part locally. */
  private static final List<String> KEYS =
      List.of("IndexName", "KeySchema", "AttributeDefinitions", "Projection");

  private static final List<String> INDEXES =
      List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes");

  /** DynamoDB Local takes any signature, and the key and the region from the scope. */
  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/dynamodb/aws4_request, SignedHeaders=host, Signature=0"
          .formatted(FunctionEnvironment.CREDENTIAL, Stack.REGION);

  private Tables() {}

  /**
   * Makes each {@code AWS::DynamoDB::Table} of a template that is missing: keys, indexes, time to
   * live. What can't be seen locally (backups, encryption, tags) is left out.
   *
   * @param dynamoDb where DynamoDB Local listens
   * @return the tables' names by their logical ids
   */
  public static Map<String, String> create(URI dynamoDb, Path template) {
    return create(dynamoDb, Template.read(template).tables());
  }

  static Map<String, String> create(URI dynamoDb, List<Template.Table> tables) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Template.Table table : tables) {
      names.put(table.logicalId(), table.name());
      create(dynamoDb, table);
    }
    return names;
  }

  private static void create(URI dynamoDb, Template.Table table) {
    ObjectNode request = keys(table.properties());
    request.put("TableName", table.name());
    request.put("BillingMode", "PAY_PER_REQUEST");
    for (String kind : INDEXES) {
      for (JsonNode index : table.properties().path(kind)) {
        request.withArray(kind).add(keys(index));
      }
    }
    if (!call(dynamoDb, "CreateTable", request)) {
      return;
    }
    JsonNode timeToLive = table.properties().path("TimeToLiveSpecification");
    if (timeToLive.path("Enabled").asBoolean()) {
      ObjectNode update = JsonNodeFactory.instance.objectNode().put("TableName", table.name());
      update.set("TimeToLiveSpecification", timeToLive);
      call(dynamoDb, "UpdateTimeToLive", update);
    }
  }

  private static ObjectNode keys(JsonNode owner) {
    ObjectNode keys = JsonNodeFactory.instance.objectNode();
    for (String name : KEYS) {
      if (owner.has(name)) {
        keys.set(name, owner.get(name));
      }
    }
    return keys;
  }

  /** Whether it was done: false where the table is there. */
  private static boolean call(URI dynamoDb, String action, ObjectNode request) {
    try {
      HttpURLConnection http = (HttpURLConnection) dynamoDb.toURL().openConnection();
      http.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
      http.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + action);
      http.setRequestProperty("Authorization", AUTHORIZATION);
      http.setDoOutput(true);
      try (OutputStream out = http.getOutputStream()) {
        out.write(JSON.writeValueAsBytes(request));
      }
      if (http.getResponseCode() == HttpURLConnection.HTTP_OK) {
        http.getInputStream().close();
        return true;
      }
      try (InputStream in = http.getErrorStream()) {
        String error = new String(in.readAllBytes(), UTF_8);
        if (error.contains("#ResourceInUseException")) {
          return false;
        }
        throw new IllegalArgumentException(request.path("TableName").asText() + ": " + error);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
