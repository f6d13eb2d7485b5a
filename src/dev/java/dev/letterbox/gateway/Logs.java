package dev.letterbox.gateway;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what Jetty and DynamoDB Local say about themselves out of the terminal. */
final class Logs {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private static final List<String> JETTIES =
      List.of("org.eclipse.jetty", "org.gaul.shaded.org.eclipse.jetty");

  /** Of 4 bytes each, as in any heap below 32 GB; it only spaces out a queue's ends. */
  private static final String REFERENCES_PER_CACHE_LINE = "16";

  private Logs() {}

  /** To be called before their classes are loaded. */
  static void quiet() {
    // That no SLF4J provider is there is meant.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    // Log4j's own would read its configuration for half a second.
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    // Or else Jetty, ours and S3Proxy's own, would start the management agent to ask for this.
    for (String jetty : JETTIES) {
      System.setProperty(jetty + ".util.referencesPerCacheLine", REFERENCES_PER_CACHE_LINE);
    }
    SQLITE.setLevel(Level.WARNING);
  }
}
