package com.fasterxml.jackson.databind.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.json.JsonWriter;
import java.io.ByteArrayOutputStream;

/**
 * What a tree's {@code toString()} calls. In functions' packages this class stands for jackson's
 * own of this name, which makes an {@code ObjectMapper} for it: that is most of databind, and
 * nothing else of ours reaches it.
 */
final class InternalNodeMapper {
  private InternalNodeMapper() {}

  static String nodeToString(BaseJsonNode node) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter writer = JsonWriter.to(out);
    writer.any(node);
    writer.end();
    return out.toString(UTF_8);
  }

  static String nodeToPrettyString(BaseJsonNode node) {
    return nodeToString(node);
  }
}
