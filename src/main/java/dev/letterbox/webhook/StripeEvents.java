package dev.letterbox.webhook;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The id of an event of Stripe's: {@code {"id": "evt_…"}}, the body's first member, which is where
 * Stripe writes it. To look for it elsewhere would take a parser of JSON, and to know nothing of it
 * costs no more than a delivery that is stored twice.
 */
final class StripeEvents {
  /** As far as the first member can reach. */
  private static final int HEAD = 300;

  private static final String ID = "\"id\"";
  private static final String PREFIX = "\"evt_";

  private StripeEvents() {}

  /** Null where the body does not begin like that. */
  static @Nullable String id(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    int at = behind(head, "{", 0);
    at = at < 0 ? -1 : behind(head, ID, at);
    at = at < 0 ? -1 : behind(head, ":", at);
    int start = at < 0 ? -1 : behind(head, PREFIX, at);
    int end = start < 0 ? -1 : head.indexOf('"', start);
    if (end < 0) {
      return null;
    }
    String id = head.substring(start - PREFIX.length() + 1, end);
    return DeliveryIds.isValid(id) ? id : null;
  }

  /** Behind this token, with white space before it; -1 where something else is there. */
  private static int behind(String text, String token, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return text.startsWith(token, at) ? at + token.length() : -1;
  }
}
