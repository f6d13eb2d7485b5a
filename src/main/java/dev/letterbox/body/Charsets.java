package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The charsets that bodies may be in: those that clients still send. Each means what IANA
 * registered; the WHATWG's reading of {@code iso-8859-1} as windows-1252 needs no regard, since
 * browsers name the latter.
 */
final class Charsets {
  private static final String ASCII = "UTF-8, windows-1252, ISO-8859-1";

  private Charsets() {}

  /** Of a text. */
  static Charset ofText(String label, String place) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "utf-16" -> UTF_16;
      case "utf-16be" -> UTF_16BE;
      case "utf-16le" -> UTF_16LE;
      default -> known(label, place, ASCII + ", US-ASCII, UTF-16, UTF-16BE or UTF-16LE");
    };
  }

  /** Of a form, whose syntax is in ASCII: not UTF-16, in which browsers send no form either. */
  static Charset ofForm(String label, String place) {
    return known(label, place, ASCII + " or US-ASCII");
  }

  private static Charset known(String label, String place, String wanted) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8" -> UTF_8;
      case "us-ascii", "ascii" -> US_ASCII;
      case "iso-8859-1", "latin1" -> ISO_8859_1;
      // By name: StandardCharsets lacks it, every JDK has it in java.base.
      case "windows-1252", "cp1252" -> Charset.forName("windows-1252");
      default ->
          throw BodyException.unsupported(place, "the charset " + Octets.shown(label), wanted);
    };
  }
}
