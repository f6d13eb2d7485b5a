package dev.letterbox.store;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointParams;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Presigns, with the credentials of the moment. The SDK's own presigner knows neither POST nor a
 * clock, and looks for profiles; what it signs with is used here.
 */
final class ObjectUrls {
  private final String region;
  private final String bucket;
  private final @Nullable String endpoint;
  private final AwsCredentialsProvider credentials;
  private final InstantSource clock;

  /**
   * @param endpoint when it is not AWS
   */
  ObjectUrls(
      String region,
      String bucket,
      @Nullable String endpoint,
      AwsCredentialsProvider credentials,
      InstantSource clock) {
    this.region = region;
    this.bucket = bucket;
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.clock = clock;
  }

  URI get(String key, Duration validity, String contentDisposition, String contentType) {
    URI url = bucketUrl();
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(url)
            .encodedPath(url.getRawPath() + '/' + SdkHttpUtils.urlEncodeIgnoreSlashes(key))
            .putRawQueryParameter("response-content-disposition", contentDisposition)
            .putRawQueryParameter("response-content-type", contentType)
            .build();
    AwsCredentialsIdentity identity = credentials.resolveCredentials();
    SignRequest<AwsCredentialsIdentity> signing =
        SignRequest.builder(identity)
            .request(request)
            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
            .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
            .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, validity)
            .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
            // As S3 has it, unlike other services.
            .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
            .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(clock.instant(), ZoneOffset.UTC))
            .build();
    return AwsV4HttpSigner.create().sign(signing).request().getUri();
  }

  PresignedPost post(
      String key, String contentType, long minSize, long maxSize, Duration validity) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = now.plus(validity);
    PostPolicy policy =
        new PostPolicy(region, bucket, key, contentType, minSize, maxSize, now, expiresAt);
    return new PresignedPost(
        bucketUrl(), policy.fields(credentials.resolveCredentials()), expiresAt);
  }

  /** By the SDK's own rules, for every partition of AWS. */
  private URI bucketUrl() {
    S3EndpointParams.Builder where =
        S3EndpointParams.builder()
            .region(Region.of(region))
            .bucket(bucket)
            .useFips(false)
            .useDualStack(false)
            .accelerate(false)
            .useGlobalEndpoint(false)
            .forcePathStyle(endpoint != null)
            .disableMultiRegionAccessPoints(true);
    if (endpoint != null) {
      where.endpoint(endpoint);
    }
    return S3EndpointProvider.defaultProvider()
        .resolveEndpoint(where.build())
        .join()
        .endpointUrl()
        .toUri();
  }
}
