package dev.letterbox.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What functions log on their thread, apart from what tests beside them print. */
final class Printed {
  private static final ThreadLocal<@Nullable OutputStream> LOG = new ThreadLocal<>();

  static {
    System.setOut(
        new PrintStream(new ByThread(System.out), /* autoFlush= */ true, StandardCharsets.UTF_8));
  }

  private Printed() {}

  /** What invokes a function. */
  interface Invocation<E extends Exception> {
    void run() throws E;
  }

  /** Runs it, and has what its thread prints written there. */
  static <E extends Exception> void to(OutputStream log, Invocation<E> invocation) throws E {
    LOG.set(log);
    try {
      invocation.run();
    } finally {
      LOG.remove();
    }
  }

  private static final class ByThread extends OutputStream {
    private final PrintStream console;

    ByThread(PrintStream console) {
      this.console = console;
    }

    private OutputStream out() {
      OutputStream log = LOG.get();
      return log == null ? console : log;
    }

    @Override
    public void write(int octet) throws IOException {
      out().write(octet);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
      out().write(octets, from, length);
    }

    @Override
    public void flush() throws IOException {
      out().flush();
    }
  }
}
