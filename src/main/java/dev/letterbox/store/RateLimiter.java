package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import dev.letterbox.http.ProblemException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * A token bucket for each form and source address, in the form of ITU-T I.371's virtual scheduling:
 * what is kept is only the time at which the bucket will be full again. So an idle source has no
 * item, and most requests take one call. Like every store it throws {@link ProblemException} with
 * 503 when DynamoDB fails; whoever cannot count can store nothing either.
 */
public final class RateLimiter {
  private static final int ATTEMPTS = 5;
  private static final long MINUTE = TimeUnit.MINUTES.toMicros(1);

  /** In microseconds since 1970. */
  private static final String FULL_AT = "fullAt";

  private final Table table;
  private final InstantSource clock;

  public RateLimiter(DynamoDbClient client, String tableName, InstantSource clock) {
    this.table = new Table(client, tableName);
    this.clock = clock;
  }

  /** Whether there was a token. */
  public sealed interface Result {}

  /** There was, and it is gone now. */
  public record Taken() implements Result {}

  /**
   * There is none.
   *
   * @param retryAfter when there will be, in whole seconds, at least one
   */
  public record Limited(Duration retryAfter) implements Result {
    public Limited {
      requireNonNull(retryAfter);
    }
  }

  /**
   * Takes a token.
   *
   * @param sourceIp an address of IPv4 or IPv6; of the latter the first 64 bits count, since every
   *     sender has all the rest
   * @param perMinute how many tokens come back
   * @param burst how many there are at most
   */
  public Result take(String formUid, String sourceIp, int perMinute, int burst) {
    Map<String, AttributeValue> key = Keys.bucket(formUid, source(sourceIp));
    long interval = MINUTE / perMinute;
    long reach = interval * (burst - 1L);
    long now = clock.instant().toEpochMilli() * 1000;
    Map<String, AttributeValue> found = table.putIf(put(key, now + interval, now));
    for (int attempt = 1; found != null; attempt++) {
      long fullAt = Attributes.number(found, FULL_AT);
      long wait = fullAt - now - reach;
      if (wait > 0) {
        return new Limited(Duration.ofSeconds(Math.ceilDiv(wait, 1_000_000L)));
      }
      if (attempt == ATTEMPTS) {
        // So many requests of one source at the same instant are what the limit is for.
        return new Limited(Duration.ofSeconds(1));
      }
      long next = Math.max(fullAt, now) + interval;
      found = table.putIf(put(key, next, fullAt));
    }
    return new Taken();
  }

  /** Unless the bucket is fuller than that, which somebody else's request has seen to. */
  private static PutItemRequest.Builder put(
      Map<String, AttributeValue> key, long fullAt, long unlessBehind) {
    Map<String, AttributeValue> item = new HashMap<>(key);
    item.put(FULL_AT, Attributes.number(fullAt));
    item.put(Attributes.EXPIRES_AT, Attributes.number(fullAt / 1_000_000 + 60));
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":behind", Attributes.number(unlessBehind));
    return PutItemRequest.builder()
        .item(item)
        .conditionExpression("attribute_not_exists(pk) OR fullAt <= :behind")
        .expressionAttributeValues(values);
  }

  private static String source(String sourceIp) {
    byte[] address;
    try {
      InetAddress parsed = InetAddress.ofLiteral(sourceIp);
      address = parsed.getAddress();
      if (parsed instanceof Inet6Address) {
        address = Arrays.copyOf(address, 8);
      }
    } catch (IllegalArgumentException e) {
      // A gateway that tells no address makes all its senders one.
      return sourceIp;
    }
    return HexFormat.of().formatHex(address);
  }
}
