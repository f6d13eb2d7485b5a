package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tables as the SDK finds them are those of the template. */
final class TablesTest {
  private static final String TEMPLATE =
      """
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - {AttributeName: pk, AttributeType: S}
              - {AttributeName: sk, AttributeType: N}
              - {AttributeName: at, AttributeType: B}
            KeySchema:
              - {AttributeName: pk, KeyType: HASH}
              - {AttributeName: sk, KeyType: RANGE}
            GlobalSecondaryIndexes:
              - IndexName: byTime
                KeySchema: [{AttributeName: at, KeyType: HASH}]
                Projection: {ProjectionType: INCLUDE, NonKeyAttributes: [total]}
            LocalSecondaryIndexes:
              - IndexName: within
                KeySchema:
                  - {AttributeName: pk, KeyType: HASH}
                  - {AttributeName: at, KeyType: RANGE}
                Projection: {ProjectionType: KEYS_ONLY}
            TimeToLiveSpecification: {AttributeName: until, Enabled: true}
        Plain:
          Type: AWS::DynamoDB::Table
          Properties:
            TableName: plain
            AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
            KeySchema: [{AttributeName: id, KeyType: HASH}]
      """;

  @Test
  void keysIndexesAndTimeToLiveAreTheTemplates() {
    try (DynamoDbLocal dynamoDb = DynamoDbLocal.inMemory();
        DynamoDbClient client = client(dynamoDb.endpoint())) {
      dynamoDb.create(Template.parse(TEMPLATE).tables());
      TableDescription orders = client.describeTable(it -> it.tableName("local-Orders")).table();
      assertEquals("pk HASH, sk RANGE", keys(orders.keySchema()));
      assertEquals(
          List.of("at B", "pk S", "sk N"),
          orders.attributeDefinitions().stream()
              .map(it -> it.attributeName() + ' ' + it.attributeType())
              .sorted()
              .toList());
      GlobalSecondaryIndexDescription global = orders.globalSecondaryIndexes().getFirst();
      assertEquals("byTime", global.indexName());
      assertEquals("at HASH", keys(global.keySchema()));
      assertEquals("INCLUDE", global.projection().projectionTypeAsString());
      assertEquals(List.of("total"), global.projection().nonKeyAttributes());
      LocalSecondaryIndexDescription local = orders.localSecondaryIndexes().getFirst();
      assertEquals("within", local.indexName());
      assertEquals("pk HASH, at RANGE", keys(local.keySchema()));
      assertEquals("KEYS_ONLY", local.projection().projectionTypeAsString());
      var timeToLive =
          client.describeTimeToLive(it -> it.tableName("local-Orders")).timeToLiveDescription();
      assertEquals("until", timeToLive.attributeName());
      assertEquals("ENABLED", timeToLive.timeToLiveStatusAsString());

      TableDescription plain = client.describeTable(it -> it.tableName("plain")).table();
      assertEquals("id HASH", keys(plain.keySchema()));
      assertTrue(plain.globalSecondaryIndexes().isEmpty());
      assertEquals("PAY_PER_REQUEST", plain.billingModeSummary().billingModeAsString());
    }
  }

  @Test
  void whatIsThereStays(@TempDir Path directory) {
    for (int start = 0; start < 2; start++) {
      try (DynamoDbLocal dynamoDb = DynamoDbLocal.onDisk(directory);
          DynamoDbClient client = client(dynamoDb.endpoint())) {
        dynamoDb.create(Template.parse(TEMPLATE).tables());
        assertEquals(List.of("local-Orders", "plain"), client.listTables().tableNames());
      }
    }
  }

  @Test
  void whatDynamoDbRefusesIsNamed() {
    try (DynamoDbLocal dynamoDb = DynamoDbLocal.inMemory()) {
      List<Template.Table> wrong =
          Template.parse(TEMPLATE.replace("AttributeType: N", "AttributeType: X")).tables();
      assertEquals(
          "Orders: Member must satisfy enum value set: [B, N, S]",
          assertThrows(IllegalArgumentException.class, () -> dynamoDb.create(wrong)).getMessage());
    }
  }

  private static String keys(List<KeySchemaElement> schema) {
    return String.join(
        ", ", schema.stream().map(it -> it.attributeName() + ' ' + it.keyTypeAsString()).toList());
  }

  private static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .region(Region.of(Stack.REGION))
        .endpointOverride(endpoint)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    FunctionEnvironment.CREDENTIAL, FunctionEnvironment.CREDENTIAL)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
