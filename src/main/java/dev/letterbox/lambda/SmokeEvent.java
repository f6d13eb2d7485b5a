package dev.letterbox.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.letterbox.json.JsonWriter;
import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the event that API Gateway would invoke a function with, payload format 2.0. Behind the
 * authorizer, so that it says itself who calls: {@value #CALLER}, who owns nothing. See "Working
 * with AWS Lambda proxy integrations for HTTP APIs" in the API Gateway developer guide.
 */
final class SmokeEvent {
  static final String CALLER = "smoke";

  /** Not to be found by anybody (RFC 2606 section 2). */
  private static final String HOST = "smoke.invalid";

  /** Nobody's (RFC 5737 section 3): how much it may send counts for no one else. */
  private static final String ADDRESS = "192.0.2.1";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  private final JsonWriter out = JsonWriter.inMemory();
  private final SmokeRequest request;

  private SmokeEvent(SmokeRequest request) {
    this.request = request;
  }

  /**
   * The event of a request.
   *
   * @param account the function's
   * @param id the request's
   */
  static byte[] of(SmokeRequest request, Access access, String account, String id, Instant now) {
    return new SmokeEvent(request).write(access, account, id, now);
  }

  /** The event of a Lambda authorizer, for a request with a key in this header field. */
  static byte[] ofAuthorizer(
      SmokeRequest request, String header, String key, String account, String id, Instant now) {
    SmokeEvent event = new SmokeEvent(request.with(header, key));
    event.out.beginObject();
    event.string("type", "REQUEST");
    event.out.name("identitySource");
    event.strings(List.of(key, request.routeKey()));
    event.request();
    event.context(new Access.Public(), account, id, now);
    event.out.endObject();
    return event.out.toBytes();
  }

  private byte[] write(Access access, String account, String id, Instant now) {
    out.beginObject();
    request();
    context(access, account, id, now);
    String body = request.body();
    boolean base64 = body != null && !isText();
    if (body != null) {
      string("body", base64 ? Base64.getEncoder().encodeToString(body.getBytes(UTF_8)) : body);
    }
    out.name("isBase64Encoded");
    out.bool(base64);
    out.endObject();
    return out.toBytes();
  }

  /** Every other type is base64. */
  private boolean isText() {
    String type = request.headers().getOrDefault("content-type", "");
    return type.startsWith("text/") || type.equals("application/json");
  }

  private void request() {
    string("version", "2.0");
    string("routeKey", request.routeKey());
    string("rawPath", request.path());
    string("rawQueryString", request.encodedQuery());
    if (!request.cookies().isEmpty()) {
      out.name("cookies");
      strings(request.cookies());
    }
    Map<String, String> headers = new TreeMap<>(request.headers());
    String body = request.body();
    headers.put("content-length", "" + (body == null ? 0 : body.getBytes(UTF_8).length));
    headers.put("host", HOST);
    headers.put("user-agent", CALLER);
    headers.put("x-forwarded-for", ADDRESS);
    headers.put("x-forwarded-port", "443");
    headers.put("x-forwarded-proto", "https");
    map("headers", headers);
    Map<String, String> query = new TreeMap<>();
    request.query().forEach((name, values) -> query.put(name, String.join(",", values)));
    map("queryStringParameters", query);
    map("pathParameters", request.pathParameters());
  }

  private void context(Access access, String account, String id, Instant now) {
    out.name("requestContext");
    out.beginObject();
    string("accountId", account);
    string("apiId", CALLER);
    authorizer(access, account);
    string("domainName", HOST);
    string("domainPrefix", CALLER);
    out.name("http");
    out.beginObject();
    string("method", request.method());
    string("path", request.path());
    string("protocol", "HTTP/1.1");
    string("sourceIp", ADDRESS);
    string("userAgent", CALLER);
    out.endObject();
    string("requestId", id);
    string("routeKey", request.routeKey());
    string("stage", "$default");
    string("time", TIME.format(now));
    out.name("timeEpoch");
    out.int64(now.toEpochMilli());
    out.endObject();
  }

  private void authorizer(Access access, String account) {
    switch (access) {
      case Access.Public() -> {}
      case Access.Token(List<String> scopes) -> {
        beginAuthorizer("jwt");
        map("claims", claims(scopes));
        // Null where the route has none.
        out.name("scopes");
        if (scopes.isEmpty()) {
          out.nil();
        } else {
          strings(scopes);
        }
        endAuthorizer();
      }
      case Access.Key(String _) -> {
        beginAuthorizer("lambda");
        string("keyId", CALLER);
        string("owner", CALLER);
        string("resource", CALLER);
        endAuthorizer();
      }
      case Access.Signature() -> {
        beginAuthorizer("iam");
        string("accessKey", CALLER);
        string("accountId", account);
        string("callerId", CALLER);
        string("userArn", "arn:aws:iam::" + account + ":user/" + CALLER);
        string("userId", CALLER);
        endAuthorizer();
      }
    }
  }

  private static Map<String, String> claims(List<String> scopes) {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("sub", CALLER);
    claims.put("scope", String.join(" ", scopes));
    return claims;
  }

  private void beginAuthorizer(String kind) {
    out.name("authorizer");
    out.beginObject();
    out.name(kind);
    out.beginObject();
  }

  private void endAuthorizer() {
    out.endObject();
    out.endObject();
  }

  private void string(String name, String value) {
    out.name(name);
    out.string(value);
  }

  private void strings(List<String> values) {
    out.beginArray();
    for (String value : values) {
      out.string(value);
    }
    out.endArray();
  }

  /** Absent where it is empty. */
  private void map(String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      out.name(name);
      out.beginObject();
      values.forEach(this::string);
      out.endObject();
    }
  }
}
