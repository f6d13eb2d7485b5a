package dev.letterbox.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param id what {@code apigw-requestid} and the event carry
 * @param path the path of the request target as sent, still percent-encoded
 * @param query the query string as sent, empty when there is none
 * @param protocol {@code HTTP/1.1}
 * @param headers in their order, repeated ones included
 * @param port that it arrived at
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
record GatewayRequest(
    String id,
    Instant time,
    String method,
    String path,
    String query,
    String protocol,
    List<Header> headers,
    byte[] body,
    String sourceIp,
    int port) {
  Optional<String> header(String name) {
    return Header.first(headers, name);
  }
}
