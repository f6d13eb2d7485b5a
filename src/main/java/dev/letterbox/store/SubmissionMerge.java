package dev.letterbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Merges a form's partitions into a page in the order of ids. */
final class SubmissionMerge {
  /**
   * How much work a page may be.
   *
   * @param furtherQueries beyond one per partition; each reads up to 1 MiB
   * @param filteredItems how many items a query looks at when it has to look for some
   */
  record Budget(int furtherQueries, int filteredItems) {
    static final Budget USUAL = new Budget(16, 250);
  }

  private final Table table;
  private final StoredForm form;
  private final SubmissionQuery query;
  private final Instant now;
  private final Budget budget;

  SubmissionMerge(Table table, StoredForm form, SubmissionQuery query, Instant now, Budget budget) {
    this.table = table;
    this.form = form;
    this.query = query;
    this.now = now;
    this.budget = budget;
  }

  Page<StoredSubmission> page() {
    SubmissionRange range = SubmissionRange.of(query);
    if (range.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<PartitionReader> readers = new ArrayList<>();
    for (int partition = 0; partition < form.partitionsEver(); partition++) {
      readers.add(new PartitionReader(table, request(partition, range)));
    }
    List<StoredSubmission> items = new ArrayList<>();
    int queriesLeft = budget.furtherQueries();
    for (PartitionReader next = first(readers); next != null; next = first(readers)) {
      if (next.hasItem()) {
        if (items.size() == query.limit()) {
          return new Page<>(items, items.getLast().id());
        }
        items.add(SubmissionItems.submission(form.uid(), next.take()));
      } else if (queriesLeft > 0) {
        queriesLeft--;
        next.fetch();
      } else {
        // Everything up to here, of every partition, was looked at: each call gets further.
        return new Page<>(items, next.position());
      }
    }
    return new Page<>(items, null);
  }

  /** The reader that is least far, so that only a query that the page waits for is made. */
  private @Nullable PartitionReader first(List<PartitionReader> readers) {
    PartitionReader first = null;
    String firstPosition = null;
    for (PartitionReader reader : readers) {
      String position = reader.position();
      if (position != null && (firstPosition == null || precedes(position, firstPosition))) {
        first = reader;
        firstPosition = position;
      }
    }
    return first;
  }

  private boolean precedes(String a, String b) {
    return query.newestFirst() ? a.compareTo(b) > 0 : a.compareTo(b) < 0;
  }

  private QueryRequest request(int partition, SubmissionRange range) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":inbox", AttributeValue.fromS(Keys.inbox(form.uid(), partition)));
    values.put(":from", AttributeValue.fromS(range.from()));
    values.put(":to", AttributeValue.fromS(range.to()));
    values.put(":now", Attributes.number(now.getEpochSecond()));
    QueryRequest.Builder request =
        QueryRequest.builder()
            .keyConditionExpression("pk = :inbox AND sk BETWEEN :from AND :to")
            .scanIndexForward(!query.newestFirst())
            .limit(queryLimit());
    String filter = "expiresAt > :now";
    if (!query.statuses().isEmpty()) {
      Map<String, String> names = new HashMap<>();
      names.put("#status", SubmissionItems.STATUS);
      request.expressionAttributeNames(names);
      filter += " AND #status IN (" + statuses(values) + ")";
    }
    return request.filterExpression(filter).expressionAttributeValues(values).build();
  }

  private String statuses(Map<String, AttributeValue> values) {
    StringBuilder names = new StringBuilder();
    for (String status : query.statuses()) {
      String name = ":status" + names.length();
      values.put(name, AttributeValue.fromS(status));
      names.append(names.isEmpty() ? "" : ", ").append(name);
    }
    return names.toString();
  }

  /** One item more than the page tells whether more follow; many partitions share the page. */
  private int queryLimit() {
    if (!query.statuses().isEmpty()) {
      return budget.filteredItems();
    }
    return Math.min(query.limit() + 1, 2 * query.limit() / form.partitionsEver() + 8);
  }
}
