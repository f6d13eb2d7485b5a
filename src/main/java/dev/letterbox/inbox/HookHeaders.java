package dev.letterbox.inbox;

import java.util.Map;
import java.util.TreeMap;

/** Which of a hook's header fields are stored. */
final class HookHeaders {
  private HookHeaders() {}

  /** By name, without those that hold secrets and those that API Gateway adds. */
  static Map<String, String> stored(Map<String, String> headers) {
    Map<String, String> stored = new TreeMap<>();
    for (Map.Entry<String, String> field : headers.entrySet()) {
      if (!isLeftOut(field.getKey())) {
        stored.put(field.getKey(), field.getValue());
      }
    }
    return stored;
  }

  private static boolean isLeftOut(String name) {
    return switch (name) {
      case "authorization", "proxy-authorization", "cookie", "x-api-key", "x-gitlab-token" -> true;
      case "x-amzn-trace-id", "x-forwarded-port", "x-forwarded-proto" -> true;
      default -> isSecret(name);
    };
  }

  /** What senders call fields that hold a password; a signature tells nothing of its secret. */
  private static boolean isSecret(String name) {
    return name.contains("secret")
        || name.contains("password")
        || name.endsWith("-token")
        || name.endsWith("-api-key");
  }
}
