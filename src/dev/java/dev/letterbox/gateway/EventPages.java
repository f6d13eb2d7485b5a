package dev.letterbox.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What functions were asked lately: {@code GET /_local/events} lists it, the newest first, and
 * {@code GET /_local/events/<id>} is the event as a file, to be kept as a fixture or replayed; with
 * {@code /response}, what the function returned.
 */
final class EventPages implements HttpService, Consumer<Exchange> {
  private static final String PATH = "/_local/events";
  private static final String JSON_TYPE = "application/json";
  private static final int KEPT = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Current next;
  private final Deque<Exchange> latest = new ArrayDeque<>();

  EventPages(Current next) {
    this.next = next;
  }

  @Override
  public void accept(Exchange exchange) {
    if (exchange.invocation().isEmpty()) {
      return;
    }
    synchronized (latest) {
      latest.addFirst(exchange);
      if (latest.size() > KEPT) {
        latest.removeLast();
      }
    }
  }

  @Override
  public Gateway.Served serve(GatewayRequest request) throws InterruptedException {
    if (!request.method().equals("GET")
        || !(request.path() + "/").startsWith(PATH + "/")
        || next.gateway().hasOwnRoute(request)) {
      return next.serve(request);
    }
    if (request.path().equals(PATH)) {
      return answer(list().toPrettyString());
    }
    String[] segments = request.path().substring(PATH.length() + 1).split("/", 2);
    Optional<Invocation> found = find(segments[0]);
    Optional<byte[]> file =
        segments.length == 1 || !segments[1].equals("response")
            ? found.map(Invocation::event)
            : found.flatMap(Invocation::returned);
    return file.map(bytes -> answer(pretty(bytes)))
        .orElseGet(() -> Gateway.Served.byGateway(GatewayResponse.notFound()));
  }

  private Optional<Invocation> find(String id) {
    synchronized (latest) {
      return latest.stream()
          .filter(exchange -> exchange.id().equals(id))
          .findFirst()
          .flatMap(Exchange::invocation);
    }
  }

  private ArrayNode list() {
    ArrayNode list = JSON.createArrayNode();
    synchronized (latest) {
      for (Exchange exchange : latest) {
        ObjectNode item = list.addObject();
        item.put("request", exchange.method() + " " + exchange.target());
        item.put("routeKey", exchange.routeKey().orElse(""));
        item.put("status", exchange.status());
        item.put("milliseconds", exchange.duration().toMillis());
        item.put("function", exchange.function().orElse(""));
        item.put("event", PATH + "/" + exchange.id());
        item.put("response", PATH + "/" + exchange.id() + "/response");
      }
    }
    return list;
  }

  /** The same JSON on several lines, for people; what is no JSON stays as it is. */
  static String pretty(byte[] json) {
    try {
      return JSON.readTree(json).toPrettyString();
    } catch (JsonProcessingException e) {
      return new String(json, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gateway.Served answer(String json) {
    return Gateway.Served.byGateway(
        new GatewayResponse(
            200,
            List.of(new Header("content-type", JSON_TYPE), new Header("cache-control", "no-store")),
            (json + "\n").getBytes(StandardCharsets.UTF_8)));
  }
}
