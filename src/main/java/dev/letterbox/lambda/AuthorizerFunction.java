package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.letterbox.generated.api.Contract;
import dev.letterbox.http.Caller;
import dev.letterbox.inbox.KeyChecks;
import dev.letterbox.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets those through whose key is good for what they call. */
public final class AuthorizerFunction implements RequestStreamHandler, KeyAuthorizer.Keys {
  private final KeyAuthorizer authorizer = new KeyAuthorizer(this);
  private final KeyChecks keys;

  @SuppressWarnings("unused")
  private final @Nullable Priming kept;

  /** As Lambda makes it. */
  public AuthorizerFunction() {
    this(System.getenv());
  }

  /** With an environment of one's own, as the local API makes it. */
  public AuthorizerFunction(Map<String, String> environment) {
    keys = new KeyChecks(new Stores(environment, InstantSource.system()));
    kept = Priming.ofAuthorizer(environment, authorizer::handle);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    authorizer.handle(in, out);
  }

  @Override
  public Caller.@Nullable KeyHolder holder(String presented, String routeKey) {
    String scope = Contract.KEY_SCOPES.get(routeKey);
    return scope == null ? null : keys.holder(presented, scope);
  }
}
