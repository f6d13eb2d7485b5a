package dev.letterbox.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A multipart form of arbitrary parts, whose contents nearly look like its own delimiters. All
 * texts here have one character for each octet.
 */
final class RandomForm {
  /** A part, as it is to be found again. */
  record Part(String name, @Nullable String fileName, String content) {}

  private static final String LEGAL = "abcxyzABCXYZ0123456789'()+_,-./:=? ";

  private final Random random;
  private final boolean lineFeeds;
  private final List<Part> parts = new ArrayList<>();
  private final String boundary;
  private final byte[] body;

  /** With line feeds, contents may have the boundary behind LF alone. */
  RandomForm(Random random, boolean lineFeeds) {
    this.random = random;
    this.lineFeeds = lineFeeds;
    this.boundary =
        boundary(random.nextInt(random.nextBoolean() ? 3 : 70)) + character(LEGAL.strip());
    StringBuilder text = new StringBuilder();
    if (random.nextInt(3) == 0) {
      text.append(content(false)).append("\r\n");
    }
    int count = random.nextInt(8) == 0 ? random.nextInt(50) : random.nextInt(5);
    for (int i = 0; i < count; i++) {
      Part part = part(i);
      parts.add(part);
      text.append("--").append(boundary).append(padding()).append("\r\n");
      text.append(header(part)).append("\r\n").append(part.content).append("\r\n");
    }
    text.append("--").append(boundary).append("--").append(padding());
    if (random.nextBoolean()) {
      text.append("\r\n").append(random.nextBoolean() ? octets() : "");
    }
    this.body = text.toString().getBytes(ISO_8859_1);
  }

  List<Part> parts() {
    return parts;
  }

  String boundary() {
    return boundary;
  }

  String contentType() {
    return "multipart/form-data; boundary=\"" + boundary + "\"";
  }

  byte[] body() {
    return body;
  }

  /** The body with one octet deleted, inserted or replaced. */
  byte[] damaged() {
    StringBuilder text = new StringBuilder(new String(body, ISO_8859_1));
    int at = random.nextInt(text.length());
    char octet = character("\r\n-x\"");
    switch (random.nextInt(3)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, octet);
      default -> text.setCharAt(at, octet);
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private String boundary(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(character(LEGAL));
    }
    return text.toString().stripTrailing();
  }

  private Part part(int index) {
    String name = pick("field", "a;b é=") + index;
    String fileName = random.nextBoolean() ? null : pick("", "x.txt", "aa b;c=€.png", "C:/x");
    return new Part(name, fileName, content(lineFeeds));
  }

  private String header(Part part) {
    StringBuilder header = new StringBuilder();
    header.append(pick("Content-Disposition: ", "content-disposition:", "CONTENT-DISPOSITION: \t"));
    header.append("form-data; name=\"").append(utf8(part.name)).append('"');
    if (part.fileName != null) {
      header
          .append(pick("; ", ";", " ;\t"))
          .append("filename=\"")
          .append(utf8(part.fileName))
          .append('"');
    }
    header.append("\r\n");
    if (part.fileName == null && !part.content.chars().allMatch(c -> c < 0x80)) {
      header.append("Content-Type: image/png\r\n");
    } else if (random.nextBoolean()) {
      header.append("Content-Type: ").append(pick("image/png", "text/plain")).append("\r\n");
    }
    if (random.nextInt(4) == 0) {
      header.append("X-Other: --").append(boundary).append("\r\n");
    }
    return header.toString();
  }

  /** No delimiter, but much that begins like one. */
  private String content(boolean lineFeeds) {
    String text = random.nextInt(5) == 0 ? "" : octets();
    String without = "\r\n" + text;
    String delimiter = (lineFeeds ? "\r\n--" : "\n--") + boundary;
    while (without.contains(delimiter)) {
      without = without.replace(delimiter, "\r\n");
    }
    return without.substring(2);
  }

  private String octets() {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(8) == 0 ? random.nextInt(500) : random.nextInt(12);
    for (int i = 0; i < count; i++) {
      text.append(
          switch (random.nextInt(10)) {
            case 0 -> "\r";
            case 1 -> "\n";
            case 2 -> "\r\n";
            case 3 -> "-";
            case 4 -> "--";
            case 5 -> "--" + boundary;
            case 6 -> "\r\n--" + boundary.substring(0, random.nextInt(boundary.length()));
            case 7 -> boundary.substring(random.nextInt(boundary.length()));
            case 8 -> "\r\n--" + boundary.substring(1);
            default -> String.valueOf((char) random.nextInt(256));
          });
    }
    return text.toString();
  }

  private String padding() {
    return random.nextInt(4) == 0 ? pick(" ", "\t", " \t ") : "";
  }

  /** One character for each octet. */
  private static String utf8(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  private char character(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
