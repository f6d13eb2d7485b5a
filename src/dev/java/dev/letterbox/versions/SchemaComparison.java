package dev.letterbox.versions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Compares schemas of what consumers send, which may not become narrower, or of what they receive,
 * which may not become wider.
 */
final class SchemaComparison {
  /** Seen from the consumer. */
  enum Direction {
    SENT,
    RECEIVED
  }

  private final Contract before;
  private final Contract after;
  private final Direction direction;
  private final Changes changes;
  private final ValueComparison values;

  /** The pairs of references that are being compared: schemas may be recursive. */
  private final Set<String> open = new HashSet<>();

  SchemaComparison(Contract before, Contract after, Direction direction, Changes changes) {
    this.before = before;
    this.after = after;
    this.direction = direction;
    this.changes = changes;
    this.values = new ValueComparison(direction == Direction.SENT, changes);
  }

  /**
   * Compares.
   *
   * @param label what it is the schema of, "the body"
   */
  void compare(String label, JsonNode oldNode, JsonNode newNode) {
    String references = oldNode.path("$ref").asText() + " " + newNode.path("$ref").asText();
    if (references.length() == 1) {
      compareSchemas(label, oldNode, newNode);
    } else if (open.add(references)) {
      compareSchemas(label, oldNode, newNode);
      open.remove(references);
    }
  }

  private void compareSchemas(String label, JsonNode oldNode, JsonNode newNode) {
    JsonNode old = before.schema(oldNode);
    JsonNode now = after.schema(newNode);
    if (!values.compare(label, old, now)) {
      return;
    }
    properties(label, old, now);
    others(label, old, now);
    if (old.has("items") && now.has("items")) {
      compare(inside("an item", label), old.path("items"), now.path("items"));
    }
    variants(label, "oneOf", old, now);
    variants(label, "anyOf", old, now);
  }

  private static String inside(String name, String label) {
    return name + " in " + label;
  }

  private boolean isSent() {
    return direction == Direction.SENT;
  }

  /** Those that travel in this direction. */
  private Map<String, JsonNode> travelling(Contract contract, JsonNode schema) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String other = isSent() ? "readOnly" : "writeOnly";
      if (!contract.schema(property.getValue()).path(other).asBoolean()) {
        found.put(property.getKey(), property.getValue());
      }
    }
    return found;
  }

  private void properties(String label, JsonNode old, JsonNode now) {
    Set<String> oldRequired = texts(old.path("required"));
    Set<String> newRequired = texts(now.path("required"));
    Map<String, JsonNode> added = travelling(after, now);
    for (Map.Entry<String, JsonNode> property : travelling(before, old).entrySet()) {
      String name = inside("`" + property.getKey() + "`", label);
      JsonNode same = added.remove(property.getKey());
      if (same == null) {
        changes.breaks(name + (isSent() ? " is no longer read." : " is gone."));
        continue;
      }
      required(
          name, oldRequired.contains(property.getKey()), newRequired.contains(property.getKey()));
      boolean isDeprecated = after.schema(same).path("deprecated").asBoolean();
      if (isDeprecated && !before.schema(property.getValue()).path("deprecated").asBoolean()) {
        changes.deprecates(name + " is deprecated.");
      }
      compare(name, property.getValue(), same);
    }
    for (String property : added.keySet()) {
      String name = inside("`" + property + "`", label);
      if (isSent() && newRequired.contains(property)) {
        changes.breaks(name + " is required: requests without it are refused.");
      } else {
        changes.adds(name + " is new.");
      }
    }
  }

  private void required(String name, boolean before, boolean after) {
    if (isSent() && after && !before) {
      changes.breaks(name + " is required now: requests without it are refused.");
    } else if (isSent() && before && !after) {
      changes.adds(name + " may be left out.");
    } else if (before && !after) {
      changes.breaks(name + " may be missing now.");
    } else if (after && !before) {
      changes.adds(name + " is always there.");
    }
  }

  /** What {@code properties} does not name. */
  private void others(String label, JsonNode old, JsonNode now) {
    JsonNode oldOthers = old.path("additionalProperties");
    JsonNode newOthers = now.path("additionalProperties");
    if (oldOthers.isObject() && newOthers.isObject()) {
      compare(inside("any other field", label), oldOthers, newOthers);
      return;
    }
    boolean wasClosed = oldOthers.isBoolean() && !oldOthers.asBoolean();
    boolean isClosed = newOthers.isBoolean() && !newOthers.asBoolean();
    if (isSent() && newOthers.isObject() && !wasClosed) {
      changes.breaks("other fields in " + label + " have to be of a certain type now.");
    } else if (isSent() && isClosed && !wasClosed) {
      changes.breaks("other fields in " + label + " are refused now.");
    } else if (wasClosed && !isClosed) {
      changes.adds(label + " may have other fields.");
    } else if (isClosed && !wasClosed) {
      changes.adds(label + " has no other fields.");
    }
  }

  private void variants(String label, String keyword, JsonNode old, JsonNode now) {
    if (!old.has(keyword) && !now.has(keyword)) {
      return;
    }
    if (!old.path("discriminator")
        .path("propertyName")
        .equals(now.path("discriminator").path("propertyName"))) {
      changes.breaks(label + " is told apart by another field now.");
    }
    Map<String, JsonNode> added = named(now.path(keyword));
    for (Map.Entry<String, JsonNode> variant : named(old.path(keyword)).entrySet()) {
      JsonNode same = added.remove(variant.getKey());
      if (same != null) {
        compare(label + " (" + variant.getKey() + ")", variant.getValue(), same);
      } else if (isSent()) {
        changes.breaks(label + " may not be " + variant.getKey() + " any more.");
      } else {
        changes.adds(label + " is never " + variant.getKey() + " any more.");
      }
    }
    for (String name : added.keySet()) {
      if (isSent()) {
        changes.adds(label + " may be " + name + ".");
      } else {
        changes.breaks(label + " may be " + name + " now, which nobody expects.");
      }
    }
  }

  /** By the names of the components, or else by their places. */
  private static Map<String, JsonNode> named(JsonNode variants) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (int i = 0; i < variants.size(); i++) {
      String reference = variants.get(i).path("$ref").asText();
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      named.put(name.isEmpty() ? "its variant " + (i + 1) : name, variants.get(i));
    }
    return named;
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
