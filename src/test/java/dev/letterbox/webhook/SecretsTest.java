package dev.letterbox.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final SignatureScheme HEADER =
      new HmacHeader("X-Signature", Encoding.HEX, "", null);

  @Test
  void aSecretThatPeopleChooseIsAnythingButEmpty() {
    for (SignatureScheme scheme : new SignatureScheme[] {HEADER, new GitHub()}) {
      assertNull(scheme.secretProblem("It's a Secret to Everybody"));
      assertNull(scheme.secretProblem(" Schlüssel\n"));
      assertEquals("must not be empty", scheme.secretProblem(""));
    }
  }

  @Test
  void aSecretThatIsIssuedHasNoWhiteSpace() {
    for (SignatureScheme scheme : new SignatureScheme[] {new Stripe(), new Slack()}) {
      assertNull(scheme.secretProblem("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
      assertNull(scheme.secretProblem("8f742231b10e8888abcd99yyyzzz85a5"));
      assertEquals("must not be empty", scheme.secretProblem(""));
      for (String copied : new String[] {"whsec_a\n", " whsec_a", "whsec_\u00a0", "…"}) {
        assertEquals(
            "must consist of visible ASCII characters", scheme.secretProblem(copied), copied);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_c2VjcmV0MQ==",
        "whsec_c2VjcmV0MQ",
      })
  void aStandardSecretIsBase64(String secret) {
    assertNull(new StandardWebhooks().secretProblem(secret));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n",
        "whsec_not base64",
        "whsec_c2VjcmV0MQ=",
        "whsec_c",
        "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "v1,whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSé",
      })
  void whatIsNoBase64IsNoStandardSecret(String secret) {
    assertEquals(
        "must be base64, with or without whsec_ before it",
        new StandardWebhooks().secretProblem(secret));
  }
}
