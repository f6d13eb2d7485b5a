package dev.letterbox.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where S3 is reached. S3 takes a fifth of the local API's start, and only files need it: this one
 * listens at once, starts S3 with the first connection, and passes on bytes as they are, so that
 * signatures, of which the port is a part, hold.
 */
final class S3Endpoint implements AutoCloseable {
  /** Beyond it the system resets connections. */
  private static final int ACCEPT_QUEUE = 1024;

  private final ServerSocket listening;
  private final Supplier<S3Local> maker;
  private final PrintStream log;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private @Nullable S3Local s3;
  private boolean closed;

  /**
   * Listens on a free port of the loopback interface.
   *
   * @param maker starts S3, and may fail: whoever connects then is hung up on
   * @param log is told of that
   */
  S3Endpoint(Supplier<S3Local> maker, PrintStream log) {
    this.maker = maker;
    this.log = log;
    try {
      listening = new ServerSocket(0, ACCEPT_QUEUE, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("S3 endpoint").start(this::accept);
  }

  /** For {@code AWS_ENDPOINT_URL_S3} or a client's endpoint override. */
  URI uri() {
    return URI.create("http://localhost:" + listening.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        open.add(client);
        Thread.ofVirtual().name("S3 client").start(() -> serve(client));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void serve(Socket client) {
    try (client) {
      S3Local there = started();
      if (there == null) {
        return;
      }
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), there.port())) {
        Thread.ofVirtual().name("S3 request").start(() -> pass(client, server));
        // Whoever waits for an answer has all of it when S3 hangs up.
        pass(server, client);
      }
    } catch (IOException e) {
      // Either has gone, and the other learns of it.
    } finally {
      open.remove(client);
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone in any case.
    }
  }

  private synchronized @Nullable S3Local started() {
    if (s3 == null && !closed) {
      try {
        s3 = maker.get();
      } catch (RuntimeException e) {
        log.println("S3 does not start: " + e.getMessage());
      }
    }
    return s3;
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(S3Endpoint::close);
    synchronized (this) {
      closed = true;
      if (s3 != null) {
        s3.close();
        s3 = null;
      }
    }
  }
}
