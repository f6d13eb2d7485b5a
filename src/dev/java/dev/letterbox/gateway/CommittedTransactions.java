package dev.letterbox.gateway;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.model.ListTablesRequest;
import com.amazonaws.services.dynamodbv2.model.TransactWriteItemsRequest;
import com.amazonaws.services.dynamodbv2.model.TransactWriteItemsResult;
import java.nio.file.Path;

/**
 * DynamoDB Local over a directory. Its own handler answers a transaction when the {@code COMMIT}
 * waits in a queue, and who kills the process then has lost what was acknowledged; this one answers
 * when it is done.
 */
final class CommittedTransactions extends LocalDynamoDBRequestHandler {
  /** The arguments of {@link DynamoDbLocal}'s own. */
  CommittedTransactions(Path directory, boolean shared) {
    super(0, false, directory.toString(), shared, false);
  }

  @Override
  public TransactWriteItemsResult transactWriteItems(
      String accessKey, String region, TransactWriteItemsRequest request) {
    TransactWriteItemsResult result = super.transactWriteItems(accessKey, region, request);
    // Waits in the same queue, and to be done.
    var _ = listTables(accessKey, region, new ListTablesRequest().withLimit(1));
    return result;
  }
}
