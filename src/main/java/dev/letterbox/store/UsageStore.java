package dev.letterbox.store;

import dev.letterbox.http.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Counts what came in, per day and form. The counters are part of each submission's transaction, so
 * that they are exact, and spread like submissions are, so that they stand in nobody's way. Like
 * every store it throws {@link ProblemException} with 503 when DynamoDB fails.
 */
public final class UsageStore {
  /** How long counters are kept, in days. */
  private static final int KEPT = 400;

  /**
   * What came in for one form on one day.
   *
   * @param bytes of the documents, without files
   */
  public record Count(LocalDate day, String formId, long submissions, long spam, long bytes) {}

  private final Table table;

  public UsageStore(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** All forms' counts of this day, by form. */
  public List<Count> of(LocalDate day) {
    Map<String, Count> counts = new TreeMap<>();
    Map<String, AttributeValue> last = null;
    do {
      QueryResponse found = table.query(query(day, last));
      for (Map<String, AttributeValue> item : found.items()) {
        String uid = Attributes.string(item, "uid");
        counts.merge(uid, count(day, item), UsageStore::sum);
      }
      last = found.hasLastEvaluatedKey() ? found.lastEvaluatedKey() : null;
    } while (last != null);
    return new ArrayList<>(counts.values());
  }

  private static QueryRequest.Builder query(
      LocalDate day, @Nullable Map<String, AttributeValue> last) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":day", AttributeValue.fromS(Keys.usage(day)));
    QueryRequest.Builder query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :day")
            .expressionAttributeValues(values);
    return last == null ? query : query.exclusiveStartKey(last);
  }

  private static Count count(LocalDate day, Map<String, AttributeValue> item) {
    return new Count(
        day,
        Attributes.string(item, "formId"),
        Attributes.number(item, "submissions"),
        Attributes.number(item, "spam"),
        Attributes.number(item, "bytes"));
  }

  private static Count sum(Count a, Count b) {
    return new Count(
        a.day, a.formId, a.submissions + b.submissions, a.spam + b.spam, a.bytes + b.bytes);
  }

  /** Counts one, in its transaction. */
  static TransactWriteItem add(
      Table table, StoredForm form, int partition, LocalDate day, boolean spam, int bytes) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":one", Attributes.number(1));
    values.put(":spam", Attributes.number(spam ? 1 : 0));
    values.put(":bytes", Attributes.number(bytes));
    values.put(":formId", AttributeValue.fromS(form.id()));
    values.put(":uid", AttributeValue.fromS(form.uid()));
    values.put(":expiresAt", Attributes.number(day.plusDays(KEPT).toEpochDay() * 86_400));
    Map<String, String> names = new HashMap<>();
    names.put("#bytes", "bytes");
    names.put("#uid", "uid");
    Update update =
        Update.builder()
            .tableName(table.name())
            .key(Keys.usage(day, form.uid(), partition))
            .updateExpression(
                "ADD submissions :one, spam :spam, #bytes :bytes"
                    + " SET formId = :formId, #uid = :uid, expiresAt = :expiresAt")
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }
}
