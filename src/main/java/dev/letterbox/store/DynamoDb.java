package dev.letterbox.store;

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
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Makes the client. Lambda's environment tells all that the SDK would otherwise look for in
 * profiles, system properties and instance metadata; said outright, none of that is loaded.
 */
public final class DynamoDb {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 3;

  private DynamoDb() {}

  /**
   * A client for {@code AWS_REGION}. Its credentials are {@code AWS_ACCESS_KEY_ID}, {@code
   * AWS_SECRET_ACCESS_KEY} and, if present, {@code AWS_SESSION_TOKEN}; or, as with SnapStart, those
   * that {@code AWS_CONTAINER_CREDENTIALS_FULL_URI} hands out and renews. {@code
   * AWS_ENDPOINT_URL_DYNAMODB}, if present, leads elsewhere than to AWS.
   *
   * <p>A call ends within about ten seconds: three attempts, each bounded by its socket's
   * time-outs. The SDK's own limits on a call would start a thread for that.
   *
   * @param environment such as {@link System#getenv()}
   * @throws IllegalStateException when a variable is missing
   */
  public static DynamoDbClient client(Map<String, String> environment) {
    return client(environment, READ);
  }

  static DynamoDbClient client(Map<String, String> environment, Duration read) {
    String endpoint = environment.get("AWS_ENDPOINT_URL_DYNAMODB");
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .region(Region.of(required(environment, "AWS_REGION")))
            .credentialsProvider(credentials(environment))
            .httpClient(httpClient(endpoint, read))
            .overrideConfiguration(configuration())
            // Each of these is looked up in the environment and in profiles unless it is set.
            .defaultsMode(DefaultsMode.LEGACY)
            .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
            .endpointDiscoveryEnabled(false)
            .dualstackEnabled(false)
            .fipsEnabled(false);
    if (endpoint != null) {
      builder.endpointOverride(URI.create(endpoint));
    }
    return builder.build();
  }

  private static AwsCredentialsProvider credentials(Map<String, String> environment) {
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

  private static ClientOverrideConfiguration configuration() {
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

  private static SdkHttpClient httpClient(@Nullable String endpoint, Duration read) {
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

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("The environment has no " + name);
    }
    return value;
  }
}
