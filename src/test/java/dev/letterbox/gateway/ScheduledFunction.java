package dev.letterbox.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Shows which events it got. */
public final class ScheduledFunction implements RequestStreamHandler {
  static final BlockingQueue<byte[]> EVENTS = new LinkedBlockingQueue<>();

  /** As the local API makes it. */
  public ScheduledFunction(Map<String, String> environment) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    EVENTS.add(input.readAllBytes());
  }
}
