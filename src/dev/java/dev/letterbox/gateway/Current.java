package dev.letterbox.gateway;

import java.util.concurrent.atomic.AtomicReference;

/** The version that answers, which another may take the place of while requests come in. */
final class Current implements HttpService, AutoCloseable {
  private final AtomicReference<Version> version;

  Current(Version version) {
    this.version = new AtomicReference<>(version);
  }

  Gateway gateway() {
    return version.get().gateway();
  }

  void replace(Version newer) {
    version.getAndSet(newer).close();
  }

  @Override
  public Gateway.Served serve(GatewayRequest request) throws InterruptedException {
    return version.get().service().serve(request);
  }

  @Override
  public void close() {
    version.get().close();
  }
}
