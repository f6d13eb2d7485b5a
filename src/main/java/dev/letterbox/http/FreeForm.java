package dev.letterbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A parameter without a type. Apart, so that only who has one loads databind's classes. */
final class FreeForm {
  private FreeForm() {}

  static JsonNode of(String text) {
    return TextNode.valueOf(text);
  }
}
