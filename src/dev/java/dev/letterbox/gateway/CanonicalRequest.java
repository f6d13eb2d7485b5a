package dev.letterbox.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Signature Version 4 signs of a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed request</a>
 */
final class CanonicalRequest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private CanonicalRequest() {}

  /** Six parts by lines, a character for an octet: header values are as Jetty reads them. */
  static String of(GatewayRequest request, List<String> signedHeaders, String bodyHash)
      throws InvalidSignatureException {
    return request.method()
        + "\n"
        + path(request.path())
        + "\n"
        + query(request.query())
        + "\n"
        + headers(request.headers(), signedHeaders)
        + "\n"
        + String.join(";", signedHeaders)
        + "\n"
        + bodyHash;
  }

  /**
   * Without empty and dot segments, and what was sent encoded once more: all services but S3 do
   * both. An encoded slash is no slash.
   */
  static String path(String sent) {
    List<String> segments = new ArrayList<>();
    for (String segment : sent.split("/", -1)) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> {
          if (!segments.isEmpty()) {
            segments.removeLast();
          }
        }
        default -> segments.add(segment);
      }
    }
    StringBuilder path = new StringBuilder();
    for (String segment : segments) {
      path.append('/');
      for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
        encode(path, octet);
      }
    }
    return segments.isEmpty() || sent.endsWith("/") ? path.append('/').toString() : path.toString();
  }

  /**
   * Pairs in order of names, then values, as they are encoded. A plus sign is a space: what the
   * gateway reads there is what has to be signed (inferred; signers never send one).
   */
  static String query(String sent) {
    record Pair(String name, String value) {}
    List<Pair> pairs = new ArrayList<>();
    for (String pair : sent.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.add(new Pair(reencode(name), reencode(value)));
      }
    }
    pairs.sort(Comparator.comparing(Pair::name).thenComparing(Pair::value));
    StringBuilder query = new StringBuilder();
    for (Pair pair : pairs) {
      query.append(query.isEmpty() ? "" : "&").append(pair.name()).append('=').append(pair.value());
    }
    return query.toString();
  }

  /** A line for each; repeated ones are joined by commas in the order sent. */
  private static String headers(List<Header> sent, List<String> signed)
      throws InvalidSignatureException {
    Map<String, StringBuilder> values = new HashMap<>();
    for (Header header : sent) {
      String name = header.name().toLowerCase(Locale.ROOT);
      StringBuilder joined = values.get(name);
      if (joined == null) {
        joined = new StringBuilder();
        values.put(name, joined);
      } else {
        joined.append(',');
      }
      squeeze(joined, header.value());
    }
    StringBuilder lines = new StringBuilder();
    for (String name : signed) {
      StringBuilder value = values.get(name);
      if (value == null) {
        throw new InvalidSignatureException("Signed, but not sent: " + name);
      }
      lines.append(name).append(':').append(value).append('\n');
    }
    return lines.toString();
  }

  /** Without white space around, and any within is one space. */
  private static void squeeze(StringBuilder out, String value) {
    boolean space = false;
    boolean begun = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        space = begun;
      } else {
        if (space) {
          out.append(' ');
        }
        out.append(c);
        space = false;
        begun = true;
      }
    }
  }

  /** Octet by octet, so that what is not UTF-8 stays itself. */
  private static String reencode(String encoded) {
    byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(in.length);
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low >= 0) {
        encode(out, (byte) (high * 16 + low));
        i += 2;
      } else {
        encode(out, in[i] == '+' ? (byte) ' ' : in[i]);
      }
    }
    return out.toString();
  }

  private static void encode(StringBuilder out, byte octet) {
    boolean unreserved =
        (octet >= 'a' && octet <= 'z')
            || (octet >= 'A' && octet <= 'Z')
            || (octet >= '0' && octet <= '9')
            || octet == '-'
            || octet == '.'
            || octet == '_'
            || octet == '~';
    if (unreserved) {
      out.append((char) octet);
    } else {
      out.append('%').append(HEX.toHexDigits(octet));
    }
  }
}
