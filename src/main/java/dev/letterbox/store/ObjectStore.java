package dev.letterbox.store;

import dev.letterbox.aws.Sdk;
import dev.letterbox.http.ProblemException;
import dev.letterbox.schema.Bytes;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bucket with the submissions' files. Every method that asks S3 throws {@link ProblemException}
 * with 503 when S3 throttles, fails or can't be reached in time; presigning asks nobody.
 *
 * <p>Whoever puts an object takes care that a sweep record names it before, see {@link FileStore}.
 */
public final class ObjectStore {
  private static final Duration READ = Duration.ofSeconds(3);

  private final S3Client client;
  private final String bucket;
  private final ObjectUrls urls;

  private ObjectStore(S3Client client, String bucket, ObjectUrls urls) {
    this.client = client;
    this.bucket = bucket;
    this.urls = urls;
  }

  /**
   * The bucket {@code BUCKET} in {@code AWS_REGION}, with the credentials that {@link
   * DynamoDb#client} takes. {@code AWS_ENDPOINT_URL_S3}, if present, leads elsewhere than to AWS,
   * where the bucket's name is the first segment of the path.
   *
   * @param clock for what is presigned
   * @throws IllegalStateException when a variable is missing
   */
  public static ObjectStore of(Map<String, String> environment, InstantSource clock) {
    return of(environment, clock, READ);
  }

  static ObjectStore of(Map<String, String> environment, InstantSource clock, Duration read) {
    String bucket = Sdk.required(environment, "BUCKET");
    String region = Sdk.required(environment, "AWS_REGION");
    String endpoint = environment.get("AWS_ENDPOINT_URL_S3");
    AwsCredentialsProvider credentials = Sdk.credentials(environment);
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(region))
            .credentialsProvider(credentials)
            .httpClient(Sdk.httpClient(endpoint, read))
            .overrideConfiguration(Sdk.configuration())
            .forcePathStyle(endpoint != null)
            // Each of these is looked up in the environment and in profiles unless it is set.
            .defaultsMode(DefaultsMode.LEGACY)
            .disableMultiRegionAccessPoints(true)
            .disableS3ExpressSessionAuth(true)
            .useArnRegion(false)
            .dualstackEnabled(false)
            .fipsEnabled(false);
    if (endpoint != null) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return new ObjectStore(
        builder.build(), bucket, new ObjectUrls(region, bucket, endpoint, credentials, clock));
  }

  /**
   * Stores an object, in place of what is there.
   *
   * @param contentType sent as a header: printable ASCII
   */
  public void put(String key, String contentType, Bytes content) {
    PutObjectRequest request =
        PutObjectRequest.builder().bucket(bucket).key(key).contentType(contentType).build();
    RequestBody body =
        RequestBody.fromContentProvider(new Content(content), content.size(), contentType);
    try {
      client.putObject(request, body);
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  /** Read again with each attempt. */
  private record Content(Bytes bytes) implements ContentStreamProvider {
    @Override
    public InputStream newStream() {
      return bytes.asInputStream();
    }
  }

  /** How many bytes an object has; -1 where there is none. It takes the leave to list. */
  public long size(String key) {
    ListObjectsV2Response found =
        list(ListObjectsV2Request.builder().bucket(bucket).prefix(key).maxKeys(1).build());
    for (S3Object object : found.contents()) {
      if (object.key().equals(key)) {
        return object.size();
      }
    }
    return -1;
  }

  /**
   * A URL that reads an object, whether it is there or not. It works as long as the function's own
   * credentials at most.
   *
   * @param validity up to seven days
   * @param contentDisposition what S3 is to answer in this header
   * @param contentType what S3 is to answer in this header, whatever was stored
   */
  public URI presignedGet(
      String key, Duration validity, String contentDisposition, String contentType) {
    return urls.get(key, validity, contentDisposition, contentType);
  }

  /**
   * A form that stores an object of exactly this content type and of a size in this range, both
   * included. It works as long as the function's own credentials at most, and more than once.
   *
   * @param validity up to seven days
   */
  public PresignedPost presignedPost(
      String key, String contentType, long minSize, long maxSize, Duration validity) {
    return urls.post(key, contentType, minSize, maxSize, validity);
  }

  /** Deletes every object whose key starts so. */
  public void deletePrefix(String prefix) {
    deletePrefix(prefix, InstantSource.system(), Instant.MAX);
  }

  /**
   * Deletes them as far as time allows.
   *
   * @param deadline when to stop; begun calls are finished
   * @return whether all are deleted
   */
  boolean deletePrefix(String prefix, InstantSource clock, Instant deadline) {
    ListObjectsV2Request.Builder request =
        ListObjectsV2Request.builder().bucket(bucket).prefix(prefix);
    while (clock.instant().isBefore(deadline)) {
      ListObjectsV2Response found = list(request.build());
      List<String> keys = new ArrayList<>();
      for (S3Object object : found.contents()) {
        keys.add(object.key());
      }
      delete(keys);
      if (!Boolean.TRUE.equals(found.isTruncated())) {
        return true;
      }
      request.continuationToken(found.nextContinuationToken());
    }
    return false;
  }

  private ListObjectsV2Response list(ListObjectsV2Request request) {
    try {
      return client.listObjectsV2(request);
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }

  /** Deletes these, a thousand at most, as far as they are there. */
  void delete(List<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<ObjectIdentifier> objects = new ArrayList<>();
    for (String key : keys) {
      objects.add(ObjectIdentifier.builder().key(key).build());
    }
    DeleteObjectsRequest request =
        DeleteObjectsRequest.builder()
            .bucket(bucket)
            .delete(Delete.builder().objects(objects).quiet(true).build())
            .build();
    try {
      List<S3Error> errors = client.deleteObjects(request).errors();
      if (!errors.isEmpty()) {
        String first = errors.getFirst().code();
        throw Failures.unavailable(
            new IllegalStateException(errors.size() + " objects not deleted, first: " + first));
      }
    } catch (SdkException e) {
      throw Failures.translated(e);
    }
  }
}
