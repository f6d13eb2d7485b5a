package dev.letterbox.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An authorizer that does what the key says: {@code throw}, {@code sleep}, or what to return. */
public final class KeysFunction implements RequestStreamHandler {
  /** The events of every invocation. */
  static final Queue<JsonNode> EVENTS = new ConcurrentLinkedQueue<>();

  /** As the local API makes it. */
  public KeysFunction(Map<String, String> environment) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = new ObjectMapper().readTree(input);
    EVENTS.add(event);
    String script = event.at("/identitySource/0").asText();
    switch (script) {
      case "throw" -> throw new IllegalStateException("as told");
      case "sleep" -> sleep();
      default -> output.write(script.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** How often it was asked with a key. */
  static long asked(String key) {
    return EVENTS.stream()
        .filter(event -> event.at("/identitySource/0").asText().equals(key))
        .count();
  }

  private static void sleep() {
    try {
      Thread.sleep(3_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
