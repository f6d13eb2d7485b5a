package dev.letterbox.store;

import dev.letterbox.aws.Sdk;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Makes the client. */
public final class DynamoDb {
  private static final Duration READ = Duration.ofSeconds(2);

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
            .region(Region.of(Sdk.required(environment, "AWS_REGION")))
            .credentialsProvider(Sdk.credentials(environment))
            .httpClient(Sdk.httpClient(endpoint, read))
            .overrideConfiguration(Sdk.configuration())
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
}
