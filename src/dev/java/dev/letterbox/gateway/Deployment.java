package dev.letterbox.gateway;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function as Lambda would have it on a machine.
 *
 * @param task where its package is unpacked
 * @param environment every variable of its process
 */
record Deployment(Path task, Map<String, String> environment) {
  Deployment {
    environment = Map.copyOf(environment);
  }
}
