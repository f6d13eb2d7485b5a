package dev.letterbox.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.generated.model.FormInput;
import dev.letterbox.generated.model.SpamCheck;
import dev.letterbox.schema.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells spam. What is caught is stored and answered like all else: its sender learns nothing, and
 * its owner loses nothing.
 */
final class Spam {
  /** How long a page may be open: a time stamp is no use to a collector of them. */
  private static final Duration MOST_FILL_TIME = Duration.ofHours(24);

  private Spam() {}

  static List<SpamCheck> caught(
      FormDocument form, String formUid, Received received, @Nullable String origin, Instant now) {
    List<SpamCheck> caught = new ArrayList<>(0);
    if (isFilled(form.input().honeypot(), received.fields())) {
      caught.add(SpamCheck.HONEYPOT);
    }
    Integer least = form.input().minFillSeconds();
    if (least != null && !isSlowEnough(form, formUid, received.shown(), least, now)) {
      caught.add(SpamCheck.FILL_TIME);
    }
    if (!isAllowed(form.input(), origin)) {
      caught.add(SpamCheck.ORIGIN);
    }
    return caught;
  }

  /** What fills in a field that people do not see is no person. */
  private static boolean isFilled(@Nullable String honeypot, Map<String, JsonNode> fields) {
    JsonNode value = honeypot == null ? null : fields.get(honeypot);
    return value != null && !value.isNull() && !(value.isTextual() && value.asText().isEmpty());
  }

  private static boolean isSlowEnough(
      FormDocument form, String formUid, @Nullable String shown, int least, Instant now) {
    if (shown == null) {
      return false;
    }
    if (form.input().signedFillTime()) {
      Bytes key = form.fillKey();
      return key != null
          && FillTime.check(shown, formUid, key.toArray(), now, least, MOST_FILL_TIME)
              == FillTime.Verdict.OK;
    }
    long seconds = (now.toEpochMilli() - millis(shown)) / 1000;
    return seconds >= least && seconds <= MOST_FILL_TIME.toSeconds();
  }

  /** As {@code Date.now()} writes it; what is none is long ago. */
  private static long millis(String text) {
    try {
      return text.length() <= 15 ? Long.parseLong(text) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Only browsers send {@code Origin}; what another program sends as one says nothing. */
  private static boolean isAllowed(FormInput form, @Nullable String origin) {
    return origin == null
        || form.allowedOrigins().isEmpty()
        || form.allowedOrigins().contains(origin);
  }
}
