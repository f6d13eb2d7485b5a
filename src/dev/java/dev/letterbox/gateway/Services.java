package dev.letterbox.gateway;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in for AWS's services: DynamoDB where the template has tables, S3 for buckets. */
final class Services implements AutoCloseable {
  private final @Nullable DynamoDbLocal dynamoDb;
  private final @Nullable S3Local s3;

  private Services(@Nullable DynamoDbLocal dynamoDb, @Nullable S3Local s3) {
    this.dynamoDb = dynamoDb;
    this.s3 = s3;
  }

  /** Nothing at all. */
  static Services none() {
    return new Services(null, null);
  }

  /** Starts them beside each other: each takes as long as all the rest. */
  static Services start(Template template, LocalApiOptions options) {
    List<Template.Bucket> buckets = template.buckets();
    Beside<@Nullable S3Local> s3 =
        Beside.start("S3 start", () -> buckets.isEmpty() ? null : options.s3(buckets));
    DynamoDbLocal dynamoDb = null;
    try {
      if (!template.tables().isEmpty()) {
        dynamoDb = options.dynamoDb();
        Tables.create(dynamoDb.endpoint(), template.tables());
      }
      return new Services(dynamoDb, s3.get());
    } catch (RuntimeException e) {
      s3.then(started -> new Services(null, started).close());
      new Services(dynamoDb, null).close();
      throw e;
    }
  }

  Optional<URI> dynamoDb() {
    return Optional.ofNullable(dynamoDb).map(DynamoDbLocal::endpoint);
  }

  Optional<URI> s3() {
    return Optional.ofNullable(s3).map(S3Local::endpoint);
  }

  /** Where they listen, by the variable that leads an SDK client to them. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    dynamoDb().ifPresent(at -> environment.put("AWS_ENDPOINT_URL_DYNAMODB", at.toString()));
    s3().ifPresent(at -> environment.put("AWS_ENDPOINT_URL_S3", at.toString()));
    return environment;
  }

  @Override
  public void close() {
    if (s3 != null) {
      s3.close();
    }
    if (dynamoDb != null) {
      dynamoDb.close();
    }
  }
}
