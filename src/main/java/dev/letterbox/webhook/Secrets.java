package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Secrets as keys. What is thrown or told here never quotes one. */
final class Secrets {
  private static final String BASE64_PREFIX = "whsec_";

  private Secrets() {}

  /** Their characters are the keys, in UTF-8. */
  static List<byte[]> asText(List<String> secrets) {
    List<byte[]> keys = new ArrayList<>(secrets.size());
    for (String secret : secrets) {
      keys.add(secret.getBytes(UTF_8));
    }
    return keys;
  }

  /** They are keys in base64, with or without {@code whsec_} before it. */
  static List<byte[]> asBase64(List<String> secrets) {
    List<byte[]> keys = new ArrayList<>(secrets.size());
    for (String secret : secrets) {
      byte[] key = decode(secret);
      if (key == null) {
        throw new IllegalArgumentException("a secret is not base64");
      }
      keys.add(key);
    }
    return keys;
  }

  /** Of a secret that people choose. */
  static @Nullable String problem(String secret) {
    return secret.isEmpty() ? "must not be empty" : null;
  }

  /** Of a secret that the sender issues and people copy, perhaps with the end of a line. */
  static @Nullable String problemOfIssued(String secret) {
    for (int i = 0; i < secret.length(); i++) {
      if (secret.charAt(i) <= ' ' || secret.charAt(i) > '~') {
        return "must consist of visible ASCII characters";
      }
    }
    return problem(secret);
  }

  static @Nullable String problemOfBase64(String secret) {
    byte[] key = decode(secret);
    return key == null || key.length == 0
        ? "must be base64, with or without " + BASE64_PREFIX + " before it"
        : null;
  }

  private static byte @Nullable [] decode(String secret) {
    String base64 =
        secret.startsWith(BASE64_PREFIX) ? secret.substring(BASE64_PREFIX.length()) : secret;
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
