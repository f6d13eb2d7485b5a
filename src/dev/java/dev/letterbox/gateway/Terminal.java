package dev.letterbox.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The local API as a person at a terminal meets it. */
final class Terminal {
  private static final PrintStream OUT = System.out;

  private Terminal() {}

  static void run(String[] args) {
    long start = System.nanoTime();
    int port = port(args);
    try {
      String replayed = System.getProperty("replay", "");
      String target = System.getProperty("target", "");
      LocalApiOptions options = options(port);
      boolean isFixed = !replayed.isEmpty() || target.isEmpty();
      LocalApi api =
          isFixed
              ? LocalApi.start(options)
              : LocalApi.startReloading(options, Path.of(""), Path.of(target));
      Runtime.getRuntime().addShutdownHook(new Thread(api::close, "close"));
      if (!replayed.isEmpty()) {
        OUT.println(api.replay(Path.of(replayed)));
        System.exit(0);
      }
      Gateway gateway = api.gateway();
      for (Route route : gateway.routes()) {
        OUT.printf("%-7s %-48s -> %s%n", route.method(), route.path(), gateway.functionName(route));
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      OUT.println();
      OUT.println("Ready: " + api.url() + " (" + millis + " ms)");
      if (Boolean.getBoolean("mock")) {
        OUT.println("The contract's examples answer: Prefer: code=404, Prefer: example=…");
      } else if (Demo.install(api, OUT)) {
        OUT.println(Demo.lines(api));
      }
    } catch (BindException e) {
      fail("Port " + port + " is taken; -Dport= moves it, as in: mvn -Dport=" + (port + 1));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (IOException | RuntimeException e) {
      if (e instanceof IllegalStateException) {
        e.printStackTrace(OUT);
      }
      fail("Cannot start: " + e.getMessage());
    }
  }

  private static LocalApiOptions options(int port) {
    LocalApiOptions options = LocalApiOptions.onDisk(port);
    String issuer = System.getProperty("issuer", "");
    String audience = System.getProperty("audience", "");
    options = issuer.isEmpty() ? options : options.with(LocalApiOptions.ISSUER, issuer);
    options = audience.isEmpty() ? options : options.with(LocalApiOptions.AUDIENCE, audience);
    String runtime = System.getProperty("runtime", "");
    options = runtime.isEmpty() ? options : options.under(Path.of(runtime));
    options = Boolean.getBoolean("mock") ? options.mocked() : options;
    return Boolean.getBoolean("verbose") ? options.talkative() : options;
  }

  private static int port(String[] args) {
    try {
      return Integer.parseInt(args[0]);
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      fail("The port is a number: mvn -Dport=3000");
      throw e;
    }
  }

  private static void fail(String line) {
    OUT.println(line);
    OUT.flush();
    System.exit(1);
  }
}
