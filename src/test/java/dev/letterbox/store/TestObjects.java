package dev.letterbox.store;

import dev.letterbox.endtoend.Api;
import dev.letterbox.schema.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The run's one S3, the local API's; tests keep apart by names of their own. */
public final class TestObjects {
  /** The template's one bucket. */
  static final String BUCKET = "local-bucket";

  static final ObjectStore STORE = store(InstantSource.system());

  /** Sees what is stored, whatever the code under test makes of it. */
  private static final S3Client CLIENT =
      S3Client.builder()
          .region(Region.EU_CENTRAL_1)
          .endpointOverride(endpoint())
          .forcePathStyle(true)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private TestObjects() {}

  public static URI endpoint() {
    return Api.LOCAL.s3().orElseThrow();
  }

  /** The environment of a function that uses an S3, with a session token as on Lambda. */
  public static Map<String, String> environment(String endpoint) {
    Map<String, String> environment =
        new HashMap<>(TestDatabase.environment(Api.LOCAL.dynamoDb().orElseThrow().toString()));
    environment.put("AWS_ENDPOINT_URL_S3", endpoint);
    environment.put("AWS_SESSION_TOKEN", "a token/+=");
    environment.put("BUCKET", BUCKET);
    return environment;
  }

  static ObjectStore store(InstantSource clock) {
    return ObjectStore.of(environment(endpoint().toString()), clock);
  }

  /** Of an endpoint that fails, so it is not waited for long. */
  static ObjectStore store(int port) {
    return ObjectStore.of(
        environment("http://localhost:" + port), InstantSource.system(), Duration.ofMillis(200));
  }

  static List<String> keys(String prefix) {
    return CLIENT
        .listObjectsV2Paginator(list -> list.bucket(BUCKET).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  /** As S3 has it; null when it has none. */
  public static @Nullable StoredObject find(String key) {
    try {
      var found = CLIENT.headObject(head -> head.bucket(BUCKET).key(key));
      return new StoredObject(key, found.contentType(), found.contentLength());
    } catch (NoSuchKeyException e) {
      return null;
    }
  }

  static String content(String key) {
    return CLIENT.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asUtf8String();
  }

  static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static NewFile file(String text) {
    return new NewFile("text/plain", bytes(text));
  }

  static HttpResponse<String> get(URI url) {
    return send(HttpRequest.newBuilder(url).GET());
  }

  /** What a browser sends for a form with these fields and a file. */
  static HttpResponse<String> post(
      URI url, Map<String, String> fields, String file, String... headers) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(
                """
                --x
                Content-Disposition: form-data; name="%s"

                %s
                """
                    .formatted(name, value)));
    body.append(
        """
        --x
        Content-Disposition: form-data; name="file"; filename="a b.png"
        Content-Type: application/octet-stream

        %s
        --x--
        """
            .formatted(file));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString().replace("\n", "\r\n")));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code in S3's error document. */
  static String code(HttpResponse<String> response) {
    return response.body().replaceFirst("(?s).*<Code>(.*)</Code>.*", "$1");
  }
}
