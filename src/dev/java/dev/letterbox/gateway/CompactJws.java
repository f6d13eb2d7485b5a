package dev.letterbox.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * {@code BASE64URL(header) . BASE64URL(payload) . BASE64URL(signature)} (RFC 7515, section 3.1),
 * both of the former JSON objects; nothing verified yet.
 */
record CompactJws(
    String encodedHeader,
    String encodedPayload,
    String encodedSignature,
    JsonNode header,
    JsonNode payload) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static CompactJws parse(String token) throws InvalidToken {
    List<String> segments = List.of(token.split("\\.", -1));
    if (segments.size() != 3) {
      throw new InvalidToken(InvalidToken.SEGMENTS);
    }
    byte[] _ = decode(segments.get(2));
    return new CompactJws(
        segments.get(0),
        segments.get(1),
        segments.get(2),
        object(segments.get(0)),
        object(segments.get(1)));
  }

  String signingInput() {
    return encodedHeader + "." + encodedPayload;
  }

  private static JsonNode object(String segment) throws InvalidToken {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decode(segment))).toString();
      JsonNode json = JSON.readTree(text);
      if (json.isObject()) {
        return json;
      }
    } catch (CharacterCodingException | JsonProcessingException e) {
      // Said below.
    }
    throw new InvalidToken(InvalidToken.MALFORMED);
  }

  /** The one encoding of these bytes: no padding, no stray bits, no other characters. */
  private static byte[] decode(String segment) throws InvalidToken {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(segment);
      if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(segment)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new InvalidToken(InvalidToken.MALFORMED);
  }
}
