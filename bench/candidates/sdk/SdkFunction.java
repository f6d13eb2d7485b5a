package sdk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import streaming.Event;
import streaming.StreamingFunction;
import streaming.Submission;

/** {@code streaming} plus one PutItem, with all that AWS recommends for a fast start of its SDK. */
public final class SdkFunction extends StreamingFunction {
  // Built while the function initialises, when Lambda lends it more CPU than it has later.
  private static final DynamoDbClient DYNAMODB =
      DynamoDbClient.builder()
          .region(Region.of(System.getenv("AWS_REGION")))
          .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
          .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();
  private static final String TABLE = System.getenv("TABLE_NAME");

  @Override
  protected void store(String id, Event event, Submission submission) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", AttributeValue.fromS("FORM#" + event.formId()));
    item.put("sk", AttributeValue.fromS(Instant.now() + "#" + id));
    item.put("body", AttributeValue.fromS(new String(event.body(), StandardCharsets.UTF_8)));
    put(item, "email", submission.email);
    put(item, "name", submission.name);
    put(item, "message", submission.message);
    DYNAMODB.putItem(PutItemRequest.builder().tableName(TABLE).item(item).build());
  }

  private static void put(Map<String, AttributeValue> item, String name, String value) {
    if (value != null) {
      item.put(name, AttributeValue.fromS(value));
    }
  }
}
