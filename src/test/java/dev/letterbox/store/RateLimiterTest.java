package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

final class RateLimiterTest {
  private static final String SOURCE = "203.0.113.7";

  private final StoreFixture ours = new StoreFixture();
  private final RateLimiter limiter =
      new RateLimiter(TestDatabase.CLIENT, TestDatabase.TABLE, ours.clock);
  private final String form = TestDatabase.fresh("uid");

  @Test
  void afterABurstTokensComeBackOneByOne() {
    assertEquals("TTTL20", takes(4, 3, 3));
    ours.clock.pass(Duration.ofSeconds(19));
    assertEquals("L1", takes(1, 3, 3));
    ours.clock.pass(Duration.ofSeconds(1));
    assertEquals("TL20", takes(2, 3, 3));
    ours.clock.pass(Duration.ofMinutes(10));
    assertEquals("TTTL20", takes(4, 3, 3));
  }

  /** Takes so many, and says what came of it. */
  private String takes(int count, int perMinute, int burst) {
    StringBuilder results = new StringBuilder();
    for (int i = 0; i < count; i++) {
      results.append(
          switch (limiter.take(form, SOURCE, perMinute, burst)) {
            case RateLimiter.Taken() -> "T";
            case RateLimiter.Limited(Duration wait) -> "L" + wait.toSeconds();
          });
    }
    return results.toString();
  }

  @Test
  void eachFormAndEachSourceHasItsOwn() {
    taken(form, SOURCE);
    limited(form, SOURCE);
    taken(form, "203.0.113.8");
    taken(TestDatabase.fresh("uid"), SOURCE);
  }

  @Test
  void anIpv6NetworkIsOneSource() {
    taken(form, "2001:db8:1:2::1");
    limited(form, "2001:0DB8:1:2:ffff::9");
    taken(form, "2001:db8:1:3::1");
  }

  @Test
  void anIpv4AddressInIpv6IsItself() {
    taken(form, SOURCE);
    limited(form, "::ffff:" + SOURCE);
  }

  private void taken(String form, String source) {
    assertInstanceOf(RateLimiter.Taken.class, limiter.take(form, source, 1, 1));
  }

  private void limited(String form, String source) {
    assertInstanceOf(RateLimiter.Limited.class, limiter.take(form, source, 1, 1));
  }

  @Test
  void theAddressIsNotStoredAndTheItemExpires() {
    taken(form, SOURCE);
    Map<String, AttributeValue> item =
        TestDatabase.CLIENT
            .getItem(
                GetItemRequest.builder()
                    .tableName(TestDatabase.TABLE)
                    .key(Keys.bucket(form, "cb007107"))
                    .build())
            .item();
    assertEquals(ours.clock.instant().getEpochSecond() + 120, Attributes.number(item, "expiresAt"));
    assertEquals(false, item.toString().contains(SOURCE));
  }

  /** Against a bucket that is simply filled and emptied. */
  @Test
  void agreesWithABucketThatCounts() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      String uid = TestDatabase.fresh("uid");
      int perMinute = 1 + random.nextInt(60);
      int burst = 1 + random.nextInt(5);
      double tokens = burst;
      for (int i = 0; i < 20; i++) {
        Duration pause = Duration.ofSeconds(random.nextInt(3) * (60L / perMinute));
        ours.clock.pass(pause);
        tokens = Math.min(burst, tokens + pause.toSeconds() * perMinute / 60.0);
        boolean full = tokens >= 1 - 1e-3;
        tokens -= full ? 1 : 0;
        boolean taken = limiter.take(uid, SOURCE, perMinute, burst) instanceof RateLimiter.Taken;
        assertEquals(full, taken, "seed " + seed + ", request " + i);
      }
    }
  }

  @Test
  void manyAtOnceGetNoMoreThanThereIs() {
    List<RateLimiter.Result> results =
        StoreFixture.atOnce(Collections.nCopies(16, () -> limiter.take(form, SOURCE, 1, 3)));
    long taken = results.stream().filter(RateLimiter.Taken.class::isInstance).count();
    assertEquals(true, taken >= 1 && taken <= 3, () -> taken + " of 3");
  }
}
