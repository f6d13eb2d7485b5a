package dev.letterbox.body;

import static dev.letterbox.body.Forms.TYPE;
import static dev.letterbox.body.Forms.decoded;
import static dev.letterbox.body.Forms.field;
import static dev.letterbox.body.Forms.file;
import static dev.letterbox.body.Forms.multipart;
import static dev.letterbox.body.Forms.octets;
import static dev.letterbox.body.Forms.shown;
import static dev.letterbox.body.Forms.tooLarge;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartDecoderTest {
  private static final String A = "--b\nContent-Disposition: form-data; name=\"a\"\n\n1";
  private static final String END = "\n--b--\n";

  @Test
  void partsComeInTheBodysOrder() {
    assertEquals(
        List.of("b=2", "f: x.txt (text/plain) content", "a=1", "b=3"),
        shown(
            decoded(
                field("b", "2"),
                file("f", "x.txt", "text/plain", "content"),
                field("a", "1"),
                field("b", "3"))));
  }

  @Test
  void aFileIsAViewOfTheBody() {
    byte[] body = multipart(file("f", "x", "image/png", "old"));
    Entry.File file = (Entry.File) MultipartDecoder.decode(body, TYPE).getFirst();
    body[new String(body, UTF_8).indexOf("old")] = 'b';
    assertEquals("f: x (image/png) bld", shown(file.part()));
  }

  @Test
  void aFormWithoutPartsIsOneCloseDelimiter() {
    for (String form : List.of("--b--\n", "--b--", "\n--b--\n", "--b-- \t", "x\n--b--\nx")) {
      assertEquals(List.of(), decode(octets(form)), form);
    }
  }

  @Test
  void preambleAndEpilogueAreIgnored() {
    assertEquals(
        List.of("a=1"),
        decode(octets("Preamble --b\n--\n --b\n" + A + END + "--b\nno part" + END)));
    assertEquals(List.of("a=1"), decode(octets("\n" + A + "\n--b--")));
  }

  @Test
  void linesMayBePadded() {
    assertEquals(
        List.of("a=1", "a=1"),
        decode(
            octets(A.replace("--b", "--b \t") + "\n" + A.replace("--b", "--b\t") + "\n--b-- \t ")));
  }

  @Test
  void contentIsKeptToTheOctet() {
    for (String content : List.of("", "\n", "\n\n", "\n--", "-", "x--b\ny", "--bb", "\n--bb")) {
      assertEquals(
          List.of("a=" + content.replace("\n", "\r\n")), shown(decoded(field("a", content))));
    }
    assertEquals(List.of("a=\n--b"), decode("a", "\n--b"));
    assertEquals(List.of("a=\r--b\r\r"), decode("a", "\r--b\r\r"));
  }

  /** RFC 2046's grammar lets only white space follow a boundary on its line. */
  @Test
  void aBoundaryWithMoreOnItsLineIsContent() {
    for (String line : List.of("--bb", "--b-", "--b-x", "--b--x", "--b x", "--b--\t-", "--b\rx")) {
      assertEquals(
          List.of("a=1\r\n" + line + "\r\n2"), decode("a", "1\r\n" + line + "\r\n2"), line);
    }
  }

  @Test
  void aPartWithoutContentNeedsNoSecondLineBreak() {
    assertEquals(
        List.of("a=", "a="),
        decode(
            octets(
                "--b\nContent-Disposition: form-data; name=\"a\"\n\n--b\n"
                    + "Content-Disposition: form-data; name=a\n\n--b--")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "(", ")", "+", "_", ",", "-", ".", "/", ":", "=", "?", " ", "0"})
  void boundariesHaveEveryLegalCharacter(String character) {
    String boundary = "-" + character + "-";
    assertEquals(
        List.of("a=1"),
        shown(
            MultipartDecoder.decode(
                octets((A + END).replace("--b", "--" + boundary)),
                "multipart/form-data; boundary=\"" + boundary + "\"")));
  }

  @Test
  void linesThatEndWithLineFeedAloneAreRefused() {
    String lf = ": saw LF alone, wanted CRLF at the end of a line.";
    assertEquals("Octet 3" + lf, malformed((A + END).getBytes(UTF_8)));
    assertEquals("Octet 3" + lf, malformed("--b\n--b--".getBytes(UTF_8)));
    assertEquals(
        "Octet 45" + lf,
        malformed(new String(octets(A), UTF_8).replaceFirst("\"\r", "\"").getBytes(UTF_8)));
    byte[] before = octets(A + END);
    assertEquals(
        "Octet 50" + lf,
        malformed(new String(before, UTF_8).replace("1\r\n", "1\n").getBytes(UTF_8)));
    assertEquals(
        "Octet 57" + lf,
        malformed(new String(before, UTF_8).replace("--b--\r\n", "--b--\n").getBytes(UTF_8)));
    assertEquals("Octet 0" + lf, malformed("\n--b--\r\n".getBytes(UTF_8)));
    assertEquals("Octet 8" + lf, malformed(("Preamble\n--b\r\n" + END).getBytes(UTF_8)));
  }

  @Test
  void aPartIsNotLostInAPreamble() {
    String wanted = ", wanted CRLF behind the boundary.";
    assertEquals("Octet 3: saw \"x\"" + wanted, malformed(octets(A.replace("--b", "--bx") + END)));
    assertEquals("Octet 3: saw 0x0D" + wanted, malformed(octets(A.replace("--b", "--b\r") + END)));
    assertEquals(
        "Octet 6: saw \"-\"" + wanted, malformed(octets("\n" + A.replace("--b", "--b -") + END)));
    assertEquals("Octet 5: saw \"-\"" + wanted, malformed(octets("--b---\n" + END)));
    assertEquals(
        "Octet 17: saw \"b\"" + wanted, malformed(octets("Preamble\n\n\n--bb\n" + A + END)));
  }

  @Test
  void aMissingDelimiterIsNamed() {
    assertEquals(
        "Octet 3: saw the end of the body, wanted the delimiter --b.",
        malformed("a=1".getBytes(UTF_8)));
    assertEquals(
        "Octet 0: saw the end of the body, wanted the delimiter --b.", malformed(new byte[0]));
    assertEquals(
        "Octet 52: saw the end of the body, wanted the closing delimiter --b--.",
        malformed(octets(A + "\n")));
    assertEquals(
        "Octet 69: saw the end of the body, wanted the delimiter --other.",
        Forms.malformed(
            () ->
                MultipartDecoder.decode(
                    octets("Preamble\n" + A + END), "multipart/form-data; boundary=other")));
  }

  @Test
  void partsHaveALimit() {
    String part = field("a", "");
    String[] most = new String[MultipartDecoder.MOST_PARTS];
    Arrays.fill(most, part);
    assertEquals(1_000, decoded(most).size());
    String[] more = Arrays.copyOf(most, most.length + 1);
    more[most.length] = part;
    assertEquals(
        "Octet 51005: saw a further part, wanted at most 1000 parts.",
        tooLarge(() -> decoded(more)));
  }

  private static List<String> decode(byte[] body) {
    return shown(MultipartDecoder.decode(body, TYPE));
  }

  private static List<String> decode(String name, String content) {
    String head = "--b\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n";
    return decode((head + content + "\r\n--b--").getBytes(UTF_8));
  }

  private static String malformed(byte[] body) {
    return Forms.malformed(() -> MultipartDecoder.decode(body, TYPE));
  }
}
