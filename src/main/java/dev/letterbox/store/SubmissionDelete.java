package dev.letterbox.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Deletes a submission that has files: it goes in one transaction with their becoming due. */
final class SubmissionDelete {
  private static final int ATTEMPTS = 5;

  private final Table table;
  private final InstantSource clock;

  SubmissionDelete(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Whether it was there. */
  boolean delete(StoredSubmission submission) {
    UlidSource tokens = new UlidSource(clock);
    List<TransactWriteItem> items = transaction(submission, clock.instant());
    for (int attempt = 0; ; attempt++) {
      try {
        table.transact(tokens.next(0), items);
        return true;
      } catch (TransactionCanceledException e) {
        if (Failures.anyConditionFailed(e)) {
          return false;
        }
        if (!Failures.isContended(e)) {
          throw e;
        }
        if (attempt + 1 == ATTEMPTS) {
          throw Failures.unavailable(e);
        }
      }
      Pause.afterAttempt(attempt);
    }
  }

  private List<TransactWriteItem> transaction(StoredSubmission submission, Instant now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":now", Attributes.number(now.getEpochSecond()));
    Delete delete =
        Delete.builder()
            .tableName(table.name())
            .key(Keys.submission(submission.formUid(), submission.id()))
            .conditionExpression(SubmissionItems.PRESENT)
            .expressionAttributeValues(values)
            .build();
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(TransactWriteItem.builder().delete(delete).build());
    Sweeps sweeps = new Sweeps(table);
    for (String prefix : submission.objectPrefixes()) {
      items.add(sweeps.put(now, prefix));
    }
    return items;
  }
}
