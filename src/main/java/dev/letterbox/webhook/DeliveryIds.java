package dev.letterbox.webhook;

/** Ids of deliveries, as senders choose them: short enough to be a key, and safe to show. */
final class DeliveryIds {
  static final String EXPECTED = "1 to 255 visible ASCII characters";

  private static final int MOST = 255;

  private DeliveryIds() {}

  static boolean isValid(String id) {
    if (id.isEmpty() || id.length() > MOST) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (id.charAt(i) <= ' ' || id.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
