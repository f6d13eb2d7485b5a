package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbTest {
  private final Map<String, String> environment =
      new HashMap<>(TestDatabase.environment("http://localhost:1"));

  @Test
  void environmentTellsAll() {
    environment.put("AWS_SESSION_TOKEN", "token");
    try (DynamoDbClient client = DynamoDb.client(environment)) {
      var configuration = client.serviceClientConfiguration();
      assertEquals(Region.EU_CENTRAL_1, configuration.region());
      assertEquals(
          URI.create("http://localhost:1"), configuration.endpointOverride().orElseThrow());
      AwsCredentialsIdentity credentials =
          configuration.credentialsProvider().resolveIdentity().join();
      assertEquals(AwsSessionCredentials.create("local", "local", "token"), credentials);
    }
  }

  @Test
  void awsIsTheUsualEndpoint() {
    environment.remove("AWS_ENDPOINT_URL_DYNAMODB");
    try (DynamoDbClient client = DynamoDb.client(environment)) {
      assertEquals(true, client.serviceClientConfiguration().endpointOverride().isEmpty());
    }
  }

  @Test
  void snapshotsRenewTheirCredentials() {
    environment.keySet().removeAll(List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));
    environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/credentials");
    try (DynamoDbClient client = DynamoDb.client(environment)) {
      assertInstanceOf(
          ContainerCredentialsProvider.class,
          client.serviceClientConfiguration().credentialsProvider());
    }
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String name : List.of("AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")) {
      Map<String, String> without = new HashMap<>(environment);
      without.remove(name);
      var e = assertThrows(IllegalStateException.class, () -> DynamoDb.client(without));
      assertEquals("The environment has no " + name, e.getMessage());
    }
  }
}
