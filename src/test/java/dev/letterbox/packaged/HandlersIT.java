package dev.letterbox.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.letterbox.gateway.AwsApis;
import dev.letterbox.lambda.AuthorizerFunction;
import dev.letterbox.lambda.IntakeFunction;
import dev.letterbox.lambda.OfficeFunction;
import dev.letterbox.schema.Bytes;
import dev.letterbox.store.FileSet;
import dev.letterbox.store.NewFile;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.Stores;
import dev.letterbox.store.TestDatabase;
import dev.letterbox.store.TestObjects;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left out of the package is missed by none: handlers that no request over HTTP reaches.
 */
final class HandlersIT {
  private static final String HANDLERS = "dev.letterbox.lambda.";
  private static final String SCHEDULED =
      "{\"version\":\"0\",\"detail-type\":\"Scheduled Event\",\"source\":\"aws.events\","
          + "\"resources\":[],\"detail\":{}}";
  private static final String DEPLOYMENT =
      "{\"DeploymentId\":\"d-1\",\"LifecycleEventHookExecutionId\":\"e-1\"}";
  private static final String SWEPT = "\"swept\":1,\"failed\":0,\"finished\":true";

  private final Map<String, String> environment =
      TestObjects.environment(TestObjects.endpoint().toString());
  private Package functions;

  @BeforeEach
  void unpack(@TempDir Path task) throws Exception {
    functions = new Package(task);
    environment.put("TABLE_NAME", TestDatabase.freshTable());
  }

  @Test
  void theJanitorDeletesWhatIsDue() throws Exception {
    String key = due();
    assertNotNull(TestObjects.find(key));
    Package.Run run = functions.run(HANDLERS + "JanitorFunction", environment, SCHEDULED);
    assertTrue(String.join("\n", run.log()).contains(SWEPT), run::text);
    assertNull(TestObjects.find(key));
  }

  /** As with SnapStart. */
  @Test
  void credentialsAreThoseThatAreHandedOut() throws Exception {
    String key = due();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] credentials =
        ("{\"AccessKeyId\":\"local\",\"SecretAccessKey\":\"local\",\"Token\":\"t\","
                + "\"Expiration\":\""
                + Instant.now().plus(Duration.ofHours(1))
                + "\"}")
            .getBytes(UTF_8);
    server.createContext(
        "/credentials",
        exchange -> {
          exchange.sendResponseHeaders(200, credentials.length);
          exchange.getResponseBody().write(credentials);
          exchange.close();
        });
    server.start();
    try {
      environment.remove("AWS_ACCESS_KEY_ID");
      environment.remove("AWS_SECRET_ACCESS_KEY");
      environment.remove("AWS_SESSION_TOKEN");
      environment.put(
          "AWS_CONTAINER_CREDENTIALS_FULL_URI",
          "http://127.0.0.1:" + server.getAddress().getPort() + "/credentials");
      Package.Run run = functions.run(HANDLERS + "JanitorFunction", environment, SCHEDULED);
      assertTrue(String.join("\n", run.log()).contains(SWEPT), run::text);
    } finally {
      server.stop(0);
    }
    assertNull(TestObjects.find(key));
  }

  @Test
  void theHookTellsCodeDeployThatVersionsFollowTheContract() throws Exception {
    try (AwsApis aws = new AwsApis()) {
      aws.add("intake", new IntakeFunction(environment));
      aws.add("office", new OfficeFunction(environment));
      aws.add("authorizer", new AuthorizerFunction(environment));
      Map<String, String> hooks = new HashMap<>(aws.environment());
      for (String function : List.of("intake", "office", "authorizer")) {
        hooks.put(function.toUpperCase(Locale.ROOT) + "_VERSION", AwsApis.arn(function));
      }
      Package.Run run = functions.run(HANDLERS + "SmokeFunction", hooks, DEPLOYMENT);
      assertEquals(1, aws.reports.size(), run::text);
      assertTrue(aws.reports.getFirst().endsWith("\"status\":\"Succeeded\"}"), run::text);
    }
  }

  /** The names of AWS's services lead to this machine, where nobody listens. */
  @Test
  void withoutEndpointsOfTheirOwnTheServicesAreAwss(@TempDir Path directory) throws Exception {
    due();
    Path hosts = directory.resolve("hosts");
    Files.writeString(
        hosts,
        """
        127.0.0.1 localhost
        127.0.0.1 local-bucket.s3.eu-central-1.amazonaws.com
        127.0.0.1 dynamodb.eu-central-1.amazonaws.com
        127.0.0.1 lambda.eu-central-1.amazonaws.com
        127.0.0.1 codedeploy.eu-central-1.amazonaws.com
        """);
    environment.put("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts);
    environment.remove("AWS_ENDPOINT_URL_S3");
    assertUnreachable("JanitorFunction", SCHEDULED);
    environment.remove("AWS_ENDPOINT_URL_DYNAMODB");
    assertUnreachable("JanitorFunction", SCHEDULED);
    // It has no versions to ask, and tells CodeDeploy so.
    assertUnreachable("SmokeFunction", DEPLOYMENT);
  }

  private void assertUnreachable(String handler, String event) throws Exception {
    Package.Run run = functions.run(HANDLERS + handler, environment, event);
    String log = String.join("\n", run.log());
    assertTrue(log.contains("java.net.ConnectException"), log);
    assertFalse(log.contains("NoClassDefFoundError") || log.contains("NoSuch"), log);
  }

  /** The key of a file that nobody kept. */
  private String due() {
    InstantSource hourAgo = InstantSource.fixed(Instant.now().minus(Duration.ofMinutes(61)));
    Stores stores = new Stores(environment, hourAgo);
    String id = "f" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    StoredForm form = stores.forms().createForm("owner", id, 1, 30, "{}").orElseThrow();
    FileSet staged =
        stores.files().stage(form, List.of(new NewFile("text/plain", Bytes.of(new byte[] {'x'}))));
    return staged.files().getFirst().key();
  }
}
