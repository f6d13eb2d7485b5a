package dev.letterbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of "Validating webhook deliveries" in GitHub's documentation. */
class GitHubTest {
  private static final String SECRET = "It's a Secret to Everybody";
  private static final String BODY = "Hello, World!";
  private static final String HEX =
      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  @Test
  void theDocumentedExampleIsVerified() {
    assertEquals(new Verdict.Verified(null, null), verify(SECRET, "sha256=" + HEX, BODY));
  }

  @Test
  void theDeliveryIdIsGitHubs() {
    Map<String, String> headers =
        Map.of(
            "x-hub-signature-256",
            "sha256=" + HEX,
            "x-github-delivery",
            "72d3162e-cc78-11e3-81ab-4c9367dc0958");
    assertEquals(
        new Verdict.Verified("72d3162e-cc78-11e3-81ab-4c9367dc0958", null),
        new GitHub().verify(List.of(SECRET), headers, BODY.getBytes(UTF_8), Instant.EPOCH));
  }

  @Test
  void anotherBodyOrSecretDoesNotMatch() {
    assertEquals(new Verdict.Mismatch(), verify(SECRET, "sha256=" + HEX, "Hello, World"));
    assertEquals(new Verdict.Mismatch(), verify(SECRET, "sha256=" + HEX, "hello, World!"));
    assertEquals(new Verdict.Mismatch(), verify(SECRET, "sha256=" + HEX, ""));
    assertEquals(
        new Verdict.Mismatch(), verify("It's a secret to Everybody", "sha256=" + HEX, BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256",
        "sha256=",
        HEX,
        "SHA256=" + HEX,
        "sha1=" + HEX,
        "sha256= " + HEX,
        "sha256=" + HEX + " ",
        "sha256=" + HEX + "0",
        "sha256=" + HEX + ",sha256=" + HEX,
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1g",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1７",
        "sha256=dXEH6g6yUJ/CESIczphLijdXC211hsIsRvQ3nIsEPhc=",
      })
  void whatIsNoSignatureIsMalformed(String header) {
    assertEquals(
        new Verdict.Malformed("X-Hub-Signature-256", "sha256= and 64 hexadecimal digits"),
        verify(SECRET, header, BODY));
  }

  @Test
  void theOldHeaderIsNotEnough() {
    Map<String, String> headers = new HashMap<>();
    headers.put("x-hub-signature", "sha1=7d38cdd689735b008b3c702edd92eea23791c5f6");
    assertEquals(
        new Verdict.Missing("X-Hub-Signature-256"),
        new GitHub().verify(List.of(SECRET), headers, BODY.getBytes(UTF_8), Instant.EPOCH));
  }

  private static Verdict verify(String secret, String header, String body) {
    return new GitHub()
        .verify(
            List.of(secret),
            Map.of("x-hub-signature-256", header),
            body.getBytes(UTF_8),
            Instant.EPOCH);
  }
}
