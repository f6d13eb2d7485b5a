package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.letterbox.json.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads events, one after another into the same octets: what is wanted of them is copied. */
final class Events {
  private static final int USUAL_LENGTH = 8 * 1024;

  /** What has grown beyond that is not kept. */
  private static final int MOST_KEPT = 64 * 1024;

  private final AtomicReference<byte @Nullable []> spare = new AtomicReference<>();

  APIGatewayV2HTTPEvent read(InputStream in) throws IOException {
    byte[] octets = spare.getAndSet(null);
    if (octets == null) {
      octets = new byte[USUAL_LENGTH];
    }
    int length = 0;
    for (int read = 0; read >= 0; read = in.read(octets, length, octets.length - length)) {
      length += read;
      if (length == octets.length) {
        octets = Arrays.copyOf(octets, 2 * length);
      }
    }
    APIGatewayV2HTTPEvent event = EventReader.read(new Tokens(octets, length));
    if (octets.length <= MOST_KEPT) {
      spare.set(octets);
    }
    return event;
  }
}
