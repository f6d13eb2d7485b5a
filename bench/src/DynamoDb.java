import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/** DynamoDB Local in a JVM of its own, in memory, with the one table. */
final class DynamoDb implements AutoCloseable {
  private static final String CREATE =
      """
      {"TableName":"letterbox","BillingMode":"PAY_PER_REQUEST",
       "AttributeDefinitions":[
         {"AttributeName":"pk","AttributeType":"S"},{"AttributeName":"sk","AttributeType":"S"}],
       "KeySchema":[
         {"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}]}\
      """;
  private static final String PUT =
      """
      {"TableName":"letterbox","Item":{"pk":{"S":"warm"},"sk":{"S":"up"}}}\
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final URI endpoint;

  DynamoDb() throws IOException, InterruptedException {
    int port = freePort();
    Path lib = Path.of("target/lib/dynamodb").toAbsolutePath();
    endpoint = URI.create("http://localhost:" + port);
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + lib,
                "-cp",
                lib + "/*",
                "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
                "-inMemory",
                "-sharedDb",
                "-disableTelemetry",
                "-port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/dynamodb.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    awaitTable();
    // Its own just-in-time compilation must not show in the first runs.
    for (int i = 0; i < 300; i++) {
      call("PutItem", PUT);
    }
  }

  /** The environment variables that lead a function here. */
  Map<String, String> environment() {
    return Map.of("TABLE_NAME", "letterbox", "AWS_ENDPOINT_URL_DYNAMODB", endpoint.toString());
  }

  private void awaitTable() throws IOException, InterruptedException {
    for (long deadline = System.nanoTime() + 60_000_000_000L; ; Thread.sleep(100)) {
      try {
        call("CreateTable", CREATE);
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new IOException("DynamoDB Local does not start; see target/dynamodb.log", e);
        }
      }
    }
  }

  private void call(String operation, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            // It wants a signature, but does not check it.
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(operation + ": " + response.body());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
