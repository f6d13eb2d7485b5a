package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.letterbox.generated.api.Contract;
import dev.letterbox.http.Caller;
import dev.letterbox.inbox.KeyChecks;
import dev.letterbox.json.Json;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells API Gateway whether a key may call a route: a Lambda authorizer of HTTP API, payload format
 * 2.0, with simple responses. The answer is kept by key and route, so that it may depend on nothing
 * else of the request.
 */
public final class AuthorizerFunction implements RequestStreamHandler {
  private final KeyChecks keys;

  /** As Lambda makes it. */
  public AuthorizerFunction() {
    this(System.getenv());
  }

  /** With an environment of one's own, as the local API makes it. */
  public AuthorizerFunction(Map<String, String> environment) {
    keys = new KeyChecks(new Stores(environment, InstantSource.system()));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String key = null;
    String routeKey = null;
    try (JsonParser event = Json.factory().createParser(in.readAllBytes())) {
      event.nextToken();
      while (event.nextToken() == JsonToken.FIELD_NAME) {
        String name = event.currentName();
        event.nextToken();
        switch (name) {
          case "identitySource" -> key = first(event);
          case "routeKey" -> routeKey = event.getText();
          default -> event.skipChildren();
        }
      }
    }
    String scope = routeKey == null ? null : Contract.KEY_SCOPES.get(routeKey);
    write(key == null || scope == null ? null : keys.holder(key, scope), out);
  }

  /** The first identity source is the key; the other is the route. */
  private static @Nullable String first(JsonParser event) throws IOException {
    String first = null;
    while (event.nextToken() != JsonToken.END_ARRAY) {
      first = first == null ? event.getText() : first;
    }
    return first;
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
