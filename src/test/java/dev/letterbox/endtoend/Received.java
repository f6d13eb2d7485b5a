package dev.letterbox.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The one submission that a form received, as its owner reads it. */
record Received(JsonNode submission) {
  static Received by(String form) {
    JsonNode items = Api.get("/v1/forms/" + form + "/submissions").json().get("items");
    if (items.size() != 1) {
      throw new AssertionError(items);
    }
    return new Received(items.get(0));
  }

  String status() {
    return submission.get("status").textValue();
  }

  /** As JSON. */
  String fields() {
    return submission.get("fields").toString();
  }

  /**
   * A line for each: field (- if it has none), file name, media type, and the octets in
   * hexadecimal.
   */
  List<String> files() {
    List<String> lines = new ArrayList<>();
    for (JsonNode file : submission.path("attachments")) {
      lines.add(
          String.join(
              " | ",
              file.path("field").asText("-"),
              file.get("fileName").textValue(),
              file.get("contentType").textValue(),
              HexFormat.of().formatHex(octets(file.get("id").intValue()))));
    }
    return lines;
  }

  private byte[] octets(int attachment) {
    String path =
        "/v1/forms/%s/submissions/%s/attachments/%d"
            .formatted(
                submission.get("formId").textValue(), submission.get("id").textValue(), attachment);
    URI file = URI.create(Api.get(path).header("Location"));
    try (InputStream in = file.toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
