package dev.letterbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of every kind of item; the table in the package's description lists them. */
final class Keys {
  static final String FORM_PREFIX = "FORM#";
  static final String SUBMISSION_PREFIX = "SUB#";

  /** Over how many partitions sweep records are spread. */
  static final int SWEEP_SHARDS = 8;

  private Keys() {}

  static String owner(String owner) {
    return "OWNER#" + owner;
  }

  static Map<String, AttributeValue> ownersForm(String owner, String id) {
    return Attributes.key(owner(owner), FORM_PREFIX + id);
  }

  static Map<String, AttributeValue> publicForm(String id) {
    return Attributes.key(FORM_PREFIX + id, "FORM");
  }

  static String inbox(String uid, int partition) {
    return "INBOX#" + uid + '#' + partition;
  }

  static Map<String, AttributeValue> gate(String uid, int partition) {
    return Attributes.key(inbox(uid, partition), "GATE");
  }

  static Map<String, AttributeValue> submission(String uid, String id) {
    return Attributes.key(inbox(uid, Ulid.partition(id)), SUBMISSION_PREFIX + id);
  }

  /** Of the key's digest: its sender may have put anything into it, of any length. */
  static Map<String, AttributeValue> idempotency(String uid, String key) {
    return Attributes.key("KEY#" + uid + '#' + digest(key), "KEY");
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  static Map<String, AttributeValue> upload(String uid, String id) {
    return Attributes.key("UPLOAD#" + uid + '#' + id, "UPLOAD");
  }

  /** Of the source's digest: addresses are personal data, and this one is gone in a while. */
  static Map<String, AttributeValue> bucket(String uid, String source) {
    return Attributes.key("RATE#" + uid + '#' + digest(source), "RATE");
  }

  static Map<String, AttributeValue> apiKey(String id) {
    return Attributes.key("APIKEY#" + id, "APIKEY");
  }

  static String formsKeys(String uid) {
    return "KEYS#" + uid;
  }

  static Map<String, AttributeValue> formsKey(String uid, String id) {
    return Attributes.key(formsKeys(uid), id);
  }

  static String usage(LocalDate day) {
    return "USAGE#" + day;
  }

  static Map<String, AttributeValue> usage(LocalDate day, String uid, int partition) {
    return Attributes.key(usage(day), uid + '#' + partition);
  }

  static String sweeps(int shard) {
    return "SWEEP#" + shard;
  }

  /** An id and the time that follows from it tell the whole key. */
  static Map<String, AttributeValue> sweep(Instant due, String id) {
    return Attributes.key(
        sweeps(Ulid.partition(id) % SWEEP_SHARDS), Ulid.prefix(due.toEpochMilli()) + '#' + id);
  }

  /** Sorts after every record that is due by then, and before every other. */
  static String sweepsAfter(Instant now) {
    return Ulid.prefix(now.toEpochMilli() + 1);
  }
}
