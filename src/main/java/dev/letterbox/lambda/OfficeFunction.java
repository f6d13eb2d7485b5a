package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.letterbox.docs.Docs;
import dev.letterbox.generated.api.DocsRoutes;
import dev.letterbox.generated.api.FormsRoutes;
import dev.letterbox.generated.api.KeysRoutes;
import dev.letterbox.generated.api.OperatorRoutes;
import dev.letterbox.generated.api.ServersRoutes;
import dev.letterbox.generated.api.SubmissionsRoutes;
import dev.letterbox.inbox.FormKeys;
import dev.letterbox.inbox.Forms;
import dev.letterbox.inbox.Operator;
import dev.letterbox.inbox.Servers;
import dev.letterbox.inbox.Submissions;
import dev.letterbox.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The owners' function: forms and what they received. */
public final class OfficeFunction implements RequestStreamHandler {
  private final HttpFunction function;

  @SuppressWarnings("unused")
  private final @Nullable Priming kept;

  /** As Lambda makes it. */
  public OfficeFunction() {
    this(System.getenv());
  }

  /** With an environment of one's own, as the local API makes it. */
  public OfficeFunction(Map<String, String> environment) {
    InstantSource clock = InstantSource.system();
    Stores stores = new Stores(environment, clock);
    function =
        new HttpFunction(
            List.of(
                new FormsRoutes(new Forms(stores, clock)),
                new SubmissionsRoutes(new Submissions(stores, clock)),
                new KeysRoutes(new FormKeys(stores, clock)),
                new ServersRoutes(new Servers(stores, clock)),
                new OperatorRoutes(new Operator(stores)),
                new DocsRoutes(new Docs())));
    kept = Priming.of(environment, function::handle, "office");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out);
  }
}
