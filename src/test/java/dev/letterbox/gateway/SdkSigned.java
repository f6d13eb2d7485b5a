package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** What the AWS SDK signs for {@code execute-api}. */
final class SdkSigned {
  private final Credential credential;
  private final String region;
  private final String service;

  SdkSigned(Credential credential, String region, String service) {
    this.credential = credential;
    this.region = region;
    this.service = service;
  }

  static SdkSigned by(Credential credential) {
    return new SdkSigned(credential, Stack.REGION, "execute-api");
  }

  GatewayRequest sign(SdkHttpRequest request, byte[] body, Instant time) {
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                signing ->
                    signing
                        .identity(identity())
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC)))
            .request();
    List<Header> headers = new ArrayList<>();
    signed.forEachHeader(
        (name, values) -> values.forEach(value -> headers.add(new Header(name, wire(value)))));
    String query = signed.encodedQueryParameters().orElse("");
    return new GatewayRequest(
        "id",
        time,
        signed.method().name(),
        signed.encodedPath(),
        query,
        "HTTP/1.1",
        headers,
        body,
        "127.0.0.1",
        3000);
  }

  /** As Jetty reads what is sent as UTF-8: a character for an octet. */
  static String wire(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private AwsCredentialsIdentity identity() {
    @Nullable String token = credential.sessionToken();
    return token == null
        ? AwsCredentialsIdentity.create(credential.accessKeyId(), credential.secretAccessKey())
        : AwsSessionCredentialsIdentity.create(
            credential.accessKeyId(), credential.secretAccessKey(), token);
  }
}
