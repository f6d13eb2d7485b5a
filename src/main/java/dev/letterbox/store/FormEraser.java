package dev.letterbox.store;

import dev.letterbox.http.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Erases the submissions of a form that is gone. */
final class FormEraser {
  /** BatchWriteItem takes no more. */
  private static final int BATCH = 25;

  private final Table table;
  private final InstantSource clock;

  FormEraser(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Whether all are erased. */
  boolean erase(StoredForm form, Instant deadline) {
    try {
      for (int partition = 0; partition < form.partitionsEver(); partition++) {
        if (!erase(Keys.inbox(form.uid(), partition), deadline)) {
          return false;
        }
      }
      return true;
    } catch (ProblemException e) {
      // The form is deleted, and whoever tries again learns only that. The rest expires.
      return false;
    }
  }

  private boolean erase(String inbox, Instant deadline) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":inbox", AttributeValue.fromS(inbox));
    while (clock.instant().isBefore(deadline)) {
      // Always from the start, since what was found is erased.
      var response =
          table.query(
              QueryRequest.builder()
                  .keyConditionExpression("pk = :inbox")
                  .expressionAttributeValues(values)
                  .projectionExpression("pk, sk")
                  .limit(BATCH));
      if (response.items().isEmpty()) {
        return true;
      }
      List<WriteRequest> left = new ArrayList<>();
      for (Map<String, AttributeValue> key : response.items()) {
        var delete = DeleteRequest.builder().key(key).build();
        left.add(WriteRequest.builder().deleteRequest(delete).build());
      }
      for (int attempt = 0; !left.isEmpty() && attempt < 4; attempt++) {
        if (attempt > 0) {
          Pause.afterAttempt(attempt);
        }
        left = table.write(left);
      }
    }
    return false;
  }
}
