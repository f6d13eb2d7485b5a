package dev.letterbox.gateway;

/** Decides whether a request may reach its route's integration. */
interface Authorizer {
  Authorization authorize(GatewayRequest request, Routes.Match match) throws InterruptedException;
}
