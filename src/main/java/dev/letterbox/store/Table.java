package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The one table: every call of the SDK, and every failure of one, passes here. */
final class Table {
  private final DynamoDbClient client;
  private final String name;

  Table(DynamoDbClient client, String name) {
    this.client = requireNonNull(client);
    this.name = requireNonNull(name);
  }

  String name() {
    return name;
  }

  @Nullable Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    var request = GetItemRequest.builder().tableName(name).key(key).consistentRead(true).build();
    try {
      var response = client.getItem(request);
      return response.hasItem() ? response.item() : null;
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  QueryResponse query(QueryRequest.Builder request) {
    try {
      return client.query(request.tableName(name).consistentRead(true).build());
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  /**
   * @param token makes repetitions of the same call one, for ten minutes
   * @throws TransactionCanceledException for the caller to look into, see {@link Failures}
   */
  void transact(String token, List<TransactWriteItem> items) {
    var request =
        TransactWriteItemsRequest.builder().clientRequestToken(token).transactItems(items).build();
    try {
      client.transactWriteItems(request);
    } catch (TransactionCanceledException e) {
      throw e;
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  /** The item that is there, where the request's condition does not hold; null where it did. */
  @Nullable Map<String, AttributeValue> putIf(PutItemRequest.Builder request) {
    try {
      client.putItem(
          request
              .tableName(name)
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build());
      return null;
    } catch (ConditionalCheckFailedException e) {
      return e.item();
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  void put(Map<String, AttributeValue> item) {
    try {
      client.putItem(PutItemRequest.builder().tableName(name).item(item).build());
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  /** The item as it is now, or null when the request's condition does not hold. */
  @Nullable Map<String, AttributeValue> update(UpdateItemRequest.Builder request) {
    try {
      return client
          .updateItem(request.tableName(name).returnValues("ALL_NEW").build())
          .attributes();
    } catch (ConditionalCheckFailedException e) {
      return null;
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  /** Whether the request's condition held. */
  boolean delete(DeleteItemRequest.Builder request) {
    try {
      client.deleteItem(request.tableName(name).build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  /** What is left to write: under load DynamoDB takes only a part. */
  List<WriteRequest> write(List<WriteRequest> requests) {
    Map<String, List<WriteRequest>> items = new HashMap<>();
    items.put(name, requests);
    var request = BatchWriteItemRequest.builder().requestItems(items).build();
    try {
      List<WriteRequest> left = client.batchWriteItem(request).unprocessedItems().get(name);
      return left == null ? List.of() : left;
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }
}
