package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** Makes the tables of a template, whose keys stand nowhere else. */
public final class Tables {
  private Tables() {}

  /**
   * Makes each {@code AWS::DynamoDB::Table} of a template that is missing: keys, global indexes,
   * time to live. What can't be seen locally (backups, encryption, tags) is left out.
   *
   * @return the tables' names by their logical ids
   */
  public static Map<String, String> create(DynamoDbClient client, Path template) {
    return create(client, Template.read(template).tables());
  }

  static Map<String, String> create(DynamoDbClient client, List<Template.Table> tables) {
    List<String> there = client.listTablesPaginator().tableNames().stream().toList();
    Map<String, String> names = new LinkedHashMap<>();
    for (Template.Table table : tables) {
      names.put(table.logicalId(), table.name());
      if (!there.contains(table.name())) {
        create(client, table);
      }
    }
    return names;
  }

  private static void create(DynamoDbClient client, Template.Table table) {
    JsonNode properties = table.properties();
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            // Capacity plays no part locally.
            .billingMode("PAY_PER_REQUEST")
            .keySchema(keys(properties))
            .attributeDefinitions(
                items(properties.path("AttributeDefinitions"))
                    .map(
                        a ->
                            AttributeDefinition.builder()
                                .attributeName(a.path("AttributeName").asText())
                                .attributeType(a.path("AttributeType").asText())
                                .build())
                    .toList());
    List<GlobalSecondaryIndex> indexes =
        items(properties.path("GlobalSecondaryIndexes")).map(Tables::index).toList();
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes);
    }
    client.createTable(request.build());
    JsonNode ttl = properties.path("TimeToLiveSpecification");
    if (ttl.path("Enabled").asBoolean()) {
      client.updateTimeToLive(
          update ->
              update
                  .tableName(table.name())
                  .timeToLiveSpecification(
                      to -> to.enabled(true).attributeName(ttl.path("AttributeName").asText())));
    }
  }

  private static GlobalSecondaryIndex index(JsonNode index) {
    JsonNode projection = index.path("Projection");
    Projection.Builder projected =
        Projection.builder().projectionType(projection.path("ProjectionType").asText("ALL"));
    if (projection.has("NonKeyAttributes")) {
      projected.nonKeyAttributes(
          items(projection.path("NonKeyAttributes")).map(JsonNode::asText).toList());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.path("IndexName").asText())
        .keySchema(keys(index))
        .projection(projected.build())
        .build();
  }

  private static List<KeySchemaElement> keys(JsonNode owner) {
    return items(owner.path("KeySchema"))
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.path("AttributeName").asText())
                    .keyType(key.path("KeyType").asText())
                    .build())
        .toList();
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
