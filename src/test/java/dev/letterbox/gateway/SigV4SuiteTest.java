package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The signatures of AWS's published test suites: {@code tests/aws-signing-test-suite/v4} of
 * awslabs/aws-c-auth, those with {@code normalize}, and the first one, which signed {@code Date}.
 */
final class SigV4SuiteTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final Instant TIME = Instant.parse("2015-08-30T12:36:00Z");
  private static final Header HOST = new Header("Host", "example.amazonaws.com");
  private static final Header DATE = new Header("X-Amz-Date", "20150830T123600Z");
  private static final String LETTERS =
      "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  @ParameterizedTest
  @CsvSource({
    "/, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "//, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "/./, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "/example/.., 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "/example1/example2/../.., 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "/./example, ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5",
    "//example//, 9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84",
    "/example space/, 652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741",
    "/ሴ, 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
    "/LETTERS, 07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
  })
  void paths(String path, String signature) throws InvalidSignatureException {
    verify("GET", path.replace("LETTERS", LETTERS), "", List.of(HOST, DATE), "", signature);
  }

  @ParameterizedTest
  @CsvSource({
    "Param1=value1, a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
    "Param2=value2&Param1=value1,"
        + " b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    "Param-3=Value3&Param=Value2&%E1%88%B4=Value1,"
        + " 371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac",
    "ሴ=bar, 2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
    "LETTERS=LETTERS, 9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197",
  })
  void queries(String query, String signature) throws InvalidSignatureException {
    verify("GET", "/", query.replace("LETTERS", LETTERS), List.of(HOST, DATE), "", signature);
  }

  @ParameterizedTest
  @CsvSource({
    "'value2|value2|value1', c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
    "'value4|value1|value3|value2',"
        + " 08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
    "'value1 \t value2     value3',"
        + " cfd34249e4b1c8d6b91ef74165d41a32e5fab3306300901bb65a51a73575eefd",
  })
  void headers(String values, String signature) throws InvalidSignatureException {
    List<Header> headers = new ArrayList<>(List.of(HOST, DATE));
    for (String value : values.split("\\|", -1)) {
      headers.add(new Header("My-Header1", value));
    }
    verify("GET", "/", "", headers, "", signature);
  }

  @Test
  void spacesInQuotesToo() throws InvalidSignatureException {
    String signature = "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736";
    Header first = new Header("My-Header1", " value1 ");
    Header second = new Header("My-Header2", " \"a   b   c\"");
    verify("GET", "/", "", List.of(HOST, DATE, first, second), "", signature);
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded,"
        + " d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b",
    "application/x-www-form-urlencoded; charset=utf-8,"
        + " 328d1b9eaadca9f5818ef05e8392801e091653bafec24fcab71e7344e7f51422",
  })
  void bodies(String type, String signature) throws InvalidSignatureException {
    Header length = new Header("Content-Length", "13");
    Header hash =
        new Header(
            "x-amz-content-sha256",
            "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e");
    List<Header> headers = List.of(HOST, DATE, new Header("Content-Type", type), length, hash);
    verify("POST", "/", "", headers, "Param1=value1", signature);
  }

  @Test
  void tokens() throws InvalidSignatureException {
    String signature = "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8";
    String token = "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267";
    Header header = new Header("X-Amz-Security-Token", token);
    verify("GET", "/", "", List.of(HOST, DATE, header), "", signature);
  }

  @Test
  void theDateHeader() throws InvalidSignatureException {
    String signature = "b27ccfbfa7df52a200ff74193ca6e32d4b48b8856fab7ebf1c595d0670a7e470";
    // AWS's own: the ninth was a Friday.
    Header date = new Header("Date", "Mon, 09 Sep 2011 23:36:00 GMT");
    List<Header> headers =
        List.of(
            new Header("Host", "host.foo.com"),
            date,
            authorization("20110909/us-east-1/host", "date;host", signature));
    Credential credential = credential(null);
    GatewayRequest request =
        request(Instant.parse("2011-09-09T23:36:00Z"), "GET", "/", "", headers, "");
    SigV4 signatures = new SigV4("us-east-1", "host", List.of(credential));
    assertEquals(credential, signatures.verify(request));
  }

  private static void verify(
      String method, String path, String query, List<Header> sent, String body, String signature)
      throws InvalidSignatureException {
    List<String> names = sent.stream().map(h -> h.name().toLowerCase(Locale.ROOT)).toList();
    String signed = String.join(";", names.stream().distinct().sorted().toList());
    List<Header> headers = new ArrayList<>(sent);
    headers.add(authorization("20150830/us-east-1/service", signed, signature));
    String token = Header.first(sent, "x-amz-security-token").orElse(null);
    Credential credential = credential(token);
    SigV4 signatures = new SigV4("us-east-1", "service", List.of(credential));
    assertEquals(credential, signatures.verify(request(TIME, method, path, query, headers, body)));
  }

  private static Credential credential(@Nullable String token) {
    return new Credential("AKIDEXAMPLE", SECRET, token, "arn", "id", true);
  }

  private static Header authorization(String scope, String signedHeaders, String signature) {
    return new Header(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/%s/aws4_request, SignedHeaders=%s, Signature=%s"
            .formatted(scope, signedHeaders, signature));
  }

  private static GatewayRequest request(
      Instant time, String method, String path, String query, List<Header> headers, String body) {
    byte[] octets = body.getBytes(UTF_8);
    return new GatewayRequest(
        "id", time, method, path, query, "HTTP/1.1", headers, octets, "127.0.0.1", 443);
  }
}
