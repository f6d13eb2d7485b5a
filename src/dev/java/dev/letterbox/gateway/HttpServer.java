package dev.letterbox.gateway;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.util.EnumSet;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** HTTP/1.1 on the loopback interface, a virtual thread per request. */
final class HttpServer implements AutoCloseable {
  /** Room for names too, so that {@link Limits#HEAD} decides. */
  private static final int HEAD_SIZE = 256 * 1024;

  /** Beyond it the system resets connections. */
  private static final int ACCEPT_QUEUE = 1024;

  static {
    Logs.quiet();
  }

  private final Server server = new Server(new VirtualThreadPool());
  private final ServerConnector connector;

  /**
   * Takes the port, so that a taken one shows before anything is started for nothing.
   *
   * @param port 0 for a free one
   */
  HttpServer(int port) throws IOException {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEAD_SIZE);
    configuration.setResponseHeaderSize(HEAD_SIZE);
    // API Gateway lets %2F, //, .. through; what to make of them is the function's to decide.
    configuration.setUriCompliance(
        new UriCompliance("API Gateway", EnumSet.allOf(UriCompliance.Violation.class)));
    connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      // Jetty wraps it; a taken port is a case of its own.
      throw e.getCause() instanceof BindException taken ? taken : e;
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  void start(Handler handler) {
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not start", e);
    }
  }

  @Override
  public void close() {
    try {
      connector.close();
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not stop", e);
    }
  }
}
