package dev.letterbox.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * What the clients of AWS's services have in common. Lambda's environment tells all that the SDK
 * would otherwise look for in profiles, system properties and instance metadata; said outright,
 * none of that is loaded.
 */
public final class Sdk {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 3;

  private Sdk() {}

  /**
   * {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and, if present, {@code
   * AWS_SESSION_TOKEN}; or, as with SnapStart, those that {@code
   * AWS_CONTAINER_CREDENTIALS_FULL_URI} hands out and renews.
   */
  public static AwsCredentialsProvider credentials(Map<String, String> environment) {
    String uri = environment.get("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (uri != null) {
      return ContainerCredentialsProvider.create();
    }
    String id = required(environment, "AWS_ACCESS_KEY_ID");
    String secret = required(environment, "AWS_SECRET_ACCESS_KEY");
    String token = environment.get("AWS_SESSION_TOKEN");
    AwsCredentials credentials =
        token == null
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, token);
    return StaticCredentialsProvider.create(credentials);
  }

  /** The SDK's own limits on the time of a call would start a thread: attempts are limited. */
  public static ClientOverrideConfiguration configuration() {
    return ClientOverrideConfiguration.builder()
        .defaultProfileFile(ProfileFile.aggregator().build())
        .defaultProfileName("default")
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                // Somebody waits: the SDK's pause after throttling starts at a second.
                .throttlingBackoffStrategy(
                    BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(1)))
                .build())
        .build();
  }

  /**
   * What sends.
   *
   * @param endpoint the client's, when it is not AWS
   * @param read how long to wait for the other side at a time
   */
  public static SdkHttpClient httpClient(@Nullable String endpoint, Duration read) {
    if (endpoint != null && endpoint.startsWith("http:")) {
      // The usual one loads TLS and the trusted certificates, whatever the endpoint.
      return UrlConnectionHttpClient.create(uri -> plainConnection(uri, read));
    }
    return UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(read).build();
  }

  private static HttpURLConnection plainConnection(URI uri, Duration read) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout((int) CONNECT.toMillis());
      connection.setReadTimeout((int) read.toMillis());
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A variable.
   *
   * @throws IllegalStateException when it is missing
   */
  public static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("The environment has no " + name);
    }
    return value;
  }
}
