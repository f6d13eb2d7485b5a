package dev.letterbox.lambda;

import dev.letterbox.http.HttpResponse;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Bytes;
import java.io.OutputStream;

/**
 * Writes HTTP API's response, payload format 2.0: status, header fields, body; in base64 what is
 * not known to be UTF-8.
 */
final class ResponseWriter {
  private ResponseWriter() {}

  static void write(HttpResponse response, OutputStream to) {
    JsonWriter out = JsonWriter.to(to);
    out.beginObject();
    out.name("statusCode");
    out.int32(response.status());
    out.name("headers");
    out.beginObject();
    // No browser is to find another type in what strangers sent.
    out.name("x-content-type-options");
    out.string("nosniff");
    for (HttpResponse.Field field : response.fields()) {
      out.name(field.name());
      out.string(field.value());
    }
    out.endObject();
    if (response.body().length > 0) {
      out.name("body");
      if (response.isUtf8()) {
        out.utf8(response.body());
      } else {
        out.bytes(Bytes.wrap(response.body()));
      }
    }
    out.name("isBase64Encoded");
    out.bool(!response.isUtf8());
    out.endObject();
    out.end();
  }
}
