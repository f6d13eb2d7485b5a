package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.letterbox.generated.api.Contract;
import dev.letterbox.generated.api.HooksRoutes;
import dev.letterbox.generated.api.IntakeRoutes;
import dev.letterbox.generated.api.MetaRoutes;
import dev.letterbox.http.Fallback;
import dev.letterbox.inbox.Hooks;
import dev.letterbox.inbox.Intake;
import dev.letterbox.inbox.Meta;
import dev.letterbox.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public function: what visitors wait for. It may only put. */
public final class IntakeFunction implements RequestStreamHandler {
  private final HttpFunction function;

  @SuppressWarnings("unused")
  private final @Nullable Priming kept;

  /** As Lambda makes it. */
  public IntakeFunction() {
    this(System.getenv());
  }

  /** With an environment of one's own, as the local API makes it. */
  public IntakeFunction(Map<String, String> environment) {
    InstantSource clock = InstantSource.system();
    Stores stores = new Stores(environment, clock);
    function =
        new HttpFunction(
            List.of(
                new IntakeRoutes(new Intake(stores, clock)),
                new HooksRoutes(new Hooks(stores, clock)),
                new MetaRoutes(new Meta()),
                new Fallback(Contract.ROUTE_KEYS)));
    kept = Priming.of(environment, function::handle, "intake");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out);
  }
}
