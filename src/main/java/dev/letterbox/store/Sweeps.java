package dev.letterbox.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The records that tell which objects are due to be deleted, and when. */
final class Sweeps {
  /** Staged files are kept, if at all, by the request that staged them. */
  static final Duration STAGED = Duration.ofHours(1);

  /** Much longer than the upload's form is valid, so that what began in time has ended. */
  static final Duration UPLOAD = Duration.ofDays(1);

  static final String PREFIX = "prefix";

  /** The janitor is at it: from then on nothing may keep the objects. */
  static final String CLAIMED = "claimed";

  private final Table table;

  Sweeps(Table table) {
    this.table = table;
  }

  /** What all objects of a file set or an upload start with, and nothing else. */
  static String prefix(String formUid, String id) {
    return prefix(formUid) + id + '/';
  }

  /** What all objects of a form start with. */
  static String prefix(String formUid) {
    return formUid + '/';
  }

  static Instant stagedUntil(String id) {
    return Ulid.time(id).plus(STAGED);
  }

  static Instant uploadUntil(String id) {
    return Ulid.time(id).plus(UPLOAD);
  }

  static Map<String, AttributeValue> item(Instant due, String prefix) {
    Map<String, AttributeValue> item = Keys.sweep(due, id(prefix));
    item.put(PREFIX, AttributeValue.fromS(prefix));
    return item;
  }

  /** Every prefix ends in a ULID that only its objects have, and a slash. */
  private static String id(String prefix) {
    int end = prefix.length() - 1;
    return prefix.substring(end - Ulid.LENGTH, end);
  }

  TransactWriteItem put(Instant due, String prefix) {
    Put put = Put.builder().tableName(table.name()).item(item(due, prefix)).build();
    return TransactWriteItem.builder().put(put).build();
  }

  /**
   * Removes a record, on condition that it is this prefix's, not yet due and not claimed: whoever
   * removes it keeps the objects.
   */
  TransactWriteItem release(Instant due, String prefix, Instant now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":prefix", AttributeValue.fromS(prefix));
    values.put(":now", AttributeValue.fromS(Keys.sweepsAfter(now)));
    Map<String, String> names = new HashMap<>();
    names.put("#prefix", PREFIX);
    Delete delete =
        Delete.builder()
            .tableName(table.name())
            .key(Keys.sweep(due, id(prefix)))
            .conditionExpression(
                "#prefix = :prefix AND sk > :now AND attribute_not_exists(" + CLAIMED + ")")
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }
}
