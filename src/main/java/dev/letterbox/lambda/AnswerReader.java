package dev.letterbox.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.letterbox.json.Json;
import dev.letterbox.schema.Base64Text;
import dev.letterbox.smoke.SmokeAnswer;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a function answers to API Gateway, as {@link ResponseWriter} writes it. */
final class AnswerReader {
  private AnswerReader() {}

  /** Null where API Gateway would call it malformed, or guess what it is. */
  static @Nullable SmokeAnswer read(byte[] json) throws IOException {
    int status = 0;
    Map<String, String> headers = new TreeMap<>();
    String body = "";
    boolean base64 = false;
    try (JsonParser in = Json.factory().createParser(json)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        switch (name) {
          case "statusCode" -> status = in.getValueAsInt();
          case "headers" ->
              EventReader.map(in)
                  .forEach((key, value) -> headers.put(key.toLowerCase(Locale.ROOT), value));
          case "body" -> body = in.getValueAsString("");
          case "isBase64Encoded" -> base64 = in.getBooleanValue();
          default -> in.skipChildren();
        }
      }
    }
    byte[] octets = base64 ? Base64Text.decode(body) : body.getBytes(UTF_8);
    return status < 200 || status > 599 || octets == null
        ? null
        : new SmokeAnswer(status, headers, octets);
  }
}
