package dev.letterbox.versions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** What is answered: statuses, header fields, bodies. */
final class ResponseComparison {
  private final Contract before;
  private final Contract after;
  private final Changes changes;

  ResponseComparison(Contract before, Contract after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void compare(JsonNode old, JsonNode now) {
    for (Map.Entry<String, JsonNode> entry : old.properties()) {
      String status = entry.getKey();
      if (now.has(status)) {
        response(status, before.resolve(entry.getValue()), after.resolve(now.path(status)));
      } else if (isExpected(status)) {
        changes.breaks("is not answered " + status + " any more.");
      } else {
        changes.adds("is not answered " + status + " any more.");
      }
    }
    for (String status : (Iterable<String>) now::fieldNames) {
      if (!old.has(status)) {
        if (isExpected(status)) {
          changes.breaks("may be answered " + status + " now, which nobody expects.");
        } else {
          changes.adds("may be answered " + status + ".");
        }
      }
    }
  }

  /** Clients tell successes and redirections apart; other errors are errors. */
  private static boolean isExpected(String status) {
    return status.startsWith("2") || status.startsWith("3");
  }

  private void response(String status, JsonNode old, JsonNode now) {
    String what = "the answer " + status;
    for (Map.Entry<String, JsonNode> entry : old.path("headers").properties()) {
      JsonNode same = header(now.path("headers"), entry.getKey());
      String label = "the header `" + entry.getKey() + "` of " + what;
      if (same.isMissingNode()) {
        changes.breaks(label + " is not sent any more.");
        continue;
      }
      JsonNode oldHeader = before.resolve(entry.getValue());
      JsonNode newHeader = after.resolve(same);
      if (oldHeader.path("required").asBoolean() && !newHeader.path("required").asBoolean()) {
        changes.breaks(label + " may be missing now.");
      }
      new SchemaComparison(before, after, SchemaComparison.Direction.RECEIVED, changes)
          .compare(label, oldHeader.path("schema"), newHeader.path("schema"));
    }
    for (String name : (Iterable<String>) now.path("headers")::fieldNames) {
      if (header(old.path("headers"), name).isMissingNode()) {
        changes.adds(what + " has the header `" + name + "`.");
      }
    }
    new ContentComparison(before, after, SchemaComparison.Direction.RECEIVED, changes)
        .compare(what, old.path("content"), now.path("content"));
  }

  private static JsonNode header(JsonNode headers, String name) {
    for (Map.Entry<String, JsonNode> entry : headers.properties()) {
      if (entry.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return entry.getValue();
      }
    }
    return headers.path("");
  }
}
