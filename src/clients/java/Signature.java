import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The operator's, as AWS has it: of a GET without anything to encode. */
final class Signature {
  private static final String SIGNED = "host;x-amz-date";
  private static final String SCOPE = "/eu-central-1/execute-api/aws4_request";

  private Signature() {}

  /**
   * What is to be sent with it.
   *
   * @param query in the order of its names
   */
  static Map<String, String> headers(String api, String path, String query)
      throws GeneralSecurityException {
    String time =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC)
            .format(Instant.now());
    String day = time.substring(0, 8);
    String host = URI.create(api).getAuthority();
    String canonical =
        String.join(
            "\n", "GET", path, query, "host:" + host, "x-amz-date:" + time, "", SIGNED, sha256(""));
    String toSign = String.join("\n", "AWS4-HMAC-SHA256", time, day + SCOPE, sha256(canonical));
    byte[] key = hmac(("AWS4" + "operator-secret").getBytes(StandardCharsets.UTF_8), day);
    for (String part : SCOPE.substring(1).split("/")) {
      key = hmac(key, part);
    }
    String signature = HexFormat.of().formatHex(hmac(key, toSign));
    return Map.of(
        "X-Amz-Date",
        time,
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=operator/%s%s, SignedHeaders=%s, Signature=%s"
            .formatted(day, SCOPE, SIGNED, signature));
  }

  private static String sha256(String text) throws GeneralSecurityException {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
