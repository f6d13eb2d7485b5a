package dev.letterbox.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random texts at the edges of a schema of strings, on either side. */
final class NearTexts {
  /** By format texts that are plainly of it, and, before an exclamation mark, not of it. */
  private static final Map<String, List<String>> OF_FORMATS =
      Map.ofEntries(
          Map.entry("date", List.of("2026-11-23", "2028-02-29", "2027-02-29!", "2026-1-1!")),
          Map.entry("date-time", List.of("2026-11-23T10:15:30Z", "2026-11-23!", "now!")),
          Map.entry("time", List.of("10:15:30Z", "10:15:30.25+01:00", "10:15!", "25:00:00Z!")),
          Map.entry("uuid", List.of("8e03978e-40d5-43e8-bc93-6894a57f9324", "8e03978e!")),
          Map.entry("uri", List.of("https://example.com/a?b#c", "urn:x:y", "a b!", "/a!")),
          Map.entry("uri-reference", List.of("/a", "?b", "a b!")),
          Map.entry("email", List.of("a@b.org", "a.org!")),
          Map.entry("hostname", List.of("a.example", "-a!")),
          Map.entry("ipv4", List.of("192.0.2.1", "192.0.2.256!", "192.0.2!")),
          Map.entry("ipv6", List.of("::1", "2001:db8::1", "1::2::3!", "g::!")),
          Map.entry("decimal", List.of("12.50", "-0")),
          Map.entry("byte", List.of("AAH/", "YQ==")));

  private static final List<String> USUAL =
      List.of("", "a", "a7", "xa7y", "AB", "ABC", "12", "é😀", "[x", "&", "abc", "a".repeat(21));

  private final Random random;

  NearTexts(Random random) {
    this.random = random;
  }

  String of(JsonNode schema) {
    List<String> texts = OF_FORMATS.getOrDefault(schema.path("format").asText(), USUAL);
    boolean whole = random.nextInt(6) > 0;
    if (schema.has("pattern") && whole) {
      String known = Strings.ofPattern(new Random(random.nextLong()), schema);
      return known == null ? pick(texts) : known;
    }
    if (whole || !schema.has("maxLength") || schema.get("maxLength").asInt() > 3000) {
      return pick(texts);
    }
    int length = schema.get("maxLength").asInt() + random.nextInt(2);
    return "😀".repeat(Math.max(0, length));
  }

  private String pick(List<String> texts) {
    String text = texts.get(random.nextInt(texts.size()));
    return text.endsWith("!") ? text.substring(0, text.length() - 1) : text;
  }
}
