package dev.letterbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.json.JsonWriter;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * The policy of a POST to S3 and its signature, version 4. The policy names every field that may be
 * sent, with the one value that it may have, and the range of the file's size.
 *
 * @param contentType exactly what the field {@code Content-Type} has to be
 * @param minSize of the file, in bytes
 * @param maxSize of the file, in bytes
 * @param signedAt in whole seconds
 * @param expiresAt in whole seconds
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html">POST
 *     policy</a>
 */
record PostPolicy(
    String region,
    String bucket,
    String key,
    String contentType,
    long minSize,
    long maxSize,
    Instant signedAt,
    Instant expiresAt) {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String SERVICE = "s3";
  private static final String TERMINATION = "aws4_request";

  /** The form's fields but for the file. */
  Map<String, String> fields(AwsCredentialsIdentity credentials) {
    String date = date("uuuuMMdd");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key);
    fields.put("Content-Type", contentType);
    fields.put("x-amz-algorithm", ALGORITHM);
    fields.put(
        "x-amz-credential",
        credentials.accessKeyId() + '/' + date + '/' + region + '/' + SERVICE + '/' + TERMINATION);
    fields.put("x-amz-date", date("uuuuMMdd'T'HHmmss'Z'"));
    String token = sessionToken(credentials);
    if (token != null) {
      fields.put("x-amz-security-token", token);
    }
    String policy = Base64.getEncoder().encodeToString(document(fields));
    fields.put("policy", policy);
    fields.put("x-amz-signature", signature(credentials.secretAccessKey(), date, region, policy));
    return fields;
  }

  private static @Nullable String sessionToken(AwsCredentialsIdentity credentials) {
    return credentials instanceof AwsSessionCredentialsIdentity session
        ? session.sessionToken()
        : null;
  }

  private byte[] document(Map<String, String> fields) {
    JsonWriter out = JsonWriter.inMemory();
    out.beginObject();
    out.name("expiration");
    out.string(date("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", expiresAt));
    out.name("conditions");
    out.beginArray();
    condition(out, "bucket", bucket);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      condition(out, field.getKey(), field.getValue());
    }
    out.beginArray();
    out.string("content-length-range");
    out.int64(minSize);
    out.int64(maxSize);
    out.endArray();
    out.endArray();
    out.endObject();
    return out.toBytes();
  }

  private static void condition(JsonWriter out, String name, String value) {
    out.beginObject();
    out.name(name);
    out.string(value);
    out.endObject();
  }

  /**
   * @param date the eight digits of the credential's scope
   * @param policy in base64: the string to sign
   */
  static String signature(String secretKey, String date, String region, String policy) {
    byte[] key = ("AWS4" + secretKey).getBytes(UTF_8);
    for (String part : new String[] {date, region, SERVICE, TERMINATION}) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, policy));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private String date(String pattern) {
    return date(pattern, signedAt);
  }

  private static String date(String pattern, Instant time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC).format(time);
  }
}
