package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.letterbox.generated.api.CreateSubmissionRequest;
import dev.letterbox.generated.model.SubmissionInput;
import dev.letterbox.schema.FilePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in, whatever media type it came as.
 *
 * @param fields without those that are for us; in the order in which they are stored
 * @param files those that came with the request
 * @param uploads the ids of those that were uploaded before
 * @param shown when the page was shown, as it says
 */
record Received(
    Map<String, JsonNode> fields,
    List<FilePart> files,
    List<String> uploads,
    @Nullable String shown) {

  static Received of(CreateSubmissionRequest request) {
    return switch (request.body()) {
      case CreateSubmissionRequest.Body.Json(SubmissionInput value) -> of(value, List.of());
      case CreateSubmissionRequest.Body.Form(SubmissionInput value) -> of(value, List.of());
      case CreateSubmissionRequest.Body.Multipart(SubmissionInput value, var files) ->
          of(value, files);
      case CreateSubmissionRequest.Body.Text(String value) ->
          new Received(Map.of("message", TextNode.valueOf(value)), List.of(), List.of(), null);
      case CreateSubmissionRequest.Body.Binary(var value, String contentType) ->
          new Received(
              Map.of(),
              List.of(new FilePart("", request.fileName(), contentType, value)),
              List.of(),
              null);
    };
  }

  static Received of(SubmissionInput input, List<FilePart> files) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    put(fields, "email", input.email());
    put(fields, "name", input.name());
    put(fields, "message", input.message());
    fields.putAll(input.additionalProperties());
    return new Received(fields, files, input.upload(), input.shown());
  }

  private static void put(Map<String, JsonNode> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, TextNode.valueOf(value));
    }
  }
}
