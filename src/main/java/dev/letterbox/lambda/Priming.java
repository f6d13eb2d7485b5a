package dev.letterbox.lambda;

import dev.letterbox.generated.api.SmokeCases;
import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeCase;
import dev.letterbox.smoke.SmokeRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * With SnapStart, answers one request for each operation before Lambda takes its snapshot: those
 * that the smoke tests send, which change nothing. What they load, connect to and compile, nobody
 * waits for after a restore. A request that fails is logged as any other, and the version is
 * published nevertheless. See "Lambda SnapStart runtime hooks" in the Lambda developer guide.
 *
 * <p>Whoever makes one keeps it: Lambda's context of hooks does not.
 */
final class Priming implements Resource {
  private static final String ID = "priming";

  /** Nobody's: it is in the event, and nothing asks for it. */
  private static final String ACCOUNT = "0".repeat(12);

  private final Handler handler;
  private final List<byte[]> events;

  /** Answers an event. */
  interface Handler {
    /** As a function does, but for its context. */
    void handle(InputStream in, OutputStream out) throws IOException;
  }

  private Priming(Handler handler, List<byte[]> events) {
    this.handler = handler;
    this.events = events;
    Core.getGlobalContext().register(this);
  }

  /**
   * For the operations with this integration.
   *
   * @param integration the contract's name for it; null for all
   * @return null where Lambda takes no snapshot; nothing is loaded then
   */
  static @Nullable Priming of(
      Map<String, String> environment, Handler handler, @Nullable String integration) {
    if (!isForSnapshot(environment)) {
      return null;
    }
    List<byte[]> events = new ArrayList<>();
    for (SmokeCase one : SmokeCases.all()) {
      if (integration == null || one.integration().equals(integration)) {
        for (SmokeRequest request : one.requests()) {
          events.add(SmokeEvent.of(request, one.access(), ACCOUNT, ID, Instant.now()));
        }
      }
    }
    return new Priming(handler, events);
  }

  /** As {@link #of}, for a Lambda authorizer, which is asked about a key that nobody has. */
  static @Nullable Priming ofAuthorizer(Map<String, String> environment, Handler handler) {
    if (!isForSnapshot(environment)) {
      return null;
    }
    List<byte[]> events = new ArrayList<>();
    for (SmokeCase one : SmokeCases.all()) {
      if (one.access() instanceof Access.Key(String header) && events.isEmpty()) {
        SmokeRequest request = one.requests().getFirst();
        String key = SmokeRun.UNKNOWN_KEY;
        events.add(SmokeEvent.ofAuthorizer(request, header, key, ACCOUNT, ID, Instant.now()));
      }
    }
    return new Priming(handler, events);
  }

  private static boolean isForSnapshot(Map<String, String> environment) {
    return "snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"));
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws IOException {
    for (byte[] event : events) {
      handler.handle(new ByteArrayInputStream(event), OutputStream.nullOutputStream());
    }
  }

  /** A connection that was open is too old to be used again; the rest is as it was. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {}
}
