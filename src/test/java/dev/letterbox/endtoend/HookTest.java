package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.endtoend.Api.Answer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Webhooks, as their senders send them. */
@OneAtATime
final class HookTest {
  private static final String SECRET = "0123456789abcdef";

  @Test
  void aHookIsStoredByteForByte() {
    String form = form("none", "");
    byte[] body = new byte[256];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) i;
    }
    Answer stored =
        Api.send(
            hook(form, "any/where%20else?b=2&a=1%2F&a"),
            "POST",
            BodyPublishers.ofByteArray(body),
            "X-Event",
            "push",
            "Authorization",
            "Bearer secret",
            "X-Own-Secret",
            "s");
    assertEquals(202, stored.status(), stored::body);
    JsonNode hook = Api.get(stored.header("Location")).json();
    assertEquals("hook", hook.get("kind").asText());
    assertEquals("POST", hook.get("method").asText());
    assertEquals("any/where else", hook.get("path").asText());
    assertEquals("b=2&a=1%2F&a", hook.get("query").asText());
    assertEquals("push", hook.at("/headers/x-event").asText());
    assertFalse(hook.get("headers").has("authorization"));
    assertFalse(hook.get("headers").has("x-own-secret"));
    assertFalse(hook.get("verified").asBoolean());
    assertEquals(
        Arrays.toString(body),
        Arrays.toString(Base64.getDecoder().decode(hook.get("body").asText())));
  }

  @Test
  void aLargeBodyIsAnAttachment() {
    String form = form("none", "");
    String body = "x".repeat(1_000_000);
    Answer stored =
        Api.send(hook(form, "a"), "POST", BodyPublishers.ofString(body), "Content-Type", "a/b");
    JsonNode hook = Api.get(stored.header("Location")).json();
    assertFalse(hook.has("body"));
    assertEquals(
        """
        [{"id":0,"fileName":"body","contentType":"a/b","size":1000000}]""",
        hook.get("attachments").toString());
    Answer found = Api.get(stored.header("Location") + "/attachments/0");
    Answer file = Api.send(URI.create(found.header("Location")), "GET", BodyPublishers.noBody());
    assertEquals(body, file.body());
  }

  @Test
  void onlyWhatIsSignedIsStored() {
    String form = form("github", ",\"secrets\":[\"" + SECRET + "\"]");
    String signature = "sha256=" + HexFormat.of().formatHex(hmac(SECRET, "{}"));
    Answer stored = send(form, "{}", "X-Hub-Signature-256", signature);
    assertEquals(202, stored.status());
    assertEquals(true, Api.get(stored.header("Location")).json().get("verified").asBoolean());
    refused("The signature does not match the body.", form, "{ }", signature);
    refused(
        "The header X-Hub-Signature-256 is not sha256= and 64 hexadecimal digits.",
        form,
        "{}",
        "sha256=00");
    Answer unsigned = send(form, "{}");
    assertEquals(403, unsigned.status());
    assertEquals(
        "The header X-Hub-Signature-256 is missing.", unsigned.json().get("detail").asText());
    assertEquals(1, Api.get("/v1/forms/" + form + "/submissions").json().get("items").size());
  }

  private static void refused(String detail, String form, String body, String signature) {
    Answer refused = send(form, body, "X-Hub-Signature-256", signature);
    assertEquals(403, refused.status());
    assertEquals(detail, refused.json().get("detail").asText());
  }

  @Test
  void aRepeatedDeliveryIsStoredOnce() {
    String secret =
        "whsec_" + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    String form = form("standard-webhooks", ",\"secrets\":[\"" + secret + "\"]");
    long now = Instant.now().getEpochSecond();
    Answer first = standard(form, "msg_1", now);
    Answer again = standard(form, "msg_1", now + 1);
    assertEquals(202, first.status(), first::body);
    assertEquals(first.header("Location"), again.header("Location"));
    Answer other = standard(form, "msg_2", now);
    assertFalse(first.header("Location").equals(other.header("Location")));
    Answer old = standard(form, "msg_3", now - 400);
    assertEquals(403, old.status());
    assertEquals(2, Api.get("/v1/forms/" + form + "/submissions").json().get("items").size());
  }

  private static Answer standard(String form, String id, long time) {
    byte[] mac = hmac(SECRET, id + "." + time + ".{\"n\":1}");
    return send(
        form,
        "{\"n\":1}",
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(time),
        "webhook-signature",
        "v1," + Base64.getEncoder().encodeToString(mac));
  }

  @Test
  void aSenderOfOnesOwnNamesItsDeliveries() {
    String form = form("none", ",\"deliveryHeader\":\"X-Delivery\"");
    Answer first = send(form, "1", "X-Delivery", "d");
    assertEquals(first.header("Location"), send(form, "1", "X-Delivery", "d").header("Location"));
    assertEquals(202, send(form, "").status());
  }

  @Test
  void aChallengeIsAnsweredToWhoHasTheToken() {
    String form = form("none", ",\"verifyToken\":\"letmein-please\"");
    String query = "?hub.mode=subscribe&hub.challenge=11%3Cb%3E&hub.verify_token=";
    Answer answered = Api.get("/v1/hooks/" + form + "/meta" + query + "letmein-please");
    assertEquals(200, answered.status());
    assertEquals("11<b>", answered.body());
    assertEquals("text/plain; charset=utf-8", answered.header("Content-Type"));
    assertEquals("nosniff", answered.header("X-Content-Type-Options"));
    assertEquals(403, Api.get("/v1/hooks/" + form + "/meta" + query + "letmein").status());
    String without = form("none", "");
    assertEquals(403, Api.get("/v1/hooks/" + without + "/meta" + query + "x").status());
    assertEquals(400, Api.get("/v1/hooks/" + form + "/meta").status());
    assertEquals(404, Api.get("/v1/hooks/" + Api.form() + "/meta" + query + "x").status());
  }

  @Test
  void aFormWithoutSettingsTakesNone() {
    assertEquals(404, send(Api.form(), "{}").status());
    assertEquals(404, send("nowhere", "{}").status());
  }

  @Test
  void secretsAreNeverShownAndStayWhenTheFormIsReplaced() {
    String form =
        form("github", ",\"secrets\":[\"" + SECRET + "\"],\"verifyToken\":\"letmein-please\"");
    Answer read = Api.get("/v1/forms/" + form);
    assertFalse(read.body().contains(SECRET));
    assertFalse(read.body().contains("letmein"));
    assertEquals(
        """
        {"scheme":"github","secretCount":1,"encoding":"hex","toleranceSeconds":300,"answersChallenges":true}""",
        read.json().get("hook").toString());
    Answer replaced =
        Api.put(
            "/v1/forms/" + form,
            "{\"name\":\"Other\",\"hook\":{\"scheme\":\"github\"}}",
            "If-Match",
            "*");
    assertEquals(200, replaced.status(), replaced::body);
    String signature = "sha256=" + HexFormat.of().formatHex(hmac(SECRET, "{}"));
    assertEquals(202, send(form, "{}", "X-Hub-Signature-256", signature).status());
    Answer without =
        Api.put(
            "/v1/forms/" + form,
            "{\"name\":\"Other\",\"hook\":{\"scheme\":\"stripe\"}}",
            "If-Match",
            "*");
    assertEquals(400, without.status());
    assertEquals("/hook/secrets", without.json().at("/errors/0/pointer").asText());
  }

  private static String form(String scheme, String settings) {
    return Api.form(",\"hook\":{\"scheme\":\"" + scheme + "\"" + settings + "}");
  }

  private static URI hook(String form, String path) {
    return URI.create(Api.LOCAL.url() + "/v1/hooks/" + form + "/" + path);
  }

  private static Answer send(String form, String body, String... headers) {
    return Api.send(hook(form, "sender"), "POST", BodyPublishers.ofString(body), headers);
  }

  private static byte[] hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
