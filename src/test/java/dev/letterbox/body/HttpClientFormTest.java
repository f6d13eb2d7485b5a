package dev.letterbox.body;

import static dev.letterbox.body.Forms.shown;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Apache HttpClient writes. */
class HttpClientFormTest {
  private static final byte[] OCTETS = "\0\r\n--\r\n\u007f".getBytes(US_ASCII);

  @ParameterizedTest
  @EnumSource(HttpMultipartMode.class)
  void textsAndFilesAreAsTheyWereGiven(HttpMultipartMode mode) throws IOException {
    ContentType utf8 = ContentType.TEXT_PLAIN.withCharset(UTF_8);
    List<Entry> form =
        decoded(
            MultipartEntityBuilder.create()
                .setMode(mode)
                .addTextBody("name", "Ada €\r\n", utf8)
                .addTextBody("na\"me", "x")
                .addTextBody("empty", "")
                .addBinaryBody("f", OCTETS, ContentType.IMAGE_PNG, "a-b.png")
                .addBinaryBody(
                    "f", new ByteArrayInputStream(OCTETS), ContentType.DEFAULT_BINARY, "b.bin"));
    assertEquals(
        List.of(
            "name=Ada €\r\n",
            "na\"me=x",
            "empty=",
            "f: a-b.png (image/png) \0\r\n--\r\n\u007f",
            "f: b.bin (application/octet-stream) \0\r\n--\r\n\u007f"),
        shown(form));
  }

  /**
   * What it encodes there cannot be told from a name that has percent signs, as browsers send it.
   */
  @Test
  void percentSignsOfExtendedModeAreKept() throws IOException {
    List<Entry> form =
        decoded(
            MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.EXTENDED)
                .addBinaryBody("f", OCTETS, ContentType.IMAGE_PNG, "a b;c.png"));
    assertEquals("a%20b%3Bc.png", ((Entry.File) form.getFirst()).part().fileName());
  }

  @ParameterizedTest
  @EnumSource(HttpMultipartMode.class)
  void fileNamesBeyondAsciiAreExtended(HttpMultipartMode mode) throws IOException {
    String fileName = "ä \"€😀%22 100%.png";
    List<Entry> form =
        decoded(
            MultipartEntityBuilder.create()
                .setMode(mode)
                .setCharset(UTF_8)
                .addBinaryBody("f", OCTETS, ContentType.IMAGE_PNG, fileName));
    assertEquals(fileName, ((Entry.File) form.getFirst()).part().fileName());
  }

  @ParameterizedTest
  @EnumSource(value = HttpMultipartMode.class, names = "LEGACY", mode = EnumSource.Mode.EXCLUDE)
  void otherTypesThanTextAreWhatTheySay(HttpMultipartMode mode) throws IOException {
    List<Entry> form =
        decoded(
            MultipartEntityBuilder.create()
                .setMode(mode)
                .addTextBody("a", "{}", ContentType.APPLICATION_JSON)
                .addTextBody("b", "é", ContentType.TEXT_HTML.withCharset(ISO_8859_1))
                .addBinaryBody("c", "x".getBytes(UTF_8)));
    assertEquals(
        List.of(
            "json a: null (application/json; charset=UTF-8) {}",
            "b=é",
            "c: null (application/octet-stream) x"),
        shown(form));
  }

  /** In this mode a type is written for files only. */
  @Test
  void legacyModeWritesTextsOnly() throws IOException {
    List<Entry> form =
        decoded(
            MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.LEGACY)
                .setCharset(UTF_8)
                .addTextBody("ä", "{}", ContentType.APPLICATION_JSON));
    assertEquals(List.of("ä={}"), shown(form));
  }

  @Test
  void aFormWithoutPartsIsEmpty() throws IOException {
    assertEquals(List.of(), decoded(MultipartEntityBuilder.create().setMimeSubtype("form-data")));
  }

  @Test
  void aBoundaryMayHaveEveryLegalCharacter() throws IOException {
    String boundary = "0aZ'()+_,-./:=? .";
    assertEquals(
        List.of("a=x--" + boundary),
        shown(
            decoded(
                MultipartEntityBuilder.create()
                    .setBoundary(boundary)
                    .addTextBody("a", "x--" + boundary))));
  }

  @Test
  void urlencodedFieldsAreAsTheyWereGiven() throws IOException {
    HttpEntity entity =
        new UrlEncodedFormEntity(
            List.of(
                new BasicNameValuePair("a b", "€&=+%😀\r\n"),
                new BasicNameValuePair("", ""),
                new BasicNameValuePair("a b", null)),
            UTF_8);
    assertEquals(
        List.of("a b=€&=+%😀\r\n", "=", "a b="),
        shown(FormDecoder.decode(octets(entity), entity.getContentType())));
  }

  private static List<Entry> decoded(MultipartEntityBuilder form) throws IOException {
    HttpEntity entity = form.build();
    return MultipartDecoder.decode(octets(entity), entity.getContentType());
  }

  private static byte[] octets(HttpEntity entity) throws IOException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    entity.writeTo(octets);
    return octets.toByteArray();
  }
}
