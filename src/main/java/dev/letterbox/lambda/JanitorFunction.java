package dev.letterbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.store.Janitor;
import dev.letterbox.store.Stores;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Deletes, on a schedule, the files that nothing keeps any more. What the event says is ignored.
 */
public final class JanitorFunction implements RequestStreamHandler {
  /** More are left to the next time: what would fail again and again must not cost for ever. */
  private static final int MOST = 10_000;

  /** What a begun call may still take. */
  private static final Duration RESERVE = Duration.ofSeconds(20);

  private final InstantSource clock = InstantSource.system();
  private final Stores stores;

  /** As Lambda makes it. */
  public JanitorFunction() {
    this(System.getenv());
  }

  /** With an environment of one's own, as the local API makes it. */
  public JanitorFunction(Map<String, String> environment) {
    stores = new Stores(environment, clock);
  }

  /**
   * Sweeps once.
   *
   * @throws IllegalStateException after everything was tried, when something failed, so that Lambda
   *     counts an error and tries again
   */
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    Instant deadline =
        clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(RESERVE);
    Janitor.Swept swept = stores.janitor().sweep(deadline, MOST);
    if (swept.swept() > 0 || !swept.finished()) {
      log(swept);
    }
    for (RuntimeException failure : swept.failures()) {
      Log.INSTANCE.failure(context.getFunctionName(), context.getAwsRequestId(), failure);
    }
    if (!swept.failures().isEmpty()) {
      throw new IllegalStateException(
          swept.failures().size() + " not swept", swept.failures().getFirst());
    }
  }

  private static void log(Janitor.Swept swept) {
    JsonWriter out = JsonWriter.inMemory();
    out.beginObject();
    out.name("level");
    out.string("INFO");
    out.name("swept");
    out.int32(swept.swept());
    out.name("failed");
    out.int32(swept.failures().size());
    out.name("finished");
    out.bool(swept.finished());
    out.endObject();
    out.endLine(System.out);
  }
}
