package dev.letterbox.store;

import dev.letterbox.http.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The owners' forms. Every method throws {@link ProblemException} with 503 when DynamoDB throttles,
 * fails or can't be reached in time.
 */
public final class FormStore {
  private static final int ATTEMPTS = 5;

  private final Table table;
  private final FormTransactions transactions;
  private final FormEraser eraser;
  private final InstantSource clock;
  private final UlidSource ulids;

  public FormStore(DynamoDbClient client, String tableName, InstantSource clock) {
    this.table = new Table(client, tableName);
    this.transactions = new FormTransactions(table);
    this.eraser = new FormEraser(table, clock);
    this.clock = clock;
    this.ulids = new UlidSource(clock);
  }

  /**
   * Makes a form.
   *
   * @param id the slug; must not contain what is secret, since anybody can find out it is taken
   * @param partitions 1 to {@link StoredForm#MAX_PARTITIONS}
   * @return empty when the id is taken, by whomever
   */
  public Optional<StoredForm> createForm(
      String owner, String id, int partitions, int retentionDays, String document) {
    Instant now = now();
    StoredForm form =
        new StoredForm(
            owner, id, ulids.next(0), 1, now, now, partitions, partitions, retentionDays, document);
    for (int attempt = 0; ; attempt++) {
      try {
        table.transact(ulids.next(0), transactions.create(form));
        return Optional.of(form);
      } catch (TransactionCanceledException e) {
        if (Failures.anyConditionFailed(e)) {
          return Optional.empty();
        }
        pauseOrThrow(e, attempt);
      }
    }
  }

  /** An owner's form, for its owner. */
  public Optional<StoredForm> getForm(String owner, String id) {
    return read(Keys.ownersForm(owner, id));
  }

  /** Anybody's form, for those who post to it. */
  public Optional<StoredForm> findForm(String id) {
    return read(Keys.publicForm(id));
  }

  private Optional<StoredForm> read(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item = table.get(key);
    return item == null ? Optional.empty() : Optional.of(FormItems.form(item));
  }

  /**
   * An owner's forms by id.
   *
   * @param limit how many at most, 1 or more
   * @param after the {@link Page#position()} of the page before
   */
  public Page<StoredForm> listForms(String owner, int limit, @Nullable String after) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":owner", AttributeValue.fromS(Keys.owner(owner)));
    values.put(":after", AttributeValue.fromS(Keys.FORM_PREFIX + (after == null ? "" : after)));
    // One more than asked for tells whether more follow.
    var response =
        table.query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :owner AND sk > :after")
                .expressionAttributeValues(values)
                .limit(limit + 1));
    List<StoredForm> forms = new ArrayList<>();
    for (Map<String, AttributeValue> item : response.items()) {
      if (forms.size() < limit) {
        forms.add(FormItems.form(item));
      }
    }
    boolean more = response.items().size() > limit || response.hasLastEvaluatedKey();
    return new Page<>(forms, more ? forms.getLast().id() : null);
  }

  /**
   * Replaces a form's content. Fewer partitions than before leave what the others hold where it is.
   *
   * @param expectedVersion the version to replace; null for any
   */
  public ReplaceResult replaceForm(
      String owner,
      String id,
      @Nullable Long expectedVersion,
      int partitions,
      int retentionDays,
      String document) {
    for (int attempt = 0; ; attempt++) {
      StoredForm current = getForm(owner, id).orElse(null);
      if (current == null) {
        return new ReplaceResult.NotFound();
      }
      if (expectedVersion != null && current.version() != expectedVersion) {
        return new ReplaceResult.VersionMismatch();
      }
      StoredForm form =
          new StoredForm(
              owner,
              id,
              current.uid(),
              current.version() + 1,
              current.createdAt(),
              now(),
              partitions,
              Math.max(partitions, current.partitionsEver()),
              retentionDays,
              document);
      try {
        table.transact(ulids.next(0), transactions.replace(current, form));
        return new ReplaceResult.Replaced(form);
      } catch (TransactionCanceledException e) {
        pauseOrThrow(e, attempt);
      }
    }
  }

  /**
   * Deletes a form: its items and gates in one transaction, after which nothing can be stored or
   * read any more and its files are due to be deleted; then its submissions, as far as the deadline
   * allows. What remains is unreachable, since the form's {@code uid} is forgotten, and expires as
   * it would have.
   *
   * @param expectedVersion the version to delete; null for any
   * @param deadline when to stop erasing; begun calls are finished
   */
  public DeleteResult deleteForm(
      String owner, String id, @Nullable Long expectedVersion, Instant deadline) {
    for (int attempt = 0; ; attempt++) {
      StoredForm current = getForm(owner, id).orElse(null);
      if (current == null) {
        return new DeleteResult.NotFound();
      }
      if (expectedVersion != null && current.version() != expectedVersion) {
        return new DeleteResult.VersionMismatch();
      }
      try {
        table.transact(ulids.next(0), transactions.delete(current, now()));
      } catch (TransactionCanceledException e) {
        pauseOrThrow(e, attempt);
        continue;
      }
      return new DeleteResult.Deleted(eraser.erase(current, deadline));
    }
  }

  /** A condition that fails means that the form changed since it was read: read it again. */
  private static void pauseOrThrow(TransactionCanceledException e, int attempt) {
    if (!Failures.anyConditionFailed(e) && !Failures.isContended(e)) {
      throw e;
    }
    if (attempt + 1 == ATTEMPTS) {
      throw Failures.unavailable(e);
    }
    Pause.afterAttempt(attempt);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
