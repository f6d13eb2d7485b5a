package dev.letterbox.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A form's two items hold the same attributes: the intake needs one read, and so does the owner.
 */
final class FormItems {
  static final String UID = "uid";
  static final String VERSION = "version";

  private FormItems() {}

  static Map<String, AttributeValue> ownersItem(StoredForm form) {
    return with(Keys.ownersForm(form.owner(), form.id()), form);
  }

  static Map<String, AttributeValue> publicItem(StoredForm form) {
    return with(Keys.publicForm(form.id()), form);
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, StoredForm form) {
    item.put("owner", AttributeValue.fromS(form.owner()));
    item.put("id", AttributeValue.fromS(form.id()));
    item.put(UID, AttributeValue.fromS(form.uid()));
    item.put(VERSION, Attributes.number(form.version()));
    item.put("createdAt", Attributes.number(form.createdAt().toEpochMilli()));
    item.put("updatedAt", Attributes.number(form.updatedAt().toEpochMilli()));
    item.put("partitions", Attributes.number(form.partitions()));
    item.put("partitionsEver", Attributes.number(form.partitionsEver()));
    item.put("retentionDays", Attributes.number(form.retentionDays()));
    item.put("document", AttributeValue.fromS(form.document()));
    return item;
  }

  static StoredForm form(Map<String, AttributeValue> item) {
    return new StoredForm(
        Attributes.string(item, "owner"),
        Attributes.string(item, "id"),
        Attributes.string(item, UID),
        Attributes.number(item, VERSION),
        Attributes.millis(item, "createdAt"),
        Attributes.millis(item, "updatedAt"),
        (int) Attributes.number(item, "partitions"),
        (int) Attributes.number(item, "partitionsEver"),
        (int) Attributes.number(item, "retentionDays"),
        Attributes.string(item, "document"));
  }
}
