package dev.letterbox.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The version that answers, which another may take the place of while requests come in. */
final class Current implements HttpService, AutoCloseable {
  private final AtomicReference<Version> version;
  private final List<Version> retired = new ArrayList<>();

  Current(Version version) {
    this.version = new AtomicReference<>(version);
  }

  Gateway gateway() {
    return version.get().gateway();
  }

  /** What the first version does unasked begins. */
  void begin() {
    version.get().begin();
  }

  /** The next request is served by another; those that are under way by the one they came to. */
  synchronized void replace(Version newer) {
    Version older = version.getAndSet(newer);
    newer.begin();
    retired.removeIf(Version::isClosed);
    retired.add(older);
    older.retire();
  }

  /** What requests are served with, those that came to earlier versions included. */
  synchronized List<Code> codes() {
    List<Code> codes = new ArrayList<>(List.of(version.get().code()));
    retired.stream().filter(one -> !one.isClosed()).forEach(one -> codes.add(one.code()));
    return codes;
  }

  @Override
  public Gateway.Served serve(GatewayRequest request) throws InterruptedException {
    Version entered = version.get();
    while (!entered.enter()) {
      entered = version.get();
    }
    try {
      return entered.service().serve(request);
    } finally {
      entered.leave();
    }
  }

  @Override
  public synchronized void close() {
    retired.forEach(Version::close);
    version.get().close();
  }
}
