package dev.letterbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A form's items and its gates, which come, change and go together. */
final class FormTransactions {
  private static final String ABSENT = "attribute_not_exists(pk)";
  private static final String UNCHANGED = "#uid = :uid AND #version = :version";

  private final Table table;

  FormTransactions(Table table) {
    this.table = table;
  }

  List<TransactWriteItem> create(StoredForm form) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(put(put(FormItems.ownersItem(form)).conditionExpression(ABSENT)));
    items.add(put(put(FormItems.publicItem(form)).conditionExpression(ABSENT)));
    addGates(items, form.uid(), 0, form.partitionsEver());
    return items;
  }

  List<TransactWriteItem> replace(StoredForm current, StoredForm form) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        put(
            put(FormItems.ownersItem(form))
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(UNCHANGED_NAMES)
                .expressionAttributeValues(unchangedValues(current))));
    items.add(put(put(FormItems.publicItem(form))));
    addGates(items, form.uid(), current.partitionsEver(), form.partitionsEver());
    return items;
  }

  /** Its files become due with it. */
  List<TransactWriteItem> delete(StoredForm current, Instant now) {
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(
        delete(
            delete(Keys.ownersForm(current.owner(), current.id()))
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(UNCHANGED_NAMES)
                .expressionAttributeValues(unchangedValues(current))));
    items.add(delete(delete(Keys.publicForm(current.id()))));
    for (int partition = 0; partition < current.partitionsEver(); partition++) {
      items.add(delete(delete(Keys.gate(current.uid(), partition))));
    }
    items.add(new Sweeps(table).put(now, Sweeps.prefix(current.uid())));
    return items;
  }

  private void addGates(List<TransactWriteItem> items, String uid, int from, int to) {
    for (int partition = from; partition < to; partition++) {
      items.add(put(put(Keys.gate(uid, partition))));
    }
  }

  private static final Map<String, String> UNCHANGED_NAMES =
      Map.of("#uid", FormItems.UID, "#version", FormItems.VERSION);

  private static Map<String, AttributeValue> unchangedValues(StoredForm current) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":uid", AttributeValue.fromS(current.uid()));
    values.put(":version", Attributes.number(current.version()));
    return values;
  }

  private Put.Builder put(Map<String, AttributeValue> item) {
    return Put.builder().tableName(table.name()).item(item);
  }

  private Delete.Builder delete(Map<String, AttributeValue> key) {
    return Delete.builder().tableName(table.name()).key(key);
  }

  private static TransactWriteItem put(Put.Builder put) {
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private static TransactWriteItem delete(Delete.Builder delete) {
    return TransactWriteItem.builder().delete(delete.build()).build();
  }
}
