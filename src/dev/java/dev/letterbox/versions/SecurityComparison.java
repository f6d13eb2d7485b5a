package dev.letterbox.versions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may call. Of the scopes listed for a scheme one is enough, as API Gateway checks them. */
final class SecurityComparison {
  private final Contract before;
  private final Contract after;
  private final Changes changes;

  SecurityComparison(Contract before, Contract after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void compare(Contract.Operation old, Contract.Operation now) {
    Map<String, JsonNode> oldWays = ways(before.security(old));
    Map<String, JsonNode> newWays = ways(after.security(now));
    if (isOpen(newWays)) {
      if (!isOpen(oldWays)) {
        changes.adds("may be called without authorization.");
      }
      return;
    }
    if (isOpen(oldWays)) {
      changes.breaks(
          "needs authorization now ("
              + String.join(" or ", newWays.keySet())
              + "): calls without it are answered 401.");
      return;
    }
    for (Map.Entry<String, JsonNode> way : oldWays.entrySet()) {
      JsonNode same = newWays.get(way.getKey());
      if (same == null) {
        changes.breaks(
            "cannot be called by `"
                + way.getKey()
                + "` any more, but by "
                + String.join(" or ", newWays.keySet())
                + ".");
      } else {
        way.getValue().properties().forEach(e -> scheme(e.getKey(), e.getValue(), same));
      }
    }
    for (String way : newWays.keySet()) {
      if (!oldWays.containsKey(way)) {
        changes.adds("may be called by `" + way + "`.");
      }
    }
  }

  private static boolean isOpen(Map<String, JsonNode> ways) {
    return ways.isEmpty() || ways.containsKey("");
  }

  /** The alternatives by the names of their schemes. */
  private static Map<String, JsonNode> ways(JsonNode security) {
    Map<String, JsonNode> ways = new LinkedHashMap<>();
    for (JsonNode requirement : security) {
      TreeSet<String> names = new TreeSet<>();
      requirement.fieldNames().forEachRemaining(names::add);
      ways.put(String.join(" and ", names), requirement);
    }
    return ways;
  }

  private void scheme(String name, JsonNode oldScopes, JsonNode requirement) {
    JsonNode oldScheme = before.securityScheme(name);
    JsonNode newScheme = after.securityScheme(name);
    for (String member : List.of("type", "in", "name", "scheme")) {
      if (!oldScheme.path(member).equals(newScheme.path(member))) {
        changes.breaks(
            "`"
                + name
                + "` is another authorization now: its "
                + member
                + " is "
                + newScheme.path(member).asText("nothing")
                + ", not "
                + oldScheme.path(member).asText("nothing")
                + ".");
      }
    }
    Set<String> old = texts(oldScopes);
    Set<String> now = texts(requirement.path(name));
    if (now.isEmpty()) {
      if (!old.isEmpty()) {
        changes.adds("needs no scope any more.");
      }
      return;
    }
    if (old.isEmpty()) {
      changes.breaks("needs a scope now: " + String.join(" or ", now) + ".");
      return;
    }
    for (String scope : old) {
      if (!now.contains(scope)) {
        changes.breaks("the scope " + scope + " is not enough any more.");
      }
    }
    for (String scope : now) {
      if (!old.contains(scope)) {
        changes.adds("the scope " + scope + " is enough.");
      }
    }
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
