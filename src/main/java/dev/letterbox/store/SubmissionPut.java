package dev.letterbox.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Stores a submission in one transaction: the gate is there, the id is new, the key is unused, the
 * files are still to be had.
 */
final class SubmissionPut {
  private static final int ATTEMPTS = 5;

  /** The status of what is counted as spam. */
  private static final String SPAM = "spam";

  private static final int GATE = 0;
  private static final int KEY = 2;

  private static final String FINGERPRINT = "fingerprint";
  private static final String SUBMISSION = "submission";

  private final Table table;
  private final InstantSource clock;
  private final UlidSource ulids;

  SubmissionPut(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
    this.ulids = new UlidSource(clock);
  }

  PutResult put(
      StoredForm form, String status, String document, @Nullable Idempotency idempotency) {
    return put(form, status, document, idempotency, (Keeping) null);
  }

  PutResult put(
      StoredForm form,
      String status,
      String document,
      @Nullable Idempotency idempotency,
      KeptFiles files) {
    Keeping keeping = new Keeping(table, form, files);
    String impossible = keeping.impossibleUpload();
    if (impossible != null) {
      return new PutResult.UploadGone(impossible);
    }
    return put(form, status, document, idempotency, keeping);
  }

  private PutResult put(
      StoredForm form,
      String status,
      String document,
      @Nullable Idempotency idempotency,
      @Nullable Keeping keeping) {
    List<String> prefixes = keeping == null ? List.of() : keeping.prefixes();
    int partition = ulids.nextInt(form.partitions());
    for (int attempt = 0; ; attempt++) {
      StoredSubmission submission =
          submission(form, ulids.next(partition), status, document, prefixes);
      List<TransactWriteItem> items = transaction(submission, partition, idempotency);
      int files = items.size();
      if (keeping != null) {
        items.addAll(keeping.exchange(submission.expiresAt(), clock.instant()));
      }
      items.add(
          UsageStore.add(
              table,
              form,
              partition,
              LocalDate.ofInstant(submission.receivedAt(), ZoneOffset.UTC),
              status.equals(SPAM),
              size(document)));
      try {
        table.transact(submission.id(), items);
        return new PutResult.Stored(submission);
      } catch (TransactionCanceledException e) {
        if (Failures.conditionFailed(e, GATE)) {
          return new PutResult.FormGone();
        }
        if (idempotency != null && Failures.conditionFailed(e, KEY)) {
          return repeated(e.cancellationReasons().get(KEY).item(), idempotency);
        }
        // While another transaction is in the way, it may be the first with the same key.
        if (keeping != null && !Failures.isContended(e)) {
          PutResult refusal = keeping.refusal(e, files);
          if (refusal != null) {
            return refusal;
          }
        }
        // What is left is another transaction in the way, a busy partition, or an id that exists.
        if (!Failures.isContended(e) && !Failures.anyConditionFailed(e)) {
          throw e;
        }
        if (attempt + 1 == ATTEMPTS) {
          throw Failures.unavailable(e);
        }
      }
      Pause.afterAttempt(attempt);
      partition = another(partition, form.partitions());
    }
  }

  private static int size(String document) {
    return document.getBytes(StandardCharsets.UTF_8).length;
  }

  private int another(int partition, int partitions) {
    return partitions == 1 ? 0 : (partition + 1 + ulids.nextInt(partitions - 1)) % partitions;
  }

  private static StoredSubmission submission(
      StoredForm form, String id, String status, String document, List<String> prefixes) {
    Instant receivedAt = Ulid.time(id);
    Instant expiresAt =
        Instant.ofEpochSecond(
            receivedAt.plus(Duration.ofDays(form.retentionDays())).getEpochSecond());
    return new StoredSubmission(
        form.uid(), id, receivedAt, status, null, document, expiresAt, 1, prefixes);
  }

  private List<TransactWriteItem> transaction(
      StoredSubmission submission, int partition, @Nullable Idempotency idempotency) {
    List<TransactWriteItem> items = new ArrayList<>(3);
    ConditionCheck gate =
        ConditionCheck.builder()
            .tableName(table.name())
            .key(Keys.gate(submission.formUid(), partition))
            .conditionExpression("attribute_exists(pk)")
            .build();
    items.add(TransactWriteItem.builder().conditionCheck(gate).build());
    Put item =
        Put.builder()
            .tableName(table.name())
            .item(SubmissionItems.item(submission))
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    items.add(TransactWriteItem.builder().put(item).build());
    if (idempotency != null) {
      items.add(TransactWriteItem.builder().put(key(submission, idempotency)).build());
    }
    return items;
  }

  private Put key(StoredSubmission submission, Idempotency idempotency) {
    long now = clock.instant().getEpochSecond();
    Map<String, AttributeValue> item = Keys.idempotency(submission.formUid(), idempotency.key());
    item.put(FINGERPRINT, AttributeValue.fromS(idempotency.fingerprint()));
    item.put(SUBMISSION, AttributeValue.fromS(submission.id()));
    item.put(Attributes.EXPIRES_AT, Attributes.number(now + idempotency.lasts().toSeconds()));
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":now", Attributes.number(now));
    return Put.builder()
        .tableName(table.name())
        .item(item)
        // DynamoDB removes what has expired within days, not at once.
        .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
        .expressionAttributeValues(values)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private static PutResult repeated(Map<String, AttributeValue> item, Idempotency idempotency) {
    if (!Attributes.string(item, FINGERPRINT).equals(idempotency.fingerprint())) {
      return new PutResult.KeyReused();
    }
    String id = Attributes.string(item, SUBMISSION);
    return new PutResult.Replayed(id, Ulid.time(id));
  }
}
