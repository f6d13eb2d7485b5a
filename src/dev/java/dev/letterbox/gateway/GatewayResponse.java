package dev.letterbox.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A response before its {@code date} and {@code content-length}. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
record GatewayResponse(int status, List<Header> headers, byte[] body) {
  GatewayResponse {
    headers = List.copyOf(headers);
  }

  /** The route's authorizer knows the caller and says no, or the request is not signed for it. */
  static GatewayResponse forbidden() {
    return message(403, "Forbidden");
  }

  /** No route matches. */
  static GatewayResponse notFound() {
    return message(404, "Not Found");
  }

  /** Nobody knows who calls. */
  static GatewayResponse unauthorized() {
    return message(401, "Unauthorized");
  }

  /** The function failed, or did not return a response. */
  static GatewayResponse internalServerError() {
    return message(500, "Internal Server Error");
  }

  /** The integration timed out, or Lambda throttled the function. */
  static GatewayResponse serviceUnavailable() {
    return message(503, "Service Unavailable");
  }

  /** The route takes no more requests now. The text is unverified. */
  static GatewayResponse tooManyRequests() {
    return message(429, "Too Many Requests");
  }

  /** The payload is beyond {@link Limits#PAYLOAD}. Status and text are unverified. */
  static GatewayResponse payloadTooLarge() {
    return message(413, "Request Entity Too Large");
  }

  /** The head is beyond {@link Limits#HEAD}. Status and text are unverified. */
  static GatewayResponse headersTooLarge() {
    return message(431, "Request Header Fields Too Large");
  }

  GatewayResponse with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new GatewayResponse(status, more, body);
  }

  GatewayResponse without(Predicate<Header> unwanted) {
    return new GatewayResponse(status, headers.stream().filter(unwanted.negate()).toList(), body);
  }

  private static GatewayResponse message(int status, String message) {
    return new GatewayResponse(
        status,
        List.of(new Header("content-type", "application/json")),
        ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
