package dev.letterbox.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Does what the event's body says: {@code throw}, {@code sleep}, or what to return. */
public final class ScriptedFunction implements RequestStreamHandler {
  /** As the local API makes it. */
  public ScriptedFunction(Map<String, String> environment) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String script = new ObjectMapper().readTree(input).path("body").asText();
    switch (script) {
      case "throw" -> throw new IllegalStateException("as told");
      case "sleep" -> sleep();
      default -> output.write(script.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(3_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
