package dev.letterbox.store;

import dev.letterbox.http.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The forms' keys. A key is one item, found by its id; the items of a form's keys sort under the
 * form too, by an index of their own ids. Like every store it throws {@link ProblemException} with
 * 503 when DynamoDB fails.
 */
public final class KeyStore {
  /** How many keys a form may have. */
  public static final int MOST = 100;

  private static final String ID = "id";

  private final Table table;
  private final InstantSource clock;

  public KeyStore(DynamoDbClient client, String tableName, InstantSource clock) {
    this.table = new Table(client, tableName);
    this.clock = clock;
  }

  /** Stores a key; false where its id is taken. */
  public boolean put(StoredKey key) {
    Map<String, AttributeValue> item = item(Keys.apiKey(key.id()), key);
    boolean taken =
        table.putIf(
                PutItemRequest.builder().item(item).conditionExpression("attribute_not_exists(pk)"))
            != null;
    if (!taken) {
      // Only listed once it can be used: a key that nobody sees, nobody could revoke.
      table.put(item(Keys.formsKey(key.formUid(), key.id()), key));
    }
    return !taken;
  }

  /** The key of this id; null where there is none, or none any more. */
  public @Nullable StoredKey find(String id) {
    Map<String, AttributeValue> item = table.get(Keys.apiKey(id));
    StoredKey key = item == null ? null : key(item);
    return key == null || hasExpired(key) ? null : key;
  }

  private boolean hasExpired(StoredKey key) {
    Instant expiresAt = key.expiresAt();
    return expiresAt != null && !expiresAt.isAfter(clock.instant());
  }

  /** The keys of a form, by their ids. */
  public List<StoredKey> list(StoredForm form) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":keys", AttributeValue.fromS(Keys.formsKeys(form.uid())));
    QueryResponse found =
        table.query(
            QueryRequest.builder()
                .keyConditionExpression("pk = :keys")
                .expressionAttributeValues(values)
                .limit(MOST));
    List<StoredKey> keys = new ArrayList<>();
    for (Map<String, AttributeValue> item : found.items()) {
      StoredKey key = key(item);
      if (!hasExpired(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Revokes a form's key; false where it has none of this id. */
  public boolean delete(StoredForm form, String id) {
    Map<String, AttributeValue> item = table.get(Keys.formsKey(form.uid(), id));
    if (item == null) {
      return false;
    }
    table.delete(DeleteItemRequest.builder().key(Keys.apiKey(id)));
    table.delete(DeleteItemRequest.builder().key(Keys.formsKey(form.uid(), id)));
    return true;
  }

  private static Map<String, AttributeValue> item(
      Map<String, AttributeValue> key, StoredKey stored) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(ID, AttributeValue.fromS(stored.id()));
    item.put("owner", AttributeValue.fromS(stored.owner()));
    item.put("formId", AttributeValue.fromS(stored.formId()));
    item.put("formUid", AttributeValue.fromS(stored.formUid()));
    item.put("digest", AttributeValue.fromS(stored.digest()));
    item.put("name", AttributeValue.fromS(stored.name()));
    item.put("scopes", AttributeValue.fromS(String.join(" ", new TreeSet<>(stored.scopes()))));
    item.put("createdAt", Attributes.number(stored.createdAt().toEpochMilli()));
    if (stored.expiresAt() != null) {
      item.put(Attributes.EXPIRES_AT, Attributes.number(stored.expiresAt().getEpochSecond()));
    }
    return item;
  }

  private static StoredKey key(Map<String, AttributeValue> item) {
    return new StoredKey(
        Attributes.string(item, ID),
        Attributes.string(item, "owner"),
        Attributes.string(item, "formId"),
        Attributes.string(item, "formUid"),
        Attributes.string(item, "digest"),
        Attributes.string(item, "name"),
        new TreeSet<>(List.of(Attributes.string(item, "scopes").split(" ", -1))),
        Attributes.millis(item, "createdAt"),
        item.containsKey(Attributes.EXPIRES_AT)
            ? Instant.ofEpochSecond(Attributes.number(item, Attributes.EXPIRES_AT))
            : null);
  }
}
