package dev.letterbox.gateway;

/** What answers requests: the {@link Gateway}, or a page in front of it. */
interface HttpService {
  Gateway.Served serve(GatewayRequest request) throws InterruptedException;
}
