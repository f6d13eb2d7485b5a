package dev.letterbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object without a type. Apart, so that only who has one loads databind's classes. */
final class FreeMembers {
  private FreeMembers() {}

  static JsonNode read(Parameters in) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    if (in.beginObject()) {
      for (String name = in.nextProperty(); name != null; name = in.nextProperty()) {
        object.set(name, in.any());
      }
    }
    return object;
  }
}
