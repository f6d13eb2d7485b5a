package dev.letterbox.gateway;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in for AWS's services: DynamoDB where the template has tables, S3 for buckets. */
final class Services implements AutoCloseable {
  private final @Nullable DynamoDbLocal dynamoDb;
  private final @Nullable S3Endpoint s3;
  private final List<Template.Table> tables;

  private Services(
      @Nullable DynamoDbLocal dynamoDb, @Nullable S3Endpoint s3, List<Template.Table> tables) {
    this.dynamoDb = dynamoDb;
    this.s3 = s3;
    this.tables = tables;
  }

  /** Begins with what takes longest, before the template has been read. */
  static Beside<@Nullable DynamoDbLocal> begin(LocalApiOptions options) {
    return Beside.start(
        "DynamoDB Local start",
        () ->
            !options.mock() && Template.mentionsTables(options.template())
                ? options.dynamoDb()
                : null);
  }

  /** Has them listen; what they are to answer with is there after {@link #finish}. */
  static Services of(
      LocalApiOptions options, Template template, Beside<@Nullable DynamoDbLocal> begun) {
    if (options.mock()) {
      return new Services(null, null, List.of());
    }
    List<Template.Table> tables = template.tables();
    List<Template.Bucket> buckets = template.buckets();
    DynamoDbLocal dynamoDb = begun.get();
    if (dynamoDb != null && tables.isEmpty()) {
      // The template has the last word.
      dynamoDb.close();
      dynamoDb = null;
    }
    S3Endpoint s3 =
        buckets.isEmpty() ? null : new S3Endpoint(() -> options.s3(buckets), options.log());
    return new Services(dynamoDb, s3, tables);
  }

  /** Waits until DynamoDB has started, and makes the tables that are missing. */
  void finish() {
    if (dynamoDb != null) {
      dynamoDb.create(tables);
    }
  }

  Optional<URI> dynamoDb() {
    return Optional.ofNullable(dynamoDb).map(DynamoDbLocal::endpoint);
  }

  /** The tables' names by their logical ids. */
  Map<String, String> tables() {
    return tables.stream()
        .collect(Collectors.toMap(Template.Table::logicalId, Template.Table::name));
  }

  Optional<URI> s3() {
    return Optional.ofNullable(s3).map(S3Endpoint::uri);
  }

  /** Where they listen, by the variable that leads an SDK client to them. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    dynamoDb().ifPresent(at -> environment.put("AWS_ENDPOINT_URL_DYNAMODB", at.toString()));
    s3().ifPresent(at -> environment.put("AWS_ENDPOINT_URL_S3", at.toString()));
    return environment;
  }

  /** Ends what was begun and then not wanted. */
  static void close(@Nullable DynamoDbLocal begun) {
    if (begun != null) {
      begun.close();
    }
  }

  @Override
  public void close() {
    if (s3 != null) {
      s3.close();
    }
    close(dynamoDb);
  }
}
