package dev.letterbox.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Deletes the files that are due. It may run at any time, several at once, and be stopped anywhere:
 * the next one goes on.
 */
public final class Janitor {
  private static final int PAGE = 100;

  private final Table table;
  private final Supplier<ObjectStore> objects;
  private final InstantSource clock;

  /**
   * What a sweep came to.
   *
   * @param swept how many records are done with: their objects are deleted, and they are
   * @param failures why others are not; they stay for the next sweep
   * @param finished whether everything that was due was tried
   */
  public record Swept(int swept, List<RuntimeException> failures, boolean finished) {
    public Swept {
      failures = List.copyOf(failures);
    }
  }

  /**
   * @param objects asked only when something is due
   */
  public Janitor(
      DynamoDbClient client, String tableName, Supplier<ObjectStore> objects, InstantSource clock) {
    this.table = new Table(client, tableName);
    this.objects = objects;
    this.clock = clock;
  }

  /**
   * Deletes what is due now, the longest due of each shard first. One that fails does not hold up
   * the others.
   *
   * @param deadline when to stop; begun calls are finished
   * @param most how many records to try
   */
  public Swept sweep(Instant deadline, int most) {
    Instant now = clock.instant();
    List<RuntimeException> failures = new ArrayList<>();
    int swept = 0;
    for (int shard = 0; shard < Keys.SWEEP_SHARDS; shard++) {
      Map<String, AttributeValue> last = null;
      do {
        QueryResponse due;
        try {
          due = table.query(due(shard, now, last));
        } catch (RuntimeException e) {
          failures.add(e);
          break;
        }
        for (Map<String, AttributeValue> item : due.items()) {
          if (swept + failures.size() >= most || !clock.instant().isBefore(deadline)) {
            return new Swept(swept, failures, false);
          }
          try {
            if (!sweep(item, deadline)) {
              return new Swept(swept, failures, false);
            }
            swept++;
          } catch (RuntimeException e) {
            failures.add(e);
          }
        }
        last = due.hasLastEvaluatedKey() ? due.lastEvaluatedKey() : null;
      } while (last != null);
    }
    return new Swept(swept, failures, true);
  }

  private static QueryRequest.Builder due(
      int shard, Instant now, @Nullable Map<String, AttributeValue> last) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":sweeps", AttributeValue.fromS(Keys.sweeps(shard)));
    values.put(":after", AttributeValue.fromS(Keys.sweepsAfter(now)));
    QueryRequest.Builder request =
        QueryRequest.builder()
            .keyConditionExpression("pk = :sweeps AND sk < :after")
            .expressionAttributeValues(values)
            .limit(PAGE);
    return last == null ? request : request.exclusiveStartKey(last);
  }

  /** Whether it is done with; otherwise time is up. */
  private boolean sweep(Map<String, AttributeValue> item, Instant deadline) {
    Map<String, AttributeValue> key =
        Attributes.key(
            Attributes.string(item, Attributes.PK), Attributes.string(item, Attributes.SK));
    if (!claim(key)) {
      // A submission keeps the objects since the record was read, or another janitor was faster.
      return true;
    }
    String prefix = Attributes.string(item, Sweeps.PREFIX);
    if (!objects.get().deletePrefix(prefix, clock, deadline)) {
      return false;
    }
    table.delete(DeleteItemRequest.builder().key(key));
    return true;
  }

  /** From then on no submission can keep the objects, since the record is marked. */
  private boolean claim(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":true", AttributeValue.fromBool(true));
    return table.update(
            UpdateItemRequest.builder()
                .key(key)
                .updateExpression("SET " + Sweeps.CLAIMED + " = :true")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(values))
        != null;
  }
}
