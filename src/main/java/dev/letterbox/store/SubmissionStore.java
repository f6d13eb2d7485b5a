package dev.letterbox.store;

import dev.letterbox.http.ProblemException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What forms received. A form that was just read, of {@link FormStore#getForm} for its owner or of
 * {@link FormStore#findForm} for whoever posts, is what gives access to its submissions. Every
 * method throws {@link ProblemException} with 503 when DynamoDB throttles, fails or can't be
 * reached in time.
 */
public final class SubmissionStore {
  /**
   * How long a document's UTF-8 may be, in bytes: an item's 400 KiB, less what its key, a status
   * and a note of a few thousand characters take.
   */
  public static final int MAX_DOCUMENT_BYTES = 380 * 1024;

  private static final String WITHOUT_FILES =
      " AND attribute_not_exists(" + SubmissionItems.OBJECTS + ")";

  private final Table table;
  private final InstantSource clock;
  private final SubmissionPut put;

  public SubmissionStore(DynamoDbClient client, String tableName, InstantSource clock) {
    this.table = new Table(client, tableName);
    this.clock = clock;
    this.put = new SubmissionPut(table, clock);
  }

  /**
   * Stores a submission, unless its form was deleted since it was read.
   *
   * @param document JSON, at most {@link #MAX_DOCUMENT_BYTES}
   * @param idempotency makes a repetition within a day answer with the first's id
   */
  public PutResult putSubmission(
      StoredForm form, String status, String document, @Nullable Idempotency idempotency) {
    return put.put(form, status, document, idempotency);
  }

  /**
   * The same with files, which live as long as the submission from then on. If anything else comes
   * of it than {@link PutResult.Stored}, what was staged is deleted within about two hours.
   *
   * @throws ProblemException also when what was staged is too old to be kept
   */
  public PutResult putSubmission(
      StoredForm form,
      String status,
      String document,
      @Nullable Idempotency idempotency,
      KeptFiles files) {
    return put.put(form, status, document, idempotency, files);
  }

  /** A submission by its id; empty also for an id that is no ULID. */
  public Optional<StoredSubmission> getSubmission(StoredForm form, String id) {
    if (!isOf(form, id)) {
      return Optional.empty();
    }
    Map<String, AttributeValue> item = table.get(Keys.submission(form.uid(), id));
    if (item == null || !SubmissionItems.expiresAt(item).isAfter(clock.instant())) {
      return Optional.empty();
    }
    return Optional.of(SubmissionItems.submission(form.uid(), item));
  }

  /**
   * Sets what the owner may.
   *
   * @param status null keeps it
   * @return the submission as it is now; empty when there is none
   */
  public Optional<StoredSubmission> updateSubmission(
      StoredForm form, String id, @Nullable String status, NoteChange note) {
    if (!isOf(form, id)) {
      return Optional.empty();
    }
    Map<String, String> names = new HashMap<>();
    names.put("#version", SubmissionItems.VERSION);
    Map<String, AttributeValue> values = now();
    values.put(":one", Attributes.number(1));
    String update = "SET #version = #version + :one";
    if (status != null) {
      names.put("#status", SubmissionItems.STATUS);
      values.put(":status", AttributeValue.fromS(status));
      update += ", #status = :status";
    }
    switch (note) {
      case NoteChange.Keep() -> {}
      case NoteChange.Replace(String text) -> {
        names.put("#note", SubmissionItems.NOTE);
        values.put(":note", AttributeValue.fromS(text));
        update += ", #note = :note";
      }
      case NoteChange.Remove() -> {
        names.put("#note", SubmissionItems.NOTE);
        update += " REMOVE #note";
      }
    }
    Map<String, AttributeValue> item =
        table.update(
            UpdateItemRequest.builder()
                .key(Keys.submission(form.uid(), id))
                .updateExpression(update)
                .conditionExpression(SubmissionItems.PRESENT)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    return item == null
        ? Optional.empty()
        : Optional.of(SubmissionItems.submission(form.uid(), item));
  }

  /**
   * Deletes a submission; its files are due to be deleted from then on.
   *
   * @return whether there was one
   */
  public boolean deleteSubmission(StoredForm form, String id) {
    if (!isOf(form, id)) {
      return false;
    }
    boolean hadNoFiles =
        table.delete(
            DeleteItemRequest.builder()
                .key(Keys.submission(form.uid(), id))
                .conditionExpression(SubmissionItems.PRESENT + WITHOUT_FILES)
                .expressionAttributeValues(now()));
    if (hadNoFiles) {
      return true;
    }
    StoredSubmission submission = getSubmission(form, id).orElse(null);
    return submission != null && new SubmissionDelete(table, clock).delete(submission);
  }

  /**
   * A page of submissions, in the order of their ids over all partitions. The work is bounded: a
   * page may hold fewer than asked for, or none, when few of many match or when they are large;
   * only a null position ends the list.
   */
  public Page<StoredSubmission> listSubmissions(StoredForm form, SubmissionQuery query) {
    return new SubmissionMerge(table, form, query, clock.instant(), SubmissionMerge.Budget.USUAL)
        .page();
  }

  private static boolean isOf(StoredForm form, String id) {
    return Ulid.isValid(id) && Ulid.partition(id) < form.partitionsEver();
  }

  private Map<String, AttributeValue> now() {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":now", Attributes.number(clock.instant().getEpochSecond()));
    return values;
  }
}
