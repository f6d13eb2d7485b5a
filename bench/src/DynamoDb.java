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

  private static final String SCAN =
      """
      {"TableName":"letterbox","FilterExpression":"sk = :sk",
       "ExpressionAttributeValues":{":sk":{"S":"SUB#%s"}}%s}\
      """;
  private static final String LAST_KEY = "\"LastEvaluatedKey\":";
  private static final String BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BATCH = 25;

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

  /**
   * Copies a submission, each copy with an id of its own beside the first's.
   *
   * @param id the submission's, in one form only
   */
  void multiply(String id, int copies) throws IOException, InterruptedException {
    String found = find(id);
    int start = found.indexOf("[") + 1;
    String item = found.substring(start, found.lastIndexOf("]"));
    for (int done = 0; done < copies; done += BATCH) {
      StringBuilder puts = new StringBuilder();
      for (int i = done; i < Math.min(copies, done + BATCH); i++) {
        puts.append(i == done ? "" : ",").append("{\"PutRequest\":{\"Item\":");
        puts.append(item.replace(id, copy(id, i))).append("}}");
      }
      call("BatchWriteItem", "{\"RequestItems\":{\"letterbox\":[" + puts + "]}}");
    }
  }

  /** What a scan answers with when it has come to it. */
  private String find(String id) throws IOException, InterruptedException {
    String from = "";
    while (true) {
      String found = call("Scan", SCAN.formatted(id, from));
      int more = found.indexOf(LAST_KEY);
      if (!found.contains("\"Items\":[]") || more < 0) {
        return found;
      }
      int start = more + LAST_KEY.length();
      from = ",\"ExclusiveStartKey\":" + found.substring(start, found.indexOf("}}", start) + 2);
    }
  }

  /** A ULID of the same millisecond. */
  private static String copy(String id, int number) {
    char[] digits = id.toCharArray();
    int rest = number + 1;
    for (int i = 17; i > 11; i--) {
      digits[i] = BASE32.charAt(rest % 32);
      rest /= 32;
    }
    return new String(digits);
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

  private String call(String operation, String body) throws IOException, InterruptedException {
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
    return response.body();
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
