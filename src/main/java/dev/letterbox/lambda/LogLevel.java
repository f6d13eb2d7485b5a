package dev.letterbox.lambda;

import org.jspecify.annotations.Nullable;

/** How much a line matters, in ascending order. */
enum LogLevel {
  /** A request. */
  INFO,
  /** A request that was refused or failed. */
  WARN,
  /** What failed, and why. */
  ERROR;

  /** By its name; INFO where it is none, since a log is no reason to fail. */
  static LogLevel of(@Nullable String name) {
    if (name == null) {
      return INFO;
    }
    return switch (name) {
      case "WARN" -> WARN;
      case "ERROR" -> ERROR;
      default -> INFO;
    };
  }

  /** A request's, by its answer. */
  static LogLevel of(int status) {
    return status < 400 ? INFO : WARN;
  }

  boolean isBelow(LogLevel other) {
    return compareTo(other) < 0;
  }
}
