package dev.letterbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresignedGetTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final String INLINE = "inline; filename=\"a b.txt\"; filename*=UTF-8''%C3%BC.txt";

  private final String key = TestDatabase.fresh("get") + "/x/0";

  @Test
  void readsWithTheHeadersThatWereAskedFor() {
    put();
    HttpResponse<String> response = TestObjects.get(url(InstantSource.system()));
    assertEquals(200, response.statusCode());
    assertEquals("content", response.body());
    assertEquals(List.of("text/plain"), response.headers().allValues("content-type"));
    assertEquals(List.of(INLINE), response.headers().allValues("content-disposition"));
  }

  @Test
  void worksForItsTimeOnly() {
    put();
    URI old = url(secondsAgo(FIVE_MINUTES.toSeconds() + 1));
    HttpResponse<String> response = TestObjects.get(old);
    assertEquals(403, response.statusCode());
    assertEquals("AccessDenied", TestObjects.code(response));
    assertEquals(200, TestObjects.get(url(secondsAgo(FIVE_MINUTES.toSeconds() - 30))).statusCode());
  }

  @Test
  void worksAsItWasSignedOnly() {
    put();
    String url = url(InstantSource.system()).toString();
    for (String other :
        List.of(
            url.replace("x/0", "x/1"),
            url.replace("inline", "attachment"),
            url.replace("text%2Fplain", "text%2Fhtml"),
            url.replace("X-Amz-Expires=300", "X-Amz-Expires=3000"),
            url.replace("a%20token", "b%20token"))) {
      HttpResponse<String> response = TestObjects.get(URI.create(other));
      assertTrue(!other.equals(url) && response.statusCode() == 403, other);
      assertEquals("SignatureDoesNotMatch", TestObjects.code(response));
    }
  }

  /** What may stand in a header is the caller's to decide; on the way to S3 nothing is changed. */
  @Test
  void valuesArriveAsTheyAre() {
    for (String value :
        List.of(
            "attachment; filename=\"a\\\"b\"",
            "a\r\nSet-Cookie: b=1",
            "ü€😀 %41 +&=?#/;\\",
            "\u0000\u007f",
            "")) {
      URI url = TestObjects.STORE.presignedGet(key, FIVE_MINUTES, value, "x/y;z=" + value);
      Map<String, String> query = query(url);
      assertEquals(value, query.get("response-content-disposition"));
      assertEquals("x/y;z=" + value, query.get("response-content-type"));
      assertTrue(url.toASCIIString().equals(url.toString()), url::toString);
    }
  }

  @Test
  void onAwsTheBucketIsTheHost() {
    Map<String, String> environment = new HashMap<>(TestObjects.environment(""));
    environment.remove("AWS_ENDPOINT_URL_S3");
    for (var region :
        Map.of(
                "eu-central-1", "https://local-bucket.s3.eu-central-1.amazonaws.com/x/y%20z?",
                "us-east-1", "https://local-bucket.s3.us-east-1.amazonaws.com/x/y%20z?",
                "cn-north-1", "https://local-bucket.s3.cn-north-1.amazonaws.com.cn/x/y%20z?")
            .entrySet()) {
      environment.put("AWS_REGION", region.getKey());
      URI url =
          ObjectStore.of(environment, new TestClock())
              .presignedGet("x/y z", FIVE_MINUTES, "inline", "x/y");
      assertTrue(url.toString().startsWith(region.getValue()), url::toString);
      assertEquals(
          "local/21261122/" + region.getKey() + "/s3/aws4_request",
          query(url).get("X-Amz-Credential"));
      assertEquals("21261122T101530Z", query(url).get("X-Amz-Date"));
      assertEquals("host", query(url).get("X-Amz-SignedHeaders"));
    }
  }

  private void put() {
    TestObjects.STORE.put(key, "application/x-stored", TestObjects.bytes("content"));
  }

  private URI url(InstantSource clock) {
    return TestObjects.store(clock).presignedGet(key, FIVE_MINUTES, INLINE, "text/plain");
  }

  private static InstantSource secondsAgo(long seconds) {
    Instant then = Instant.now().minusSeconds(seconds);
    return InstantSource.fixed(then);
  }

  private static Map<String, String> query(URI url) {
    Map<String, String> values = new HashMap<>();
    for (String pair : url.getRawQuery().split("&", -1)) {
      int equals = pair.indexOf('=');
      values.put(
          URLDecoder.decode(pair.substring(0, equals), UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return values;
  }
}
