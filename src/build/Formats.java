import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
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

  private Formats() {}

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
