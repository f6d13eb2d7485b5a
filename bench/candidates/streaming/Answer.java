package streaming;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A response in payload format 2.0, whose body is JSON inside a JSON string. */
public record Answer(int status, String contentType, String body) {
  public static Answer problem(int status, String title, List<Submission.Violation> violations)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.FACTORY.createGenerator(body)) {
      json.writeStartObject();
      json.writeNumberField("status", status);
      json.writeStringField("title", title);
      json.writeArrayFieldStart("errors");
      for (Submission.Violation violation : violations) {
        json.writeStartObject();
        json.writeStringField("pointer", violation.pointer());
        json.writeStringField("detail", violation.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return new Answer(status, "application/problem+json", body.toString(StandardCharsets.UTF_8));
  }

  public static Answer created(String id) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.FACTORY.createGenerator(body)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeEndObject();
    }
    return new Answer(201, "application/json", body.toString(StandardCharsets.UTF_8));
  }

  public void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", status);
      json.writeObjectFieldStart("headers");
      json.writeStringField("content-type", contentType);
      json.writeEndObject();
      json.writeStringField("body", body);
      json.writeEndObject();
    }
  }
}
