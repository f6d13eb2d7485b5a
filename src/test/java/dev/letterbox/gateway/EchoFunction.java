package dev.letterbox.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Answers with the event, as it has no {@code statusCode}. */
public final class EchoFunction implements RequestStreamHandler {
  /** As the local API makes it. */
  public EchoFunction(Map<String, String> environment) {
    if (!"local-table".equals(environment.get("TABLE_NAME"))) {
      throw new IllegalArgumentException("TABLE_NAME is " + environment.get("TABLE_NAME"));
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.transferTo(output);
  }
}
