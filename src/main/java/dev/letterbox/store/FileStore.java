package dev.letterbox.store;

import dev.letterbox.http.ProblemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Files on their way to a submission. Before any object is written, a sweep record says when it is
 * to be deleted; {@link SubmissionStore} exchanges it for a later one when a submission keeps the
 * files. So whatever fails in between, nothing is left for ever. Every method throws {@link
 * ProblemException} with 503 when DynamoDB or S3 throttles, fails or can't be reached in time.
 */
public final class FileStore {
  /** How long an upload may begin. */
  private static final Duration POSTABLE = Duration.ofHours(1);

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
   * Stores files for a submission that is about to be put. If one cannot be stored, none is.
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
    try {
      for (NewFile file : files) {
        String key = prefix + stored.size();
        objects.put(key, file.contentType(), file.content());
        stored.add(new StoredObject(key, file.contentType(), file.content().size()));
      }
    } catch (RuntimeException e) {
      discard(stored, e);
      throw e;
    }
    return new FileSet(form.uid(), id, stored);
  }

  /** The record has them deleted anyhow; it is only sooner, and worth no further wait. */
  private void discard(List<StoredObject> stored, RuntimeException cause) {
    List<String> keys = new ArrayList<>();
    for (StoredObject object : stored) {
      keys.add(object.key());
    }
    try {
      objects.delete(keys);
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Gives leave to upload one file within an hour, for a submission within a day.
   *
   * @param contentType exactly what the file is to be sent and stored as; printable ASCII
   * @param maxSize in bytes
   */
  public Upload createUpload(StoredForm form, String contentType, long maxSize) {
    String id = newId();
    String prefix = Sweeps.prefix(form.uid(), id);
    table.put(Sweeps.item(Sweeps.uploadUntil(id), prefix));
    String key = uploadKey(form, id);
    return new Upload(
        id,
        key,
        objects.presignedPost(key, contentType, 0, maxSize, POSTABLE),
        Sweeps.uploadUntil(id));
  }

  /**
   * What was uploaded; null when nothing was yet, or when the id is none of this form's uploads.
   * Only {@link SubmissionStore#putSubmission} tells whether it can still be kept.
   */
  public @Nullable StoredObject findUpload(StoredForm form, String id) {
    return Ulid.isValid(id) ? objects.find(uploadKey(form, id)) : null;
  }

  private static String uploadKey(StoredForm form, String id) {
    return Sweeps.prefix(form.uid(), id) + '0';
  }

  private String newId() {
    return ulids.next(ulids.nextInt(Keys.SWEEP_SHARDS));
  }
}
