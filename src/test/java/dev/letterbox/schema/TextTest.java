package dev.letterbox.schema;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  private static final String LABEL = "a".repeat(63);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com",
        "a@b",
        "a+b@example.co.uk",
        ".a..b.@example.com",
        "!#$%&'*+/=?^_`{|}~-@example.com",
        "1@1.2",
        "A@XN--BCHER-KVA.example",
      })
  void emails(String text) {
    assertTrue(Text.isEmail(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a",
        "a@",
        "@b",
        "a@b@c",
        "a@b.",
        "a@.b",
        "a@b..c",
        "a@-b",
        "a@b-",
        "a@b_c",
        "a b@c",
        "a@b c",
        "\"a b\"@c",
        "a@[127.0.0.1]",
        "a(comment)@b",
        "Ada <ada@example.com>",
        "ä@b",
        "a@ä",
        "a@b\n",
        "a\u0000@b",
        "a,b@c",
      })
  void noEmails(String text) {
    assertFalse(Text.isEmail(text));
  }

  @Test
  void labelsAndHostnamesHaveALength() {
    String longest = (LABEL + ".").repeat(3) + "a".repeat(61);
    assertTrue(Text.isHostname(longest, 0));
    assertFalse(Text.isHostname(longest + "a", 0));
    assertTrue(Text.isEmail("a@" + longest));
    assertFalse(Text.isEmail("a@" + LABEL + "a"));
    assertFalse(Text.isHostname("", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.com/a?b=c#d",
        "ftp://ftp.is.co.za/rfc/rfc1808.txt",
        "http://[2001:db8::7]:80/c=GB",
        "ldap://[2001:db8::7]/c=GB?objectClass?one",
        "mailto:John.Doe@example.com",
        "news:comp.infosystems.www.servers.unix",
        "tel:+1-816-555-1212",
        "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
        "about:blank",
        "a+b-c.d:x",
        "http://example.com/%C3%A9",
      })
  void uris(String text) {
    assertTrue(Uris.isUri(text));
    assertTrue(Uris.isReference(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/b", "../x", "?q", "#f", "//example.com", "example.com"})
  void relativeReferences(String text) {
    assertFalse(Uris.isUri(text));
    assertTrue(Uris.isReference(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://exa mple.com",
        " http://example.com",
        "http://example.com/\n",
        "http://example.com/é",
        "http://example.com/%",
        "http://example.com/%zz",
        "http://example.com/<script>",
        "http://example.com/\"",
        "http://example.com/a|b",
        "http://example.com/\\",
        "http://example.com/\u007f",
        "http://[::1",
        "1a:b",
        ":",
        "http://example.com/#a#b",
      })
  void noUris(String text) {
    assertFalse(Uris.isUri(text));
    assertFalse(Uris.isReference(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
      })
  void uuids(String text) {
    assertTrue(Text.isUuid(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "f81d4fae7dec11d0a76500a0c91e6bf6",
        "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
        "f81d4fae-7dec-11d0-a7650-0a0c91e6bf6",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf６",
        "+81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      })
  void noUuids(String text) {
    assertFalse(Text.isUuid(text));
  }
}
