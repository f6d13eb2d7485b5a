package dev.letterbox.store;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A submission's item. Its id and time of receipt are in its key. */
final class SubmissionItems {
  static final String STATUS = "status";
  static final String NOTE = "note";
  static final String VERSION = "version";
  static final String OBJECTS = "objects";

  /** A condition: it exists, and has not expired. */
  static final String PRESENT = "attribute_exists(pk) AND expiresAt > :now";

  private static final String DOCUMENT = "document";

  private SubmissionItems() {}

  static Map<String, AttributeValue> item(StoredSubmission submission) {
    Map<String, AttributeValue> item = Keys.submission(submission.formUid(), submission.id());
    item.put(STATUS, AttributeValue.fromS(submission.status()));
    String note = submission.note();
    if (note != null) {
      item.put(NOTE, AttributeValue.fromS(note));
    }
    item.put(DOCUMENT, AttributeValue.fromS(submission.document()));
    item.put(Attributes.EXPIRES_AT, Attributes.number(submission.expiresAt().getEpochSecond()));
    item.put(VERSION, Attributes.number(submission.version()));
    if (!submission.objectPrefixes().isEmpty()) {
      item.put(OBJECTS, Attributes.strings(submission.objectPrefixes()));
    }
    return item;
  }

  static StoredSubmission submission(String formUid, Map<String, AttributeValue> item) {
    String id = id(item);
    return new StoredSubmission(
        formUid,
        id,
        Ulid.time(id),
        Attributes.string(item, STATUS),
        Attributes.optionalString(item, NOTE),
        Attributes.string(item, DOCUMENT),
        expiresAt(item),
        Attributes.number(item, VERSION),
        Attributes.strings(item, OBJECTS));
  }

  /** Also of a mere key. */
  static String id(Map<String, AttributeValue> item) {
    return Attributes.string(item, Attributes.SK).substring(Keys.SUBMISSION_PREFIX.length());
  }

  static Instant expiresAt(Map<String, AttributeValue> item) {
    return Instant.ofEpochSecond(Attributes.number(item, Attributes.EXPIRES_AT));
  }
}
