package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The AWS SDK's own signer signs random requests. */
final class SigV4SdkTest {
  private static final Instant NOW = Instant.parse("2026-07-10T19:19:05Z");
  private static final List<Credential> KEYS =
      List.of(
          Credential.ofUser("operator", "operator-secret"),
          Credential.ofRole("a/b", "s/+=", "IQoJb3JpZ2luX2VjEJ//w+==/"));
  private static final List<String> SEGMENTS =
      List.of("a", "Forms", "", ".", "a.b", "%20", "%2F", "%2f", "%c3%A9", "%25", "+", "a:b@c;d=e");
  private static final String LEGAL = "abcXYZ019-._~!$&'()*+,;=:@/%";
  private static final String WORDS = "ab Z09-_.~*+&=?/%#é東🎈 \t,";

  private final Random random = new Random(4);
  private final SigV4 signatures = new SigV4(Stack.REGION, "execute-api", KEYS);

  @Test
  void whatItSignsIsValid() throws InvalidSignatureException {
    for (int i = 0; i < 2_000; i++) {
      Credential key = KEYS.get(i % KEYS.size());
      GatewayRequest request = signed(key);
      assertEquals(key, signatures.verify(request), () -> request.toString());
    }
  }

  @Test
  void anotherSpellingOfTheQueryIsValid() throws InvalidSignatureException {
    for (int i = 0; i < 2_000; i++) {
      Credential key = KEYS.get(i % KEYS.size());
      GatewayRequest request = signed(key);
      GatewayRequest other = Change.query(request, respelt(request.query()));
      assertEquals(key, signatures.verify(other), () -> other.toString());
    }
  }

  @Test
  void anotherOctetOfThePathIsInvalid() {
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      GatewayRequest request = signed(KEYS.get(i % KEYS.size()));
      String path = altered(request.path(), LEGAL);
      if (isValid(Change.path(request, path))) {
        assertEquals(normal(request.path()), normal(path));
      } else {
        refused++;
      }
    }
    assertTrue(refused > 2_900, refused + " of 3000");
  }

  @Test
  void anotherOctetOfTheQueryIsInvalid() {
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      GatewayRequest request = signed(KEYS.get(i % KEYS.size()));
      String query = altered(request.query(), LEGAL);
      if (isValid(Change.query(request, query))) {
        assertEquals(pairs(request.query()), pairs(query));
      } else {
        refused++;
      }
    }
    assertTrue(refused > 2_700, refused + " of 3000");
  }

  @Test
  void anotherOctetOfASignedHeaderIsInvalid() {
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      GatewayRequest request = signed(KEYS.get(i % KEYS.size()));
      int at = random.nextInt(request.headers().size());
      Header header = request.headers().get(at);
      String value = altered(header.value(), SdkSigned.wire(WORDS));
      boolean isValid = isValid(Change.header(request, at, value));
      if (isValid) {
        assertEquals(squeezed(header.value()), squeezed(value), header.name());
      }
      refused += isValid ? 0 : 1;
    }
    assertTrue(refused > 2_900, refused + " of 3000");
  }

  @Test
  void anotherOctetOfTheAuthorizationIsInvalid() {
    GatewayRequest request = signed(KEYS.getFirst());
    int at = at(request, "Authorization");
    String value = request.headers().get(at).value();
    for (int i = 0; i < value.length(); i++) {
      for (char c = '!'; c <= '~'; c++) {
        if (c != value.charAt(i)) {
          String other = value.substring(0, i) + c + value.substring(i + 1);
          assertFalse(isValid(Change.header(request, at, other)), other);
        }
      }
    }
  }

  @Test
  void anotherOctetOfTheDateIsInvalid() {
    GatewayRequest request = signed(KEYS.getFirst());
    int at = at(request, "X-Amz-Date");
    String value = request.headers().get(at).value();
    for (int i = 0; i < value.length(); i++) {
      for (char c = '!'; c <= '~'; c++) {
        if (c != value.charAt(i)) {
          String other = value.substring(0, i) + c + value.substring(i + 1);
          assertFalse(isValid(Change.header(request, at, other)), other);
        }
      }
    }
  }

  @Test
  void anotherBodyIsInvalid() {
    for (int i = 0; i < 2_000; i++) {
      GatewayRequest request = signed(KEYS.get(i % KEYS.size()));
      byte[] body = request.body().clone();
      if (body.length == 0 || random.nextInt(4) == 0) {
        body = Arrays.copyOf(body, body.length + 1);
      } else {
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertFalse(isValid(Change.body(request, body)));
    }
  }

  @Test
  void anotherMethodIsInvalid() {
    GatewayRequest request = signed(KEYS.getFirst());
    for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "get", "")) {
      boolean same = method.equals(request.method());
      assertEquals(same, isValid(Change.method(request, method)), method);
    }
  }

  private boolean isValid(GatewayRequest request) {
    try {
      return KEYS.contains(signatures.verify(request));
    } catch (InvalidSignatureException e) {
      return false;
    }
  }

  private GatewayRequest signed(Credential key) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(pick(List.of(SdkHttpMethod.values())))
            .protocol("http")
            .host("localhost")
            .port(pick(List.of(80, 3000)))
            .encodedPath(path());
    for (int n = random.nextInt(5); n > 0; n--) {
      request.appendRawQueryParameter(pick(List.of("a", "A", "a-b", word() + "x")), word());
    }
    for (int n = random.nextInt(5); n > 0; n--) {
      request.appendHeader(pick(List.of("X-A", "x-b", "X-Amz-Meta", "Cookie")), word());
    }
    byte[] body = new byte[random.nextBoolean() ? 0 : random.nextInt(200)];
    random.nextBytes(body);
    return SdkSigned.by(key).sign(request.build(), body, NOW);
  }

  /** Never above the root, where the SDK keeps dots that RFC 3986 removes. */
  private String path() {
    StringBuilder path = new StringBuilder("/v1");
    for (int n = random.nextInt(6); n > 0; n--) {
      path.append('/').append(pick(SEGMENTS));
      if (random.nextInt(8) == 0) {
        path.append("/x/..");
      }
    }
    return path.toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int[] letters = WORDS.codePoints().toArray();
    for (int n = random.nextInt(8); n > 0; n--) {
      word.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }

  private String altered(String text, String letters) {
    int[] characters = text.isEmpty() ? new int[] {0} : text.codePoints().toArray();
    int[] others = letters.codePoints().toArray();
    int at = random.nextInt(characters.length);
    int before = characters[at];
    while (characters[at] == before) {
      characters[at] = others[random.nextInt(others.length)];
    }
    return new String(characters, 0, characters.length);
  }

  /** In another order, with hexadecimal digits in lower case, plus signs, and empty pairs. */
  private String respelt(String query) {
    List<String> pairs = new ArrayList<>(List.of(query.split("&", -1)));
    Collections.shuffle(pairs, random);
    StringBuilder other = new StringBuilder();
    for (String pair : pairs) {
      String spelt = random.nextBoolean() ? lowerCaseHex(pair) : pair;
      spelt = random.nextBoolean() ? spelt.replace("%20", "+") : spelt;
      spelt = random.nextBoolean() && spelt.endsWith("=") ? spelt.replace("=", "") : spelt;
      other.append(spelt).append(random.nextInt(3) == 0 ? "&&" : "&");
    }
    return other.toString();
  }

  private static String lowerCaseHex(String text) {
    StringBuilder other = new StringBuilder(text);
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      other.replace(at, at + 3, text.substring(at, at + 3).toLowerCase(Locale.ROOT));
    }
    return other.toString();
  }

  private static String normal(String path) {
    return URI.create("http://localhost" + path).normalize().getRawPath();
  }

  private static List<String> pairs(String query) {
    List<String> pairs = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.add(
            URLDecoder.decode(name, ISO_8859_1) + "\0" + URLDecoder.decode(value, ISO_8859_1));
      }
    }
    Collections.sort(pairs);
    return pairs;
  }

  private static String squeezed(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }

  private static int at(GatewayRequest request, String name) {
    List<Header> headers = request.headers();
    return headers.indexOf(new Header(name, Header.first(headers, name).orElseThrow()));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
