package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The specification's own library for Java signs and verifies beside us. */
class StandardWebhooksReferenceTest {
  private static final List<String> PIECES =
      List.of(" ", "v1,", "v1a,", "v1", "=", "A", "é", "v1,AAAA", "  ");

  private final Random random = new Random(7);

  @Test
  void whatTheLibrarySignsIsVerified() throws Exception {
    for (int i = 0; i < 500; i++) {
      String secret = secret();
      String body = body();
      String signature = new Webhook(secret).sign("msg_" + i, 1_700_000_000L + i, body);
      Map<String, String> headers = headers("msg_" + i, 1_700_000_000L + i, signature);
      Instant now = Instant.ofEpochSecond(1_700_000_000L);
      byte[] octets = body.getBytes(UTF_8);
      Verdict verdict = new StandardWebhooks().verify(List.of(secret()), headers, octets, now);
      assertEquals(i <= 300 ? new Verdict.Mismatch() : notYet(i), verdict);
      verdict = new StandardWebhooks().verify(List.of(secret(), secret), headers, octets, now);
      assertEquals(i <= 300 ? new Verdict.Verified("msg_" + i, null) : notYet(i), verdict);
    }
  }

  @Test
  void listsOfSignaturesAreReadAlike() throws Exception {
    String secret = secret();
    Webhook library = new Webhook(secret);
    Instant now = Instant.now();
    String right = library.sign("msg_1", now.getEpochSecond(), "{}");
    int verified = 0;
    for (int i = 0; i < 2_000; i++) {
      StringBuilder list = new StringBuilder();
      for (int n = random.nextInt(6); n > 0; n--) {
        list.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      list.append(random.nextInt(4) == 0 ? "" : " ").append(right);
      for (int n = random.nextInt(3); n > 0; n--) {
        list.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Map<String, String> headers = headers("msg_1", now.getEpochSecond(), list.toString());
      boolean ours =
          new StandardWebhooks().verify(List.of(secret), headers, "{}".getBytes(UTF_8), now)
              instanceof Verdict.Verified;
      assertEquals(isVerified(library, headers), ours, list.toString());
      verified += ours ? 1 : 0;
    }
    assertTrue(verified > 500 && verified < 1_900, verified + " of 2000");
  }

  private static boolean isVerified(Webhook library, Map<String, String> headers) {
    try {
      library.verify(
          "{}",
          Map.of(
              "webhook-id", List.of(headers.get("webhook-id")),
              "webhook-timestamp", List.of(headers.get("webhook-timestamp")),
              "webhook-signature", List.of(headers.get("webhook-signature"))));
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  private static Verdict notYet(int seconds) {
    return new Verdict.NotYet(Instant.ofEpochSecond(1_700_000_000L + seconds));
  }

  private static Map<String, String> headers(String id, long time, String signatures) {
    return Map.of(
        "webhook-id", id, "webhook-timestamp", "" + time, "webhook-signature", signatures);
  }

  private String secret() {
    byte[] key = new byte[24 + random.nextInt(41)];
    random.nextBytes(key);
    return (random.nextBoolean() ? "whsec_" : "") + Base64.getEncoder().encodeToString(key);
  }

  private String body() {
    return random
        .ints(random.nextInt(200), 0, 0xd800)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
