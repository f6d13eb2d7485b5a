package dev.letterbox.lambda;

import dev.letterbox.aws.Sdk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;

/**
 * An API of AWS of which one operation is called: signed and sent with what the SDK has for its own
 * clients. A module of the SDK for each would be downloaded with every cold start of every
 * function.
 */
final class AwsApi {
  private static final int ATTEMPTS = 3;
  private static final int THROTTLED = 429;
  private static final int SERVER_ERROR = 500;

  private final String service;
  private final String region;
  private final URI endpoint;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient client;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /**
   * What came back.
   *
   * @param functionError {@code X-Amz-Function-Error}, which Lambda sends where a function failed;
   *     else {@code ""}
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
  record Answer(int status, String functionError, byte[] body) {}

  /**
   * A service in {@code AWS_REGION}; {@code AWS_ENDPOINT_URL_} and the service's name in capitals,
   * if present, leads elsewhere than to AWS.
   *
   * @param service its name in endpoints and signatures, such as {@code lambda}
   * @param read how long to wait for an answer
   */
  AwsApi(String service, Map<String, String> environment, Duration read) {
    this.service = service;
    region = Sdk.required(environment, "AWS_REGION");
    String local = environment.get("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT));
    endpoint = URI.create(local == null ? "https://" + host(service, region) : local);
    credentials = Sdk.credentials(environment);
    client = Sdk.httpClient(local, read);
  }

  private static String host(String service, String region) {
    return service + "." + region + "." + Region.of(region).metadata().partition().dnsSuffix();
  }

  /**
   * Posts, again where the service is busy, fails or can't be reached.
   *
   * @param path encoded
   * @throws IOException after the last attempt, where nothing came back
   */
  Answer post(String path, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        Answer answer = once(path, headers, body);
        boolean busy = answer.status() == THROTTLED || answer.status() >= SERVER_ERROR;
        if (!busy || attempt == ATTEMPTS) {
          return answer;
        }
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
      Thread.sleep(Duration.ofMillis(250L << attempt));
    }
  }

  private Answer once(String path, Map<String, String> headers, byte[] body) throws IOException {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint.resolve(path));
    headers.forEach(request::putHeader);
    ContentStreamProvider payload = () -> new ByteArrayInputStream(body);
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request.build())
                    .payload(payload)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    HttpExecuteResponse response =
        client
            .prepareRequest(
                HttpExecuteRequest.builder()
                    .request(signed.request())
                    .contentStreamProvider(payload)
                    .build())
            .call();
    SdkHttpResponse head = response.httpResponse();
    byte[] octets = new byte[0];
    if (response.responseBody().isPresent()) {
      try (var stream = response.responseBody().get()) {
        octets = stream.readAllBytes();
      }
    }
    String functionError = head.firstMatchingHeader("x-amz-function-error").orElse("");
    return new Answer(head.statusCode(), functionError, octets);
  }
}
