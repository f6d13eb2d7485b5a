import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The formats of strings. */
final class Formats {
  /** Those with a Java type of their own. */
  static final Set<String> TYPED = Set.of("date", "date-time", "uuid", "byte", "binary");

  /** Those of a {@code String}, with the check of each; the typed ones where they are texts. */
  static final Map<String, String> CHECKS =
      Map.ofEntries(
          Map.entry("email", "email"),
          Map.entry("uri", "uri"),
          Map.entry("uri-reference", "uriReference"),
          Map.entry("hostname", "hostname"),
          Map.entry("ipv4", "ipv4"),
          Map.entry("ipv6", "ipv6"),
          Map.entry("time", "time"),
          Map.entry("decimal", "decimal"),
          Map.entry("date", "date"),
          Map.entry("date-time", "dateTime"),
          Map.entry("uuid", "uuid"),
          Map.entry("byte", "base64"));

  /** What there is in Java, by format. */
  static final Map<String, String> JAVA = java();

  private Formats() {}

  private static Map<String, String> java() {
    Map<String, String> java = new LinkedHashMap<>();
    java.put("int32", "int");
    java.put("int64", "long");
    java.put("float", "float");
    java.put("double", "double");
    java.put("date", "LocalDate");
    java.put("date-time", "Instant");
    java.put("uuid", "UUID");
    java.put("byte", "Bytes");
    java.put("binary", "FilePart, or Bytes as a body of its own");
    new TreeMap<>(CHECKS).keySet().forEach(format -> java.putIfAbsent(format, "String"));
    return java;
  }

  /** Of those that become other types than String. */
  static boolean isOf(String format, String text) {
    try {
      switch (format) {
        case "date" -> LocalDate.parse(text);
        case "date-time" -> OffsetDateTime.parse(text);
        case "uuid" -> UUID.fromString(text);
        default -> {}
      }
      return true;
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
