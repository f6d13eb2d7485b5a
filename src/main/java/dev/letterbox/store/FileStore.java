package dev.letterbox.store;

import dev.letterbox.http.ProblemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Files on their way to a submission. Before any object is written, a sweep record says when it is
 * to be deleted; {@link SubmissionStore} exchanges it for a later one when a submission keeps the
 * files. So whatever fails in between, nothing is left for ever. Every method throws {@link
 * ProblemException} with 503 when DynamoDB or S3 throttles, fails or can't be reached in time.
 */
public final class FileStore {
  /** How long an upload may begin. */
  private static final Duration POSTABLE = Duration.ofHours(1);

  /** How long after its day a submission with an upload may be sent again and be answered. */
  private static final Duration REPEATABLE = Duration.ofDays(2);

  private static final String FILE_NAME = "fileName";
  private static final String CONTENT_TYPE = "contentType";

  private final Table table;
  private final ObjectStore objects;
  private final UlidSource ulids;

  public FileStore(
      DynamoDbClient client, String tableName, ObjectStore objects, InstantSource clock) {
    this.table = new Table(client, tableName);
    this.objects = objects;
    this.ulids = new UlidSource(clock);
  }

  /**
   * Stores files for a submission that is about to be put. If one cannot be stored, the record has
   * those before it deleted: who stores for strangers has no leave to delete.
   *
   * @param files one or more
   */
  public FileSet stage(StoredForm form, List<NewFile> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no files");
    }
    String id = newId();
    String prefix = Sweeps.prefix(form.uid(), id);
    table.put(Sweeps.item(Sweeps.stagedUntil(id), prefix));
    List<StoredObject> stored = new ArrayList<>();
    for (NewFile file : files) {
      String key = prefix + stored.size();
      objects.put(key, file.contentType(), file.content());
      stored.add(new StoredObject(key, file.contentType(), file.content().size()));
    }
    return new FileSet(form.uid(), id, stored);
  }

  /**
   * Gives leave to upload one file within an hour, for a submission within a day.
   *
   * @param fileName what to call it
   * @param contentType exactly what the file is to be sent and stored as; printable ASCII
   * @param maxSize in bytes
   */
  public Upload createUpload(StoredForm form, String fileName, String contentType, long maxSize) {
    String id = newId();
    String prefix = Sweeps.prefix(form.uid(), id);
    Map<String, AttributeValue> item = Keys.upload(form.uid(), id);
    item.put(FILE_NAME, AttributeValue.fromS(fileName));
    item.put(CONTENT_TYPE, AttributeValue.fromS(contentType));
    item.put(
        Attributes.EXPIRES_AT,
        Attributes.number(Sweeps.uploadUntil(id).plus(REPEATABLE).getEpochSecond()));
    Put put = Put.builder().tableName(table.name()).item(item).build();
    List<TransactWriteItem> items = new ArrayList<>(2);
    items.add(new Sweeps(table).put(Sweeps.uploadUntil(id), prefix));
    items.add(TransactWriteItem.builder().put(put).build());
    try {
      table.transact(id, items);
    } catch (TransactionCanceledException e) {
      throw Failures.unavailable(e);
    }
    String key = uploadKey(form, id);
    return new Upload(
        id,
        key,
        objects.presignedPost(key, contentType, 0, maxSize, POSTABLE),
        Sweeps.uploadUntil(id));
  }

  /**
   * What was uploaded; null when nothing was yet, or when the id is none of this form's uploads.
   * Also when a submission keeps it already, since the same one may be sent again: only {@link
   * SubmissionStore#putSubmission} tells whether it can be kept. Reads no file: it takes the leave
   * to list the bucket, and not to read it.
   */
  public @Nullable StoredUpload findUpload(StoredForm form, String id) {
    if (!Ulid.isValid(id)) {
      return null;
    }
    Map<String, AttributeValue> item = table.get(Keys.upload(form.uid(), id));
    String key = uploadKey(form, id);
    long size = item == null ? -1 : objects.size(key);
    if (item == null || size < 0) {
      return null;
    }
    return new StoredUpload(
        key, Attributes.string(item, FILE_NAME), Attributes.string(item, CONTENT_TYPE), size);
  }

  private static String uploadKey(StoredForm form, String id) {
    return Sweeps.prefix(form.uid(), id) + '0';
  }

  private String newId() {
    return ulids.next(ulids.nextInt(Keys.SWEEP_SHARDS));
  }
}
