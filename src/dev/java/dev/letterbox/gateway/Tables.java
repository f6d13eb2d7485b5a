package dev.letterbox.gateway;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.model.AttributeDefinition;
import com.amazonaws.services.dynamodbv2.model.BillingMode;
import com.amazonaws.services.dynamodbv2.model.CreateTableRequest;
import com.amazonaws.services.dynamodbv2.model.GlobalSecondaryIndex;
import com.amazonaws.services.dynamodbv2.model.KeySchemaElement;
import com.amazonaws.services.dynamodbv2.model.LocalSecondaryIndex;
import com.amazonaws.services.dynamodbv2.model.Projection;
import com.amazonaws.services.dynamodbv2.model.TimeToLiveSpecification;
import com.amazonaws.services.dynamodbv2.model.UpdateTimeToLiveRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of a template, whose keys stand nowhere else: keys, indexes, time to live. What
 * can't be seen locally (backups, encryption, tags) is left out.
 *
 * <p>DynamoDB Local is asked directly. Over HTTP, what reads and writes its JSON would be made for
 * these two requests alone, which took a fifth of the local API's start.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html">AWS::DynamoDB::Table</a>
 */
final class Tables {
  /** Any would do. */
  static final String ACCESS_KEY = FunctionEnvironment.CREDENTIAL;

  private static final String THERE = "ResourceInUseException";

  private Tables() {}

  /**
   * Makes each table that is missing.
   *
   * @throws IllegalArgumentException when DynamoDB refuses its properties
   */
  static void create(DynamoDBRequestHandler dynamoDb, List<Template.Table> tables) {
    for (Template.Table table : tables) {
      try {
        var _ = dynamoDb.createTable(ACCESS_KEY, Stack.REGION, request(table));
      } catch (AmazonServiceException e) {
        if (e.getErrorCode().equals(THERE)) {
          continue;
        }
        throw new IllegalArgumentException(table.logicalId() + ": " + e.getErrorMessage(), e);
      }
      JsonNode timeToLive = table.properties().path("TimeToLiveSpecification");
      if (timeToLive.path("Enabled").asBoolean()) {
        var _ =
            dynamoDb.updateTimeToLive(
                ACCESS_KEY,
                Stack.REGION,
                new UpdateTimeToLiveRequest()
                    .withTableName(table.name())
                    .withTimeToLiveSpecification(
                        new TimeToLiveSpecification()
                            .withEnabled(true)
                            .withAttributeName(text(timeToLive, "AttributeName"))));
      }
    }
  }

  /** Capacity plays no part locally. */
  private static CreateTableRequest request(Template.Table table) {
    JsonNode properties = table.properties();
    return new CreateTableRequest()
        .withTableName(table.name())
        .withBillingMode(BillingMode.PAY_PER_REQUEST)
        .withKeySchema(keys(properties))
        .withAttributeDefinitions(
            all(
                properties.path("AttributeDefinitions"),
                attribute ->
                    new AttributeDefinition()
                        .withAttributeName(text(attribute, "AttributeName"))
                        .withAttributeType(text(attribute, "AttributeType"))))
        .withGlobalSecondaryIndexes(
            all(
                properties.path("GlobalSecondaryIndexes"),
                index ->
                    new GlobalSecondaryIndex()
                        .withIndexName(text(index, "IndexName"))
                        .withKeySchema(keys(index))
                        .withProjection(projection(index))))
        .withLocalSecondaryIndexes(
            all(
                properties.path("LocalSecondaryIndexes"),
                index ->
                    new LocalSecondaryIndex()
                        .withIndexName(text(index, "IndexName"))
                        .withKeySchema(keys(index))
                        .withProjection(projection(index))));
  }

  private static @Nullable List<KeySchemaElement> keys(JsonNode owner) {
    return all(
        owner.path("KeySchema"),
        key ->
            new KeySchemaElement()
                .withAttributeName(text(key, "AttributeName"))
                .withKeyType(text(key, "KeyType")));
  }

  private static Projection projection(JsonNode index) {
    JsonNode projection = index.path("Projection");
    return new Projection()
        .withProjectionType(text(projection, "ProjectionType"))
        .withNonKeyAttributes(all(projection.path("NonKeyAttributes"), JsonNode::asText));
  }

  /** Null, which is not sent, where there are none. */
  private static <T> @Nullable List<T> all(JsonNode array, Function<JsonNode, T> element) {
    return array.isMissingNode() ? null : array.valueStream().map(element).toList();
  }

  private static @Nullable String text(JsonNode owner, String name) {
    return owner.path(name).textValue();
  }
}
