package streaming;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What this API needs of an HTTP API event, payload format 2.0; the rest is skipped. */
public record Event(String routeKey, String contentType, String formId, byte[] body) {
  private static final byte[] NO_BODY = {};

  public static Event read(InputStream in) throws IOException {
    String routeKey = "";
    String contentType = "";
    String formId = "";
    String body = null;
    boolean base64 = false;
    try (JsonParser json = Json.FACTORY.createParser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "routeKey" -> routeKey = json.getText();
          case "headers" -> contentType = member(json, "content-type");
          case "pathParameters" -> formId = member(json, "formId");
          case "body" -> body = json.getText();
          case "isBase64Encoded" -> base64 = json.getBooleanValue();
          default -> json.skipChildren();
        }
      }
    }
    return new Event(routeKey, contentType, formId, bytes(body, base64));
  }

  private static String member(JsonParser json, String wanted) throws IOException {
    String value = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = json.currentName().equals(wanted);
      json.nextToken();
      if (found) {
        value = json.getText();
      }
    }
    return value;
  }

  private static byte[] bytes(String body, boolean base64) {
    if (body == null) {
      return NO_BODY;
    }
    return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
  }
}
