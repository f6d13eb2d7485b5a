package dev.letterbox.endtoend;

import dev.letterbox.gateway.Exchange;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the run's API has just sent: the text that a client made objects of. */
final class Wire {
  /** More than ever are under way at once. */
  private static final int KEPT = 64;

  private static final Map<String, byte[]> BODIES =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  private Wire() {}

  static void see(Exchange exchange) {
    synchronized (BODIES) {
      BODIES.put(exchange.id(), exchange.body());
    }
  }

  /** The body of the answer that has this header. */
  static String body(HttpHeaders headers) {
    synchronized (BODIES) {
      byte[] body = BODIES.get(headers.firstValue("apigw-requestid").orElseThrow());
      if (body == null) {
        throw new AssertionError(headers);
      }
      return new String(body, StandardCharsets.UTF_8);
    }
  }
}
