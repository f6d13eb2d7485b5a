package dev.letterbox.gateway;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what Jetty and DynamoDB Local say about themselves out of the terminal. */
final class Logs {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private Logs() {}

  /** To be called before their classes are loaded. */
  static void quiet() {
    // That no SLF4J provider is there is meant.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    // Log4j's own would read its configuration for half a second.
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    SQLITE.setLevel(Level.WARNING);
  }
}
