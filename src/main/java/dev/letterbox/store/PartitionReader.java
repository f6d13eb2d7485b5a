package dev.letterbox.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Reads one partition's submissions in order, a query at a time. */
final class PartitionReader {
  private final Table table;
  private final QueryRequest request;
  private final Deque<Map<String, AttributeValue>> items = new ArrayDeque<>();

  /** The last key that was read; null at the partition's end. */
  private @Nullable Map<String, AttributeValue> last;

  PartitionReader(Table table, QueryRequest request) {
    this.table = table;
    this.request = request;
    fetch();
  }

  /** Reads on, if there is more. May find nothing, if nothing that it read matches. */
  void fetch() {
    QueryRequest.Builder next = request.toBuilder();
    if (last != null) {
      next.exclusiveStartKey(last);
    }
    QueryResponse response = table.query(next);
    items.addAll(response.items());
    last = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
  }

  /** Whether {@link #take} has something to give without another query. */
  boolean hasItem() {
    return !items.isEmpty();
  }

  /**
   * The id of the next item; if that is not read yet, the id up to which all is; null when there is
   * nothing more.
   */
  @Nullable String position() {
    if (!items.isEmpty()) {
      return SubmissionItems.id(items.getFirst());
    }
    return last == null ? null : SubmissionItems.id(last);
  }

  Map<String, AttributeValue> take() {
    return items.removeFirst();
  }
}
