package dev.letterbox.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Texts without a type. Apart, so that only who has one loads databind's classes. */
final class FreeForm {
  private FreeForm() {}

  /** A text, or several as an array. */
  static JsonNode of(List<String> texts) {
    if (texts.size() == 1) {
      return TextNode.valueOf(texts.getFirst());
    }
    ArrayNode array = new ArrayNode(JsonNodeFactory.instance, texts.size());
    for (String text : texts) {
      array.add(text);
    }
    return array;
  }
}
