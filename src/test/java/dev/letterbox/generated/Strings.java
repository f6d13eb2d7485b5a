package dev.letterbox.generated;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random strings: any Unicode text, or of a format or pattern that the contract uses. */
final class Strings {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String[] CHARACTERS = {
    "a", "Z", "0", " ", "\"", "\\", "/", "~", "é", "ß", "中", "\u0000", "\n", "\t", "\u2028", "😀",
    "𝒳", "\u007f", "\uffff", "<", "&", "\u0301"
  };

  private final Random random;

  Strings(Random random) {
    this.random = random;
  }

  String of(JsonNode schema) {
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    if (schema.has("pattern")) {
      return pattern(schema.get("pattern").textValue(), least, Math.min(most, least + 20));
    }
    String format = schema.path("format").asText("");
    return format.isEmpty() ? text(length(least, most)) : format(format);
  }

  /** Of the schema's pattern; null where there is no generator for it. */
  static @Nullable String ofPattern(Random random, JsonNode schema) {
    try {
      return new Strings(random).of(schema);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Mostly short, now and then as long as it may be. */
  private int length(int least, int most) {
    boolean full = most <= 20_000 && random.nextInt(30) == 0;
    return full ? most : Math.min(most, least + random.nextInt(12));
  }

  /** As many code points of every kind. */
  String text(int codePoints) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < codePoints; i++) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  private String letters(int least, int most) {
    int length = least + random.nextInt(most - least + 1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private String pattern(String pattern, int least, int most) {
    return switch (pattern) {
      case "^[a-z0-9][a-z0-9-]*$" -> letters(least, most);
      case "^https?://[^/?#\\s]+$" -> pick("http://", "https://") + letters(1, 30) + pick("", ":1");
      case "^[A-Za-z0-9-]+$" -> pick("X-", "a", "") + letters(Math.max(1, least), most);
      case "^[0-7][0-9A-HJKMNP-TV-Z]{25}$" ->
          random.nextInt(8) + letters(25, 25).toUpperCase(Locale.ROOT).replaceAll("[ILOU]", "0");
      case "^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$" -> letters(1, 9) + "/x-" + letters(1, 9);
      case "^[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+$" ->
          letters(1, 9) + "/" + pick("*", letters(1, 9));
      default -> throw new IllegalArgumentException("add a generator for " + pattern);
    };
  }

  private String format(String format) {
    return switch (format) {
      case "email" -> letters(1, 30) + pick("", "+x", ".y") + "@" + letters(1, 40) + ".example";
      case "uri" -> pick("https://", "ftp://", "urn:x:") + letters(1, 20) + pick("", "/%20?q=1#f");
      case "uri-reference" -> pick("about:blank", "/a/b", "?q", "#f", "", "../" + letters(1, 9));
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date" -> LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000)).toString();
      case "date-time" -> instant().toString();
      case "byte" -> Base64.getEncoder().encodeToString(octets());
      default -> throw new IllegalArgumentException("add a generator for " + format);
    };
  }

  private Instant instant() {
    int nanos = random.nextInt(1_000_000_000);
    int fraction = random.nextInt(4) * 3;
    int unit = (int) Math.pow(10, fraction);
    return Instant.ofEpochSecond(
        random.nextLong(-62_000_000_000L, 253_000_000_000L), nanos - nanos % unit);
  }

  private byte[] octets() {
    byte[] octets = new byte[random.nextInt(30)];
    random.nextBytes(octets);
    return octets;
  }

  String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
