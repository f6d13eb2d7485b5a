package dev.letterbox.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.letterbox.schema.Reader;

/** Arrays without a type. Apart, so that only who has one loads databind's classes. */
final class FreeForm {
  private FreeForm() {}

  /** The items of an array that has begun. */
  static JsonNode array(Reader in, int size) {
    ArrayNode array = new ArrayNode(JsonNodeFactory.instance, size);
    while (in.nextItem()) {
      array.add(in.any());
    }
    return array;
  }
}
