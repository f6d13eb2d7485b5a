package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

final class S3LocalTest {
  private static final List<Template.Bucket> BUCKETS =
      Template.parse(
              """
              Resources:
                Files: {Type: AWS::S3::Bucket}
              """)
          .buckets();

  @Test
  void directoryKeepsWhatWasStored(@TempDir Path directory) {
    try (S3Endpoint s3 = at(() -> S3Local.onDisk(directory.resolve("s3"), BUCKETS));
        S3Client client = client(s3.uri(), "local")) {
      client.putObject(
          put -> put.bucket("local-files").key("a/b/0").contentType("image/x"),
          RequestBody.fromString("content"));
    }
    // As it is given by LocalApiOptions.
    Path relative = Path.of("").toAbsolutePath().relativize(directory.resolve("s3"));
    try (S3Endpoint s3 = at(() -> S3Local.onDisk(relative, BUCKETS));
        S3Client client = client(s3.uri(), "local")) {
      assertEquals(
          List.of("a/b/0"),
          client.listObjectsV2(list -> list.bucket("local-files").prefix("a/")).contents().stream()
              .map(S3Object::key)
              .toList());
      var object = client.getObjectAsBytes(get -> get.bucket("local-files").key("a/b/0"));
      assertEquals("content", object.asUtf8String());
      assertEquals("image/x", object.response().contentType());
    }
  }

  @Test
  void memoryForgets() {
    for (int round = 0; round < 2; round++) {
      try (S3Endpoint s3 = at(() -> S3Local.inMemory(BUCKETS));
          S3Client client = client(s3.uri(), "local")) {
        assertEquals(
            List.of(), client.listObjectsV2(list -> list.bucket("local-files")).contents());
        client.putObject(
            put -> put.bucket("local-files").key("a"), RequestBody.fromString("content"));
      }
    }
  }

  @Test
  void onlyTheFunctionsCredentialsDo() {
    try (S3Endpoint s3 = at(() -> S3Local.inMemory(BUCKETS));
        S3Client client = client(s3.uri(), "wrong")) {
      var refusal =
          assertThrows(
              S3Exception.class, () -> client.listObjectsV2(list -> list.bucket("local-files")));
      assertEquals(403, refusal.statusCode());
      assertEquals("SignatureDoesNotMatch", refusal.awsErrorDetails().errorCode());
    }
  }

  private static S3Endpoint at(Supplier<S3Local> maker) {
    return new S3Endpoint(maker, System.out);
  }

  private static S3Client client(URI endpoint, String secret) {
    return S3Client.builder()
        .region(Region.of(Stack.REGION))
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(FunctionEnvironment.CREDENTIAL, secret)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
