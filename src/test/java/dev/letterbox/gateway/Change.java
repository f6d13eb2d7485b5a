package dev.letterbox.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A request but for one thing. */
final class Change {
  private Change() {}

  static GatewayRequest time(GatewayRequest r, Instant time) {
    return of(r, time, r.method(), r.path(), r.query(), r.headers(), r.body());
  }

  static GatewayRequest method(GatewayRequest r, String method) {
    return of(r, r.time(), method, r.path(), r.query(), r.headers(), r.body());
  }

  static GatewayRequest path(GatewayRequest r, String path) {
    return of(r, r.time(), r.method(), path, r.query(), r.headers(), r.body());
  }

  static GatewayRequest query(GatewayRequest r, String query) {
    return of(r, r.time(), r.method(), r.path(), query, r.headers(), r.body());
  }

  static GatewayRequest headers(GatewayRequest r, List<Header> headers) {
    return of(r, r.time(), r.method(), r.path(), r.query(), headers, r.body());
  }

  static GatewayRequest header(GatewayRequest r, int at, String value) {
    List<Header> headers = new ArrayList<>(r.headers());
    headers.set(at, new Header(headers.get(at).name(), value));
    return headers(r, headers);
  }

  static GatewayRequest body(GatewayRequest r, byte[] body) {
    return of(r, r.time(), r.method(), r.path(), r.query(), r.headers(), body);
  }

  private static GatewayRequest of(
      GatewayRequest r,
      Instant time,
      String method,
      String path,
      String query,
      List<Header> headers,
      byte[] body) {
    return new GatewayRequest(
        r.id(), time, method, path, query, r.protocol(), headers, body, r.sourceIp(), r.port());
  }
}
