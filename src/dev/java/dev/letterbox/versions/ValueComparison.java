package dev.letterbox.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** The part of a schema that is about one value: its type, what it may be, its bounds. */
final class ValueComparison {
  private static final JsonNode NOTHING = MissingNode.getInstance();

  private final boolean isSent;
  private final Changes changes;

  ValueComparison(boolean isSent, Changes changes) {
    this.isSent = isSent;
    this.changes = changes;
  }

  /** Answers whether it is of the same type, so that going on makes sense. */
  boolean compare(String label, JsonNode old, JsonNode now) {
    String oldType = old.path("type").asText();
    String newType = now.path("type").asText();
    if (!oldType.equals(newType) && !type(label, oldType, newType)) {
      return false;
    }
    nullable(label, old.path("nullable").asBoolean(), now.path("nullable").asBoolean());
    values(label, old.path("enum"), now.path("enum"));
    format(label, old.path("format").asText(), now.path("format").asText());
    rule(label, "match the pattern ", old.path("pattern"), now.path("pattern"));
    rule(label, "be a multiple of ", old.path("multipleOf"), now.path("multipleOf"));
    distinct(label, old.path("uniqueItems").asBoolean(), now.path("uniqueItems").asBoolean());
    bounds(label, "Length", " characters", old, now);
    bounds(label, "Items", " items", old, now);
    bounds(label, "Properties", " fields", old, now);
    bounds(label, "imum", "", old, now);
    byDefault(label, old.path("default"), now.path("default"));
    return true;
  }

  /** Fewer values than before: who sends notices, who receives may rely on it. */
  private void narrows(String label, String sent, String received) {
    if (isSent) {
      changes.breaks(label + sent);
    } else {
      changes.adds(label + received);
    }
  }

  /** More values than before: who receives notices, who sends may use them. */
  private void widens(String label, String sent, String received) {
    if (isSent) {
      changes.adds(label + sent);
    } else {
      changes.breaks(label + received);
    }
  }

  private boolean type(String label, String old, String now) {
    String was = old.isEmpty() ? "." : ", not of the type " + old + ".";
    String is = " is of the type " + now;
    if (now.isEmpty()) {
      widens(label, " may be of any type.", " is of any type now" + was);
    } else if (old.equals("integer") && now.equals("number")) {
      widens(label, " may be any number.", is + " now" + was);
    } else if (old.isEmpty() || (old.equals("number") && now.equals("integer"))) {
      narrows(label, is + " now" + was, is + was);
    } else {
      changes.breaks(label + is + " now" + was);
    }
    return old.equals("integer") || old.equals("number");
  }

  private void nullable(String label, boolean old, boolean now) {
    if (old && !now) {
      narrows(label, " may not be null any more.", " is never null any more.");
    } else if (now && !old) {
      widens(label, " may be null.", " may be null now.");
    }
  }

  private void values(String label, JsonNode old, JsonNode now) {
    String gone = text(old, now);
    String added = text(now, old);
    if (old.isMissingNode() && !now.isMissingNode()) {
      narrows(
          label,
          " may only be " + added + " now: others are refused.",
          " is always " + added + ".");
    } else if (now.isMissingNode() && !old.isMissingNode()) {
      String other = " may have other values than " + gone;
      widens(label, other + ".", other + " now.");
    } else {
      if (!gone.isEmpty()) {
        narrows(
            label,
            " may not be " + gone + " any more: it is refused.",
            " is never " + gone + " any more.");
      }
      if (!added.isEmpty()) {
        widens(label, " may be " + added + ".", " may be " + added + " now, which nobody expects.");
      }
    }
  }

  /** The items of the one that the other has not. */
  private static String text(JsonNode array, JsonNode other) {
    Set<JsonNode> items = new LinkedHashSet<>();
    array.forEach(items::add);
    other.forEach(items::remove);
    StringBuilder text = new StringBuilder();
    for (JsonNode value : items) {
      text.append(text.isEmpty() ? "" : " or ").append(value.asText());
    }
    return text.toString();
  }

  private void format(String label, String old, String now) {
    if (old.equals(now)) {
      return;
    }
    String was = old.isEmpty() ? "." : ", not " + old + ".";
    String is = " is of the format " + now;
    if (now.isEmpty()) {
      widens(label, " may be of any format.", " is of any format now" + was);
    } else if (isWider(old, now)) {
      widens(label, " may be of the format " + now + ".", is + " now" + was);
    } else if (old.isEmpty() || isWider(now, old)) {
      narrows(label, is + " now" + was, is + was);
    } else {
      changes.breaks(label + is + " now" + was);
    }
  }

  private static boolean isWider(String one, String other) {
    return (one.equals("int32") && other.equals("int64"))
        || (one.equals("float") && other.equals("double"));
  }

  private void rule(String label, String what, JsonNode old, JsonNode now) {
    String gone = " does not have to " + what + old.asText() + " any more.";
    String added = " has to " + what + now.asText() + " now: others are refused.";
    if (old.equals(now)) {
      return;
    }
    if (now.isMissingNode()) {
      widens(label, gone, gone);
    } else if (old.isMissingNode()) {
      narrows(label, added, " will always " + what + now.asText() + ".");
    } else {
      changes.breaks(label + (isSent ? added : gone));
    }
  }

  private void distinct(String label, boolean old, boolean now) {
    if (now && !old) {
      narrows(label, " may not have an item twice now.", " never has an item twice.");
    } else if (old && !now) {
      widens(label, " may have an item twice.", " may have an item twice now.");
    }
  }

  /** Both of {@code minLength} and {@code maxLength}, say. */
  private void bounds(String label, String kind, String unit, JsonNode old, JsonNode now) {
    bound(label, "max" + kind, unit, old, now);
    bound(label, "min" + kind, unit, old, now);
  }

  private void bound(String label, String keyword, String unit, JsonNode old, JsonNode now) {
    boolean isUpper = keyword.startsWith("max");
    Bound oldBound = Bound.of(old, keyword);
    Bound newBound = Bound.of(now, keyword);
    int order = Bound.compare(oldBound, newBound, isUpper ? 1 : -1);
    String verb = unit.isEmpty() ? " is " : " has ";
    String limit = verb + newBound.word(isUpper) + newBound.text() + unit;
    String was = oldBound.isAbsent() ? "" : ", not " + oldBound.text();
    if (order > 0) {
      narrows(label, limit + " now" + was + ": others are refused.", limit + was + ".");
    } else if (order < 0 && newBound.isAbsent()) {
      String gone =
          " does not have to be " + oldBound.word(isUpper) + oldBound.text() + unit + " any more.";
      widens(label, gone, gone);
    } else if (order < 0) {
      widens(label, limit + was + ".", limit + " now" + was + ".");
    }
  }

  /** A limit, or none. */
  private record Bound(JsonNode value, boolean exclusive) {
    static Bound of(JsonNode schema, String keyword) {
      boolean exclusive =
          keyword.endsWith("imum")
              && schema
                  .path(
                      "exclusive" + Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1))
                  .asBoolean();
      // A lower bound of nothing is none.
      JsonNode value = schema.path(keyword);
      boolean isNothing =
          !keyword.endsWith("imum") && value.asInt(1) == 0 && keyword.startsWith("min");
      return new Bound(isNothing ? NOTHING : value, exclusive);
    }

    boolean isAbsent() {
      return value.isMissingNode();
    }

    String word(boolean isUpper) {
      if (exclusive) {
        return isUpper ? "less than " : "more than ";
      }
      return isUpper ? "at most " : "at least ";
    }

    String text() {
      return value.asText();
    }

    /** Positive when the second is narrower, for upper bounds with sign 1. */
    static int compare(Bound first, Bound second, int sign) {
      if (first.isAbsent() || second.isAbsent()) {
        return Boolean.compare(first.isAbsent(), second.isAbsent());
      }
      BigDecimal one = first.value.decimalValue();
      int order = Integer.signum(one.compareTo(second.value.decimalValue())) * sign;
      return order != 0 ? order : Boolean.compare(second.exclusive, first.exclusive);
    }
  }

  /** What a value that was not sent counts as. */
  private void byDefault(String label, JsonNode old, JsonNode now) {
    if (isSent && !old.isMissingNode() && !old.equals(now)) {
      changes.breaks(
          label
              + ", left out, counts as "
              + (now.isMissingNode() ? "nothing" : now)
              + " now, not as "
              + old
              + ".");
    }
  }
}
