package dev.letterbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class PresignedPostTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final String key = TestDatabase.fresh("post") + "/x/0";
  private final PresignedPost post = post(InstantSource.system());

  @Test
  void storesTheFileAsWasAgreed() {
    HttpResponse<String> response = send(post.fields(), "content");
    assertEquals(204, response.statusCode());
    assertEquals("", response.body());
    assertEquals(new StoredObject(key, "image/png", 7), TestObjects.find(key));
    assertEquals("content", TestObjects.content(key));
  }

  @Test
  void sizeIsOneOfTheRange() {
    for (String file : List.of("123", "1234567890")) {
      assertEquals(204, send(post.fields(), file).statusCode());
    }
    assertRefused(400, "EntityTooSmall", send(post.fields(), "12"));
    assertRefused(400, "EntityTooLarge", send(post.fields(), "12345678901"));
    assertEquals("1234567890", TestObjects.content(key));
  }

  @Test
  void fieldsHaveTheValuesThatWereSigned() {
    for (Map.Entry<String, String> other :
        Map.of(
                "Content-Type", "text/html",
                "key", key + "1",
                "x-amz-date", "20200101T000000Z",
                "x-amz-security-token", "another",
                "acl", "public-read",
                "x-amz-meta-a", "b")
            .entrySet()) {
      assertRefused(403, "AccessDenied", send(with(other.getKey(), other.getValue()), "content"));
    }
    Map<String, String> less = new LinkedHashMap<>(post.fields());
    less.remove("Content-Type");
    assertRefused(403, "AccessDenied", send(less, "content"));
    assertNull(TestObjects.find(key));
  }

  @Test
  void signatureIsOfThePolicy() {
    String policy = new String(Base64.getDecoder().decode(post.fields().get("policy")), UTF_8);
    String generous =
        Base64.getEncoder().encodeToString(policy.replace("3,10]", "0,99]").getBytes(UTF_8));
    assertEquals(403, send(with("policy", generous), "content").statusCode());
    assertEquals(403, send(with("x-amz-signature", "0".repeat(64)), "content").statusCode());
    assertNull(TestObjects.find(key));
  }

  @Test
  void worksForItsTimeOnly() {
    PresignedPost old = post(InstantSource.fixed(Instant.now().minus(HOUR).minusSeconds(1)));
    assertRefused(403, "AccessDenied", send(old.fields(), "content"));
    assertNull(TestObjects.find(key));
    PresignedPost almost = post(InstantSource.fixed(Instant.now().minus(HOUR).plusSeconds(30)));
    assertEquals(204, send(almost.fields(), "content").statusCode());
  }

  @Test
  void anyPageMaySendIt() {
    HttpRequest.Builder preflight =
        HttpRequest.newBuilder(post.url())
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .headers("Origin", "https://example.org", "Access-Control-Request-Method", "POST");
    HttpResponse<String> allowed = TestObjects.send(preflight);
    assertEquals(200, allowed.statusCode());
    assertEquals(List.of("*"), allowed.headers().allValues("access-control-allow-origin"));
    assertEquals(List.of("POST"), allowed.headers().allValues("access-control-allow-methods"));
    HttpResponse<String> sent =
        TestObjects.post(post.url(), post.fields(), "content", "Origin", "https://example.org");
    assertEquals(204, sent.statusCode());
    assertEquals(List.of("*"), sent.headers().allValues("access-control-allow-origin"));
  }

  @Test
  void policyNamesEveryField() {
    PostPolicy policy =
        new PostPolicy(
            "eu-west-3",
            "b",
            "k/0",
            "text/plain; charset=\"ü\"",
            0,
            1_000_000,
            Instant.parse("2026-11-22T10:15:30Z"),
            Instant.parse("2026-11-22T11:15:30Z"));
    Map<String, String> fields = policy.fields(AwsSessionCredentials.create("id", "secret", "t"));
    assertEquals(
        """
        {"expiration":"2026-11-22T11:15:30.000Z","conditions":[{"bucket":"b"},{"key":"k/0"},\
        {"Content-Type":"text/plain; charset=\\"ü\\""},{"x-amz-algorithm":"AWS4-HMAC-SHA256"},\
        {"x-amz-credential":"id/20261122/eu-west-3/s3/aws4_request"},\
        {"x-amz-date":"20261122T101530Z"},{"x-amz-security-token":"t"},\
        ["content-length-range",0,1000000]]}\
        """,
        new String(Base64.getDecoder().decode(fields.get("policy")), UTF_8));
    assertEquals(
        List.of(
            "key",
            "Content-Type",
            "x-amz-algorithm",
            "x-amz-credential",
            "x-amz-date",
            "x-amz-security-token",
            "policy",
            "x-amz-signature"),
        List.copyOf(fields.keySet()));
    assertEquals(
        false,
        policy
            .fields(AwsBasicCredentials.create("id", "secret"))
            .containsKey("x-amz-security-token"));
  }

  /** The example of AWS's documentation, "Browser-Based Upload using HTTP POST". */
  @Test
  void signatureIsAsDocumented() {
    String policy =
        """
        { "expiration": "2015-12-30T12:00:00.000Z",
          "conditions": [
            {"bucket": "sigv4examplebucket"},
            ["starts-with", "$key", "user/user1/"],
            {"acl": "public-read"},
            {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},
            ["starts-with", "$Content-Type", "image/"],
            {"x-amz-meta-uuid": "14365123651274"},
            {"x-amz-server-side-encryption": "AES256"},
            ["starts-with", "$x-amz-meta-tag", ""],

            {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},
            {"x-amz-algorithm": "AWS4-HMAC-SHA256"},
            {"x-amz-date": "20151229T000000Z" }
          ]
        }\
        """
            .replace("\n", "\r\n");
    assertEquals(
        "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e",
        PostPolicy.signature(
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "20151229",
            "us-east-1",
            Base64.getEncoder().encodeToString(policy.getBytes(UTF_8))));
  }

  private PresignedPost post(InstantSource clock) {
    return TestObjects.store(clock).presignedPost(key, "image/png", 3, 10, HOUR);
  }

  private Map<String, String> with(String name, String value) {
    Map<String, String> fields = new LinkedHashMap<>(post.fields());
    fields.put(name, value);
    return fields;
  }

  private HttpResponse<String> send(Map<String, String> fields, String file) {
    return TestObjects.post(post.url(), fields, file);
  }

  private static void assertRefused(int status, String code, HttpResponse<String> response) {
    assertEquals(status, response.statusCode());
    assertEquals(code, TestObjects.code(response));
  }
}
