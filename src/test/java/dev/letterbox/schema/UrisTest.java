package dev.letterbox.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner and RFC 3986's appendix A, rule by rule as a regular expression, agree. */
final class UrisTest {
  private static final int TEXTS = 200_000;

  private static final String HEX = "[0-9A-Fa-f]";
  private static final String PLAIN = "[A-Za-z0-9\\-._~!$&'()*+,;=";
  private static final String ENCODED = "%" + HEX + HEX;
  private static final String PCHAR = "(?:" + PLAIN + ":@]|" + ENCODED + ")";
  private static final String NO_COLON = "(?:" + PLAIN + "@]|" + ENCODED + ")";
  private static final String SEGMENTS = "(?:/" + PCHAR + "*+)*+";
  private static final String ABSOLUTE = "/(?:" + PCHAR + "++" + SEGMENTS + ")?+";
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
  private static final String H16 = HEX + "{1,4}";
  private static final String LS32 = "(?:" + H16 + ":" + H16 + "|" + IPV4 + ")";
  private static final String IPV6 =
      "(?:(?:H:){6}L|::(?:H:){5}L|(?:H)?::(?:H:){4}L|(?:(?:H:){0,1}H)?::(?:H:){3}L"
          + "|(?:(?:H:){0,2}H)?::(?:H:){2}L|(?:(?:H:){0,3}H)?::H:L|(?:(?:H:){0,4}H)?::L"
          + "|(?:(?:H:){0,5}H)?::H|(?:(?:H:){0,6}H)?::)";
  private static final String HOST =
      "(?:\\[(?:"
          + IPV6.replace("H", H16).replace("L", LS32)
          + "|[vV]"
          + HEX
          + "+\\."
          + PLAIN
          + ":]+)\\]|(?:"
          + PLAIN
          + "]|"
          + ENCODED
          + ")*)";
  private static final String AUTHORITY =
      "(?:(?:" + PLAIN + ":]|" + ENCODED + ")*@)?" + HOST + "(?::[0-9]*)?";
  private static final String BEHIND =
      "(?:\\?(?:" + PCHAR + "|[/?])*+)?+(?:#(?:" + PCHAR + "|[/?])*+)?+";
  private static final Pattern URI_RULE =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+\\-.]*:(?://"
              + AUTHORITY
              + SEGMENTS
              + "|"
              + ABSOLUTE
              + "|"
              + PCHAR
              + "++"
              + SEGMENTS
              + "|)"
              + BEHIND);
  private static final Pattern RELATIVE_RULE =
      Pattern.compile(
          "(?://" + AUTHORITY + SEGMENTS + "|" + ABSOLUTE + "|" + NO_COLON + "++" + SEGMENTS + "|)"
              + BEHIND);

  private static final List<String> PIECES =
      List.of(
          "http",
          "a",
          "Z9",
          "+-.",
          "~_",
          ":",
          ":",
          "/",
          "/",
          "//",
          "?",
          "#",
          "@",
          "[",
          "]",
          "[::1]",
          "[v1.a:b]",
          "[1:2:3:4:5:6:7:8]",
          "[::1.2.3.4]",
          "1:",
          "::",
          "v",
          "80",
          "%41",
          "%",
          "%g0",
          "!$&'()*+,;=",
          " ",
          "|",
          "\"",
          "é",
          "é",
          "\u0000",
          "\u007f",
          "1.2.3.4",
          ".");

  @Test
  void theScannerAgreesWithTheGrammar() {
    Random random = new Random(5);
    int uris = 0;
    int references = 0;
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "a://" : "");
      for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
        // Most of those that may be anywhere, so that many are URIs.
        text.append(
            PIECES.get(random.nextInt(3) == 0 ? random.nextInt(PIECES.size()) : random.nextInt(8)));
      }
      String uri = text.toString();
      boolean absolute = URI_RULE.matcher(uri).matches();
      boolean reference = absolute || RELATIVE_RULE.matcher(uri).matches();
      assertEquals(absolute, Uris.isUri(uri), uri);
      assertEquals(reference, Uris.isReference(uri), uri);
      uris += absolute ? 1 : 0;
      references += reference ? 1 : 0;
      if (reference && !isOfRfc3986Only(uri)) {
        assertTrue(isOfTheJdk(uri), uri);
      }
    }
    assertTrue(uris > TEXTS / 10 && references < TEXTS * 9 / 10, uris + " " + references);
  }

  /**
   * RFC 2396, which the JDK follows, has no empty authority, no scheme with nothing behind it, and
   * no addresses of future versions.
   */
  private static boolean isOfRfc3986Only(String uri) {
    return uri.matches("([^:/?#]*:)?(//)?([?#].*)?") || uri.contains("[v");
  }

  private static boolean isOfTheJdk(String uri) {
    try {
      new URI(uri);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** RFC 3986 section 1.1.2. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://ftp.is.co.za/rfc/rfc1808.txt",
        "http://www.ietf.org/rfc/rfc2396.txt",
        "ldap://[2001:db8::7]/c=GB?objectClass?one",
        "mailto:John.Doe@example.com",
        "news:comp.infosystems.www.servers.unix",
        "tel:+1-816-555-1212",
        "telnet://192.0.2.16:80/",
        "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
        "http://a_b:80/",
        "file:///etc/hosts",
        "a:",
        "a://",
        "http://@:/",
      })
  void examplesAreUris(String text) {
    assertTrue(Uris.isUri(text));
  }
}
