package dev.letterbox.gateway.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads lines however long they are, and whatever their octets. */
final class LogLines {
  /** The most that CloudWatch Logs takes for one event was this, in bytes; more is another line. */
  static final int MOST_BYTES = 256 * 1024;

  private LogLines() {}

  /** Until the end of the stream, or until it breaks. */
  static void read(InputStream in, Consumer<String> lines) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (in) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n' || line.size() == MOST_BYTES) {
            end(line, lines);
          }
          if (buffer[i] != '\n') {
            line.write(buffer[i]);
          }
        }
      }
    } catch (IOException e) {
      // The process is gone: what it wrote until then counts.
    }
    if (line.size() > 0) {
      end(line, lines);
    }
  }

  private static void end(ByteArrayOutputStream line, Consumer<String> lines) {
    lines.accept(line.toString(UTF_8).stripTrailing());
    line.reset();
  }
}
