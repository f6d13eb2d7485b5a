package dev.letterbox.gateway;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import com.amazonaws.services.dynamodbv2.model.ListTablesRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * DynamoDB Local in this process, on a free port of the loopback interface.
 *
 * <p>Its own {@code ServerRunner} listens on every interface and reports usage to AWS; its request
 * handler does neither, so that is what runs here, in a server of ours. Any credentials do; every
 * region and account sees the same tables. A thread of its own outlives {@link #close} by minutes,
 * so a program that used it ends by {@link System#exit}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">DynamoDB
 *     Local</a>
 */
final class DynamoDbLocal implements AutoCloseable {
  /** One set of tables whatever credentials and region a client uses. */
  private static final boolean SHARED = true;

  static {
    Logs.quiet();
  }

  private final LocalDynamoDBRequestHandler requests;
  private final Beside<?> opened;
  private final Server server;
  private final LocalDynamoDBServerHandler handler;
  private final URI endpoint;

  private DynamoDbLocal(LocalDynamoDBRequestHandler requests) {
    this.requests = requests;
    // It opens its files at the first request, and reads much else: half of its start.
    opened =
        Beside.start(
            "DynamoDB Local's files",
            () -> requests.listTables(Tables.ACCESS_KEY, Stack.REGION, new ListTablesRequest()));
    handler = new LocalDynamoDBServerHandler(requests, "*");
    server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.addConnector(connector);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
    endpoint = URI.create("http://localhost:" + connector.getLocalPort());
  }

  /**
   * Listens at once, but has not {@linkplain #create started} yet: one whose tables are gone when
   * it is closed.
   */
  static DynamoDbLocal inMemory() {
    // The first argument is the port of a test control, which is off.
    return new DynamoDbLocal(new LocalDynamoDBRequestHandler(0, true, null, SHARED, false));
  }

  /**
   * The same, but one that keeps its tables in a directory, which is made when missing.
   *
   * @throws UncheckedIOException when the directory can't be made
   */
  static DynamoDbLocal onDisk(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DynamoDbLocal(new CommittedTransactions(directory, SHARED));
  }

  /** Makes each of these that is missing, when all of it has started. */
  void create(List<Template.Table> tables) {
    var _ = opened.get();
    Tables.create(requests, tables);
  }

  /** Where it listens, for {@code AWS_ENDPOINT_URL_DYNAMODB} or a client's endpoint override. */
  URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not stop", e);
    }
    handler.close();
  }
}
