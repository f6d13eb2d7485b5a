package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class IssuerKeysTest {
  private final TestIssuer issuer = new TestIssuer();
  private Instant now = Instant.parse("2026-07-10T19:19:05Z");
  private final IssuerKeys keys =
      new IssuerKeys(issuer.uri().toString(), () -> now, IssuerKeys.TIMEOUT);

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void issuerIsAskedAtTheFirstTokenAndAfterTwoHours() throws Exception {
    assertEquals(0, issuer.asked.get());
    assertTrue(keys.find("first").isPresent());
    assertTrue(keys.find("first").isPresent());
    assertEquals(2, issuer.asked.get());
    pass(Duration.ofHours(2).minusSeconds(1));
    assertTrue(keys.find("first").isPresent());
    assertEquals(2, issuer.asked.get());
    pass(Duration.ofSeconds(1));
    issuer.publish(TestIssuer.key("second"));
    assertTrue(keys.find("first").isEmpty());
    assertEquals(4, issuer.asked.get());
  }

  @Test
  void unknownKeyIsLookedForOnceAMinute() throws Exception {
    assertTrue(keys.find("second").isEmpty());
    RSAKey second = TestIssuer.key("second");
    issuer.publish(issuer.key, second);
    pass(Duration.ofSeconds(59));
    assertTrue(keys.find("second").isEmpty());
    assertEquals(2, issuer.asked.get());
    pass(Duration.ofSeconds(1));
    assertEquals(second.toPublicJWK(), keys.find("second").orElseThrow().toPublicJWK());
    assertEquals(4, issuer.asked.get());
  }

  @Test
  void onlyRsaKeysForSignaturesCount() throws Exception {
    RSAKey encrypts = new RSAKey.Builder(TestIssuer.key("enc")).keyUse(KeyUse.ENCRYPTION).build();
    RSAKey nameless = TestIssuer.others(null);
    var curve = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    issuer.pages.put(
        TestIssuer.KEYS, new JWKSet(List.of(encrypts, nameless, curve, issuer.key)).toString());
    assertTrue(keys.find("first").isPresent());
    assertTrue(keys.find("enc").isEmpty());
    assertTrue(keys.find("ec").isEmpty());
  }

  @Test
  void issuerThatCannotBeDiscoveredIsSaid() {
    String discovery = "OIDC discovery endpoint communication error";
    for (String page : new String[] {"sleep", "no JSON", "x".repeat(150_001)}) {
      issuer.pages.put(TestIssuer.DISCOVERY, page);
      assertEquals(discovery, failure());
    }
    issuer.pages.remove(TestIssuer.DISCOVERY);
    assertEquals(discovery, failure());
    issuer.close();
    assertEquals(discovery, failure());
  }

  @Test
  void keysThatCannotBeReadAreSaid() {
    String communication = "JWKS communication error";
    for (String page : new String[] {"sleep", "no JSON", "{}", padded(150_001)}) {
      issuer.pages.put(TestIssuer.KEYS, page);
      assertEquals(communication, failure());
    }
    issuer.pages.remove(TestIssuer.KEYS);
    assertEquals(communication, failure());
    for (String uri : new String[] {"", "nowhere", "http://localhost:1/", "file:///etc/hosts"}) {
      issuer.pages.put(TestIssuer.DISCOVERY, "{\"jwks_uri\":\"" + uri + "\"}");
      assertEquals(communication, failure());
    }
  }

  @Test
  void whatFailedIsAskedAgain() throws Exception {
    issuer.pages.put(TestIssuer.KEYS, padded(150_001));
    assertEquals("JWKS communication error", failure());
    issuer.pages.put(TestIssuer.KEYS, padded(150_000));
    assertTrue(keys.find("first").isPresent());
  }

  /** The key set, with blanks behind it. */
  private String padded(int length) {
    String set = new JWKSet(issuer.key).toString();
    return set + " ".repeat(length - set.length());
  }

  private String failure() {
    return assertThrows(InvalidToken.class, () -> keys.find("first")).description();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
