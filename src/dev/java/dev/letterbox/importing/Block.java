package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Writes a tree as YAML: in block style, indented by two, or in flow style on one line. */
final class Block {
  /** What no YAML, of 1.1 or 1.2, takes for anything but text. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_$/]([A-Za-z0-9_ ./${}()+*-]|,(?! )|:(?! |$))*");

  /** What means something in a flow, wherever it stands. */
  private static final Pattern FLOW = Pattern.compile("[{},]");

  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private Block() {}

  /** The members of an object, each line behind the indentation, ending with a line break. */
  static String members(JsonNode object, int indentation) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      out.repeat(' ', indentation).append(text(member.getKey())).append(':');
      value(out, member.getValue(), indentation);
    }
    return out.toString();
  }

  /** The members of an object between braces that are there already. */
  static String flow(JsonNode object) {
    StringJoiner members = new StringJoiner(", ");
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      members.add(text(member.getKey()) + ": " + flowValue(member.getValue()));
    }
    return members.toString();
  }

  private static String flowValue(JsonNode value) {
    if (value.isObject()) {
      return "{" + flow(value) + "}";
    }
    if (value.isArray()) {
      StringJoiner items = new StringJoiner(", ", "[", "]");
      value.forEach(item -> items.add(flowValue(item)));
      return items.toString();
    }
    String block = value.isTextual() ? text(value.asText()) : value.toString();
    boolean isPlain = !block.startsWith("\"") && FLOW.matcher(block).find();
    return isPlain ? quoted(block) : block;
  }

  private static void value(StringBuilder out, JsonNode value, int indentation) {
    if (value.isContainerNode() && !value.isEmpty()) {
      out.append('\n');
      if (value.isObject()) {
        out.append(members(value, indentation + 2));
      } else {
        value.forEach(item -> item(out, item, indentation + 2));
      }
    } else if (value.isTextual() && isLines(value.asText())) {
      out.append(value.asText().endsWith("\n") ? " |\n" : " |-\n");
      for (String line : value.asText().stripTrailing().split("\n", -1)) {
        out.repeat(' ', line.isEmpty() ? 0 : indentation + 2).append(line).append('\n');
      }
    } else {
      out.append(' ').append(value.isTextual() ? text(value.asText()) : value).append('\n');
    }
  }

  private static void item(StringBuilder out, JsonNode item, int indentation) {
    out.repeat(' ', indentation).append('-');
    if (item.isObject() && !item.isEmpty()) {
      out.append(' ').append(members(item, indentation + 2).stripLeading());
    } else {
      value(out, item, indentation);
    }
  }

  /** Whether it can be a literal block, whose lines stand as they are. */
  private static boolean isLines(String text) {
    String stripped = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return stripped.contains("\n")
        && stripped.equals(stripped.strip())
        && stripped.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f) || c >= 0xa0);
  }

  private static String text(String text) {
    boolean isPlain =
        PLAIN.matcher(text).matches()
            && !text.endsWith(" ")
            && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return isPlain ? text : quoted(text);
  }

  /** Every JSON string is a double-quoted one of YAML. */
  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
