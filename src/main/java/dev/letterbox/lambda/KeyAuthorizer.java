package dev.letterbox.lambda;

import dev.letterbox.http.Caller;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.json.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells API Gateway whether a key may call a route: a Lambda authorizer of HTTP API, payload format
 * 2.0, with simple responses. The answer is kept by key and route, so that it may depend on nothing
 * else of the request.
 */
final class KeyAuthorizer {
  private final Keys keys;

  KeyAuthorizer(Keys keys) {
    this.keys = keys;
  }

  /** Those that somebody has. */
  interface Keys {
    /**
     * Who presents this key.
     *
     * @param routeKey what is to be called
     * @return null where it is no key, or not good for that
     */
    Caller.@Nullable KeyHolder holder(String presented, String routeKey);
  }

  void handle(InputStream in, OutputStream out) throws IOException {
    String key = null;
    String routeKey = null;
    Tokens event = new Tokens(in.readAllBytes());
    if (EventReader.isObject(event)) {
      for (String name = event.nextName(); name != null; name = event.nextName()) {
        switch (name) {
          case "identitySource" -> key = first(EventReader.list(event));
          case "routeKey" -> routeKey = EventReader.text(event);
          default -> event.skip();
        }
      }
    }
    write(key == null || routeKey == null ? null : keys.holder(key, routeKey), out);
  }

  /** The first identity source is the key; the other is the route. */
  private static @Nullable String first(List<String> sources) {
    return sources.isEmpty() ? null : sources.getFirst();
  }

  private static void write(Caller.@Nullable KeyHolder holder, OutputStream to) {
    JsonWriter out = JsonWriter.to(to);
    out.beginObject();
    out.name("isAuthorized");
    out.bool(holder != null);
    if (holder != null) {
      out.name("context");
      out.beginObject();
      out.name("keyId");
      out.string(holder.keyId());
      out.name("owner");
      out.string(holder.owner());
      out.name("resource");
      out.string(holder.resource());
      out.endObject();
    }
    out.endObject();
    out.end();
  }
}
