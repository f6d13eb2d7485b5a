package dev.letterbox.gateway;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An event's headers and cookies. */
final class EventHeaders {
  /** About the connection to the gateway, so not the function's (inferred). */
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

  private static final String COOKIE = "cookie";
  private static final SecureRandom RANDOM = new SecureRandom();

  private EventHeaders() {}

  /**
   * Lower-case names in alphabetical order, repeated ones joined by a comma without a space,
   * cookies left out, and what the gateway adds.
   */
  static Map<String, String> of(GatewayRequest request) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!name.equals(COOKIE) && !HOP_BY_HOP.contains(name)) {
        headers.merge(name, header.value(), (a, b) -> a + "," + b);
      }
    }
    headers.put("content-length", Integer.toString(request.body().length));
    headers.putIfAbsent("x-amzn-trace-id", traceId(request));
    // Behind the addresses of proxies before it (inferred).
    headers.merge("x-forwarded-for", request.sourceIp(), (a, b) -> a + ", " + b);
    headers.put("x-forwarded-port", Integer.toString(request.port()));
    // API Gateway's is always https; the truth makes links that work here.
    headers.put("x-forwarded-proto", "http");
    return headers;
  }

  /** Every {@code name=value} of every cookie header. */
  static List<String> cookies(GatewayRequest request) {
    List<String> cookies = new ArrayList<>();
    for (Header header : request.headers()) {
      if (header.is(COOKIE)) {
        for (String cookie : header.value().split(";", -1)) {
          if (!cookie.isBlank()) {
            cookies.add(cookie.strip());
          }
        }
      }
    }
    return cookies;
  }

  private static String traceId(GatewayRequest request) {
    byte[] random = new byte[12];
    RANDOM.nextBytes(random);
    long seconds = request.time().getEpochSecond();
    return "Root=1-"
        + HexFormat.of().toHexDigits(seconds, 8)
        + "-"
        + HexFormat.of().formatHex(random);
  }
}
