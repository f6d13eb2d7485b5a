package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What is refused, and why. */
final class SigV4Test {
  private static final Instant NOW = Instant.parse("2026-07-10T00:02:05Z");
  private static final Credential USER = Credential.ofUser("local", "local");
  private static final Credential ROLE = Credential.ofRole("local", "local", "token");
  private static final Credential OTHER = Credential.ofRole("other", "secret", "token");

  @Test
  void aClockMayBeFiveMinutesOff() {
    GatewayRequest request = signed(USER);
    assertEquals("arn:aws:iam::123456789012:user/local", verify(request));
    for (int seconds : List.of(-300, -299, 299, 300)) {
      assertEquals(USER.userArn(), verify(Change.time(request, NOW.plusSeconds(seconds))));
    }
    assertEquals(
        "Signed at 2026-07-10T00:02:05Z, and it is 2026-07-10T00:07:06Z",
        verify(Change.time(request, NOW.plusSeconds(301))));
    assertEquals(
        "Signed at 2026-07-10T00:02:05Z, and it is 2026-07-09T23:57:04Z",
        verify(Change.time(request, NOW.minusSeconds(301))));
  }

  @Test
  void theTimeOfArrivalDecidesEvenWithoutAFullSecond() {
    Instant late = NOW.plusSeconds(300).plusNanos(1);
    assertEquals(
        "Signed at 2026-07-10T00:02:05Z, and it is 2026-07-10T00:07:05.000000001Z",
        verify(Change.time(signed(USER), late)));
  }

  @Test
  void anotherRegionServiceOrDayIsRefused() {
    String wanted = ", not for 20260710/eu-central-1/execute-api/aws4_request";
    assertEquals(
        "Signed for 20260710/us-east-1/execute-api/aws4_request" + wanted,
        verify(new SdkSigned(USER, "us-east-1", "execute-api").sign(request(), new byte[0], NOW)));
    assertEquals(
        "Signed for 20260710/eu-central-1/s3/aws4_request" + wanted,
        verify(new SdkSigned(USER, "eu-central-1", "s3").sign(request(), new byte[0], NOW)));
    assertEquals(
        "Signed for 20260709/eu-central-1/execute-api/aws4_request" + wanted,
        verify(authorization(signed(USER), "20260710", "20260709")));
    assertEquals(
        "Signed for 20260710/eu-central-1/execute-api/aws4" + wanted,
        verify(authorization(signed(USER), "aws4_request", "aws4")));
  }

  @Test
  void anotherSecretIsRefused() {
    String reason = verify(signed(Credential.ofUser("local", "Local")));
    assertEquals("The signature is not of this request, which is canonically", firstLine(reason));
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertEquals(
        "Unknown access key, or not with this token: nobody",
        verify(signed(Credential.ofUser("nobody", "local"))));
  }

  @Test
  void aTokenHasToBeThereAndRight() {
    String refused = "Unknown access key, or not with this token: other";
    assertEquals(OTHER.userArn(), verify(signed(OTHER)));
    assertEquals(refused, verify(signed(Credential.ofUser("other", "secret"))));
    assertEquals(refused, verify(signed(Credential.ofRole("other", "secret", "Token"))));
    assertEquals(refused, verify(signed(Credential.ofRole("other", "secret", "toke"))));
    assertEquals(ROLE.userArn(), verify(signed(ROLE)));
    assertEquals(
        "Unknown access key, or not with this token: local",
        verify(signed(Credential.ofRole("local", "local", "tokentoken"))));
  }

  @Test
  void aTokenNeedNotBeSigned() {
    Credential untold = Credential.ofUser("other", "secret");
    GatewayRequest request = with(signed(untold), "X-Amz-Security-Token", "token");
    assertEquals(OTHER.userArn(), verify(request));
  }

  @ParameterizedTest
  @CsvSource({
    "Host, 'Signed, but not sent: host'",
    "X-Amz-Date, There is no date",
    "x-amz-content-sha256, 'Signed, but not sent: x-amz-content-sha256'",
    "Authorization, There is no authorization",
    "X-A, 'Signed, but not sent: x-a'",
  })
  void aMissingHeaderIsNamed(String name, String rest) {
    GatewayRequest request = signed(USER);
    List<Header> headers = new ArrayList<>(request.headers());
    headers.removeIf(header -> header.is(name));
    String reason = verify(Change.headers(request, headers));
    assertEquals(rest, reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization", "x-amz-date", "x-amz-content-sha256"})
  void aRepeatedHeaderIsRefused(String name) {
    GatewayRequest request = signed(USER);
    String value = request.header(name).orElseThrow();
    assertEquals("There is more than one " + name, verify(with(request, name, value)));
  }

  @Test
  void theHostHasToBeSigned() {
    assertEquals(
        "host is not among the signed headers",
        verify(authorization(signed(USER), "SignedHeaders=host;", "SignedHeaders=")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-a;host", "host;host", "host;;x-a", ";host", "host;", ""})
  void signedHeadersAreInAscendingOrder(String names) {
    String reason = verify(with("Credential=a/b/c/d/e, SignedHeaders=" + names + ", Signature=0"));
    String last = names.substring(names.lastIndexOf(';') + 1);
    String wrong = names.contains(";;") || names.startsWith(";") ? "" : last;
    assertEquals("SignedHeaders are not in ascending order: " + wrong, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X|Authorization has a field too many: X",
        "Signature=0|Authorization wants Credential, SignedHeaders and Signature",
        "Signature=0, Signature=0|Authorization has a field too many: Signature",
        "Credential=a, SignedHeaders=host, Signature=0"
            + "|Credential wants key/date/region/service/aws4_request",
        "Credential=a/b/c/d, SignedHeaders=host, Signature=0"
            + "|Credential wants key/date/region/service/aws4_request",
        "Credential=/b/c/d/e, SignedHeaders=host, Signature=0"
            + "|Credential wants key/date/region/service/aws4_request",
        "Credential=a/b/c/d/e, SignedHeaders=host, Signature=0, X=1"
            + "|Authorization has a field too many: X",
      })
  void aMalformedAuthorizationIsExplained(String fields, String reason) {
    assertEquals(reason, verify(with(fields)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer a.b.c",
        "Basic bG9jYWw6bG9jYWw=",
        "AWS4-ECDSA-P256-SHA256 Credential="
      })
  void anotherSchemeIsRefused(String authorization) {
    GatewayRequest request = signed(USER);
    int at = at(request, "Authorization");
    assertEquals(
        "Authorization does not begin with AWS4-HMAC-SHA256",
        verify(Change.header(request, at, authorization)));
  }

  @Test
  void fieldsMayFollowWithoutSpaces() {
    assertEquals(USER.userArn(), verify(authorization(signed(USER), ", ", ",")));
  }

  @Test
  void aSignatureInTheQueryIsNoSignature() {
    GatewayRequest request = Change.headers(signed(USER), List.of(new Header("Host", "localhost")));
    assertEquals(
        "There is no authorization",
        verify(Change.query(request, "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UNSIGNED-PAYLOAD",
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
        ""
      })
  void theHashOfTheBodyIsTheBodys(String hash) {
    GatewayRequest request = signed(USER);
    assertEquals(
        "x-amz-content-sha256 is "
            + hash
            + ", and the body's is"
            + " e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        verify(Change.header(request, at(request, "x-amz-content-sha256"), hash)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20260230T000205Z",
        "20260710T240205Z",
        "20260710T000205",
        "20260710t000205z",
        "2026-07-10T00:02:05Z",
        "Fri, 10 Jul 2026 00:02:05 GMT",
        "+0260710T000205Z",
        "99999999999999999999",
        ""
      })
  void anAmzDateIsInBasicFormat(String date) {
    GatewayRequest request = signed(USER);
    assertEquals(
        "No date: x-amz-date: " + date,
        verify(Change.header(request, at(request, "X-Amz-Date"), date)));
  }

  @Test
  void tenThousandLongHeadersAreSigned() {
    SdkHttpRequest.Builder request = request().toBuilder();
    String value = "a  b ".repeat(100);
    for (int i = 0; i < 10_000; i++) {
      request.appendHeader("x-" + i, value).appendHeader("x-again", value);
    }
    GatewayRequest signed = SdkSigned.by(USER).sign(request.build(), new byte[0], NOW);
    assertEquals(USER.userArn(), verify(signed));
  }

  private static String verify(GatewayRequest request) {
    List<Credential> keys = List.of(USER, ROLE, OTHER);
    try {
      return new SigV4("eu-central-1", "execute-api", keys).verify(request).userArn();
    } catch (InvalidSignatureException e) {
      return e.reason();
    }
  }

  private static GatewayRequest signed(Credential key) {
    return SdkSigned.by(key).sign(request(), "".getBytes(UTF_8), NOW);
  }

  private static SdkHttpRequest request() {
    return SdkHttpRequest.builder()
        .method(SdkHttpMethod.GET)
        .protocol("http")
        .host("localhost")
        .port(3000)
        .encodedPath("/v1/operator/usage")
        .appendHeader("X-A", "1")
        .appendHeader(
            "x-amz-content-sha256",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        .build();
  }

  private static GatewayRequest with(String fields) {
    GatewayRequest request = signed(USER);
    return Change.header(request, at(request, "Authorization"), "AWS4-HMAC-SHA256 " + fields);
  }

  private static GatewayRequest with(GatewayRequest request, String name, String value) {
    List<Header> headers = new ArrayList<>(request.headers());
    headers.add(new Header(name, value));
    return Change.headers(request, headers);
  }

  private static GatewayRequest authorization(GatewayRequest request, String old, String other) {
    int at = at(request, "Authorization");
    return Change.header(request, at, request.headers().get(at).value().replace(old, other));
  }

  private static int at(GatewayRequest request, String name) {
    return request.headers().stream().map(header -> header.is(name)).toList().indexOf(true);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElseThrow();
  }
}
