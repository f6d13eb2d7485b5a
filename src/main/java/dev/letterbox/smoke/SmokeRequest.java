package dev.letterbox.smoke;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation's examples as a request.
 *
 * @param routeKey API Gateway's own, such as {@code GET /v1/forms/{formId}}
 * @param pathParameters decoded, by name; a greedy one without its {@code +}
 * @param query each parameter's values, decoded; a comma separates items
 * @param headers by name in lower case, {@code content-type} among them
 * @param cookies each {@code name=value}
 * @param body null where there is none
 */
public record SmokeRequest(
    String method,
    String routeKey,
    Map<String, String> pathParameters,
    Map<String, List<String>> query,
    Map<String, String> headers,
    List<String> cookies,
    @Nullable String body) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  public SmokeRequest {
    requireNonNull(method);
    requireNonNull(routeKey);
  }

  /** With a further header field. */
  public SmokeRequest with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header.toLowerCase(Locale.ROOT), value);
    return new SmokeRequest(method, routeKey, pathParameters, query, more, cookies, body);
  }

  /** The path, decoded. */
  public String path() {
    return path(false);
  }

  /** The path as it is sent (RFC 3986 section 3.3). */
  public String encodedPath() {
    return path(true);
  }

  private String path(boolean encoded) {
    String path = routeKey.substring(routeKey.indexOf('/'));
    for (Map.Entry<String, String> parameter : pathParameters.entrySet()) {
      String value = parameter.getValue();
      path = path.replace("{" + parameter.getKey() + "}", encoded ? encode(value, "") : value);
      path = path.replace("{" + parameter.getKey() + "+}", encoded ? encode(value, "/") : value);
    }
    return path;
  }

  /** The query as it is sent, without {@code ?}; {@code ""} where there is none. */
  public String encodedQuery() {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, List<String>> parameter : this.query.entrySet()) {
      for (String value : parameter.getValue()) {
        query
            .append(query.isEmpty() ? "" : "&")
            .append(encode(parameter.getKey(), ""))
            .append('=')
            .append(encode(value, ","));
      }
    }
    return query.toString();
  }

  /** All but RFC 3986's unreserved characters, and these. */
  private static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(octet) || kept.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(byte octet) {
    return (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= '0' && octet <= '9')
        || octet == '-'
        || octet == '.'
        || octet == '_'
        || octet == '~';
  }
}
