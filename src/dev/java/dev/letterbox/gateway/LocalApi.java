package dev.letterbox.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The API on this machine, without Docker and without AWS: API Gateway's behaviour in front of the
 * functions of {@code template.yaml}, DynamoDB Local behind them when the template has a table.
 *
 * <pre>{@code
 * try (LocalApi api = LocalApi.start(LocalApiOptions.inMemory())) {
 *   URI health = api.url().resolve("/v1/health");
 * }
 * }</pre>
 */
public final class LocalApi implements AutoCloseable {
  private final HttpServer server;
  private final @Nullable DynamoDbLocal dynamoDb;
  private final Gateway gateway;

  private LocalApi(HttpServer server, @Nullable DynamoDbLocal dynamoDb, Gateway gateway) {
    this.server = server;
    this.dynamoDb = dynamoDb;
    this.gateway = gateway;
  }

  /** Serves until the process is ended; the argument is the port. */
  static void main(String[] args) {
    Terminal.run(args);
  }

  /**
   * Starts everything and returns when requests are answered.
   *
   * @throws IOException when the port can't be had; a {@link java.net.BindException} when it is
   *     taken
   * @throws java.io.UncheckedIOException when a file can't be read
   * @throws IllegalArgumentException when the spec or the template asks for what isn't there
   */
  public static LocalApi start(LocalApiOptions options) throws IOException {
    HttpServer server = new HttpServer(options.port());
    DynamoDbLocal dynamoDb = null;
    try {
      Template template = Template.read(options.template());
      ApiDocument document = ApiDocument.read(options.spec(), template.intrinsics());
      Routes routes = document.routes();
      Map<String, String> services = new HashMap<>();
      List<Template.Table> tables = template.tables();
      if (!tables.isEmpty()) {
        dynamoDb = options.dynamoDb();
        services.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
        try (DynamoDbClient client = client(dynamoDb.endpoint())) {
          Tables.create(client, tables);
        }
      }
      Gateway gateway =
          new Gateway(routes, document.cors(), functions(template, services, options.log()));
      server.start(new JettyHandler(gateway, options.log()));
      return new LocalApi(server, dynamoDb, gateway);
    } catch (RuntimeException e) {
      server.close();
      if (dynamoDb != null) {
        dynamoDb.close();
      }
      throw e;
    }
  }

  /** Where it listens, without a path: {@code http://localhost:3000}. */
  public URI url() {
    return URI.create("http://localhost:" + server.port());
  }

  /** Where DynamoDB Local listens, if the template has a table. */
  public Optional<URI> dynamoDb() {
    return Optional.ofNullable(dynamoDb).map(DynamoDbLocal::endpoint);
  }

  /** What it serves. */
  Gateway gateway() {
    return gateway;
  }

  @Override
  public void close() {
    server.close();
    if (dynamoDb != null) {
      dynamoDb.close();
    }
  }

  private static Map<String, LambdaFunction> functions(
      Template template, Map<String, String> services, PrintStream log) {
    Map<String, LambdaFunction> functions = new HashMap<>();
    for (Template.Function definition : template.functions()) {
      var function = new LambdaFunction(definition, services, LambdaFunction.CONCURRENCY, log);
      function.warm();
      definition.arns().forEach(arn -> functions.put(arn, function));
    }
    return functions;
  }

  private static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(Stack.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    FunctionEnvironment.CREDENTIAL, FunctionEnvironment.CREDENTIAL)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
