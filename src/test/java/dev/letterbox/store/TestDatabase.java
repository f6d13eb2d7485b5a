package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import dev.letterbox.endtoend.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The run's one DynamoDB Local, the local API's; tests keep apart by names of their own. */
public final class TestDatabase {
  public static final DynamoDbClient CLIENT = DynamoDb.client(environment());

  /** The template's one table. */
  public static final String TABLE = requireNonNull(Api.LOCAL.tables().get("Table"));

  private TestDatabase() {}

  /** The environment of a function that uses it. */
  public static Map<String, String> environment() {
    return environment(Api.LOCAL.dynamoDb().orElseThrow().toString());
  }

  static Map<String, String> environment(String endpoint) {
    return Map.of(
        "AWS_REGION", "eu-central-1",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "AWS_ENDPOINT_URL_DYNAMODB", endpoint);
  }

  /** A name that nobody else has. */
  static String fresh(String prefix) {
    return prefix + '-' + UUID.randomUUID();
  }

  /** The item as it is stored; empty when there is none. */
  static Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    return new HashMap<>(
        CLIENT.getItem(GetItemRequest.builder().tableName(TABLE).key(key).build()).item());
  }

  /** Everything under a partition key, as far as one query goes. */
  static List<Map<String, AttributeValue>> items(String pk) {
    return CLIENT
        .query(
            QueryRequest.builder()
                .tableName(TABLE)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                .build())
        .items();
  }

  /** An empty table like the template's, for who looks at everything in it. */
  public static String freshTable() {
    String name = fresh("table");
    CLIENT.createTable(
        table ->
            table
                .tableName(name)
                .billingMode("PAY_PER_REQUEST")
                .keySchema(key("pk", "HASH"), key("sk", "RANGE"))
                .attributeDefinitions(text("pk"), text("sk")));
    return name;
  }

  /** The table's sweep records. */
  static List<Map<String, AttributeValue>> sweeps(String table) {
    return CLIENT.scanPaginator(scan -> scan.tableName(table)).items().stream()
        .filter(item -> Attributes.string(item, "pk").startsWith("SWEEP#"))
        .toList();
  }

  private static KeySchemaElement key(String name, String type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
  }
}
