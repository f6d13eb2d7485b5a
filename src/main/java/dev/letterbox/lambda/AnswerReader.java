package dev.letterbox.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.json.Token;
import dev.letterbox.json.Tokens;
import dev.letterbox.schema.Base64Text;
import dev.letterbox.smoke.SmokeAnswer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a function answers to API Gateway, as {@link ResponseWriter} writes it. */
final class AnswerReader {
  private AnswerReader() {}

  /** Null where API Gateway would call it malformed, or guess what it is. */
  static @Nullable SmokeAnswer read(byte[] json) {
    int status = 0;
    Map<String, String> headers = new TreeMap<>();
    String body = "";
    boolean base64 = false;
    Tokens in = new Tokens(json);
    if (!EventReader.isObject(in)) {
      return null;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "statusCode" -> status = (int) EventReader.int64(in);
        case "headers" ->
            EventReader.map(in)
                .forEach((key, value) -> headers.put(key.toLowerCase(Locale.ROOT), value));
        case "body" -> body = Objects.requireNonNullElse(EventReader.text(in), "");
        case "isBase64Encoded" -> base64 = in.next() == Token.TRUE;
        default -> in.skip();
      }
    }
    in.end();
    byte[] octets = base64 ? Base64Text.decode(body) : body.getBytes(UTF_8);
    return status < 200 || status > 599 || octets == null
        ? null
        : new SmokeAnswer(status, headers, octets);
  }
}
