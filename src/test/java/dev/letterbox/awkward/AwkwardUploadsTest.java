package dev.letterbox.awkward;

import static dev.letterbox.body.Forms.field;
import static dev.letterbox.body.Forms.file;
import static dev.letterbox.body.Forms.json;
import static dev.letterbox.body.Forms.shown;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.letterbox.awkward.api.UploadBytesRequest;
import dev.letterbox.awkward.api.UploadBytesResponse;
import dev.letterbox.awkward.api.UploadRequest;
import dev.letterbox.awkward.api.UploadResponse;
import dev.letterbox.awkward.api.UploadShapeRequest;
import dev.letterbox.awkward.api.UploadShapeResponse;
import dev.letterbox.awkward.api.UploadsApi;
import dev.letterbox.awkward.api.UploadsRoutes;
import dev.letterbox.awkward.model.Circle;
import dev.letterbox.awkward.model.Colour;
import dev.letterbox.awkward.model.Part;
import dev.letterbox.awkward.model.Square;
import dev.letterbox.awkward.model.Upload;
import dev.letterbox.awkward.model.UploadCodec;
import dev.letterbox.body.Forms;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Router;
import dev.letterbox.json.JsonReader;
import dev.letterbox.json.JsonWriter;
import dev.letterbox.schema.Bytes;
import dev.letterbox.schema.FilePart;
import dev.letterbox.schema.Member;
import dev.letterbox.schema.Violations;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One operation that takes every media type, through its generated routes. */
final class AwkwardUploadsTest {
  private static final String[] LEAST = {field("title", "t"), file("cover", "c", "image/png", "C")};

  private UploadRequest.@Nullable Body body;
  private UploadShapeRequest.@Nullable Body shape;
  private UploadBytesRequest.@Nullable Body bytes;

  private final Router router =
      new Router(
          (_, cause) -> {
            throw new AssertionError(cause);
          },
          List.of(
              new UploadsRoutes(
                  new UploadsApi() {
                    @Override
                    public UploadResponse upload(UploadRequest request) {
                      body = request.body();
                      return new UploadResponse.NoContent();
                    }

                    @Override
                    public UploadShapeResponse uploadShape(UploadShapeRequest request) {
                      shape = request.body();
                      return new UploadShapeResponse.NoContent();
                    }

                    @Override
                    public UploadBytesResponse uploadBytes(UploadBytesRequest request) {
                      bytes = request.body();
                      return new UploadBytesResponse.NoContent();
                    }
                  })));

  @Test
  void eachMediaTypeIsARecord() {
    Circle circle = new Circle(1, Map.of());
    assertEquals(
        new UploadRequest.Body.Json(circle),
        sent("application/json", "{\"type\":\"circle\",\"radius\":1}"));
    assertEquals(
        new UploadRequest.Body.VndAwkwardPartJson(new Part(1, null)),
        sent("Application/VND.awkward.part+JSON; v=1", "{\"n\":1}"));
    assertEquals(
        new UploadRequest.Body.Form(circle),
        sent("application/x-www-form-urlencoded", "radius=1&type=circle"));
    assertEquals(
        new UploadRequest.Body.Text("éa"), sent("text/plain;charset=latin1", "6WE=", true));
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, Png",
    "Image/PNG; x=y, Png",
    "image/gif, AnyImage",
    "image/svg+xml, AnyImage",
    "text/html, Binary",
    "application/zip, Binary",
    "application/octet-stream, Binary",
  })
  void theMostSpecificRangeTakesTheOctetsAsTheyAre(String type, String record) {
    UploadRequest.Body taken = sent(type, "AP8=", true);
    assertEquals(record, taken.getClass().getSimpleName());
    assertEquals(record + "[value=2 octets, contentType=" + type + "]", taken.toString());
  }

  @Test
  void anyTypeWithTheSuffixIsReadAsItSays() {
    assertEquals(
        new UploadRequest.Body.Json(new Square(2, Map.of())),
        sent("application/other+json", "{\"type\":\"square\",\"side\":2}"));
  }

  @Test
  void withoutATypeItIsOctets() {
    assertEquals(204, handle("POST /uploads", null, "x".getBytes(UTF_8)).status());
    assertEquals(
        new UploadRequest.Body.Binary(Bytes.of(new byte[] {'x'}), "application/octet-stream"),
        body);
  }

  @Test
  void anOptionalBodyMayBeAbsent() {
    assertEquals(204, handle("PATCH /uploads", "text/css", new byte[0]).status());
    assertNull(bytes);
    assertEquals(204, handle("PATCH /uploads", "text/css", "a{}".getBytes(UTF_8)).status());
    assertEquals(
        new UploadBytesRequest.Body.AnyText(Bytes.of("a{}".getBytes(UTF_8)), "text/css"), bytes);
    assertEquals(
        "415 {\"title\":\"Unsupported media type.\",\"status\":415,"
            + "\"detail\":\"Accepted: text/*.\"}",
        refused("PATCH /uploads", "image/png", "a"));
  }

  @Test
  void aBodyThatIsRequiredIsNotEmpty() {
    for (String type : List.of("multipart/form-data; boundary=b", "text/plain", "image/png")) {
      assertEquals(
          violation("", "required", "is required"), refused("POST /uploads", type, ""), type);
    }
  }

  @Test
  void aMultipartFormHasFilesAndEveryType() {
    UploadRequest.Body.Multipart taken =
        multipart(
            field("title", "Title"),
            file("pages", "1.txt", "text/plain", "one"),
            file("cover", "c.png", "image/png", "\u0000"),
            json("part", "{\"n\":1}"),
            file("other", "o.txt", "text/html", "other"),
            file("back", "b", "application/json", "{"),
            field("more", "m"),
            field("day", "2026-11-22"),
            json("shape", "{\"type\":\"circle\",\"radius\":1}"),
            file("pages", "2.txt", "text/plain", "two"),
            field("colour", "2nd"),
            json("parts", "[{\"n\":2}]"));
    Upload upload = taken.value();
    assertEquals("Title", upload.title());
    assertEquals("cover: c.png (image/png) \0", shown(upload.cover()));
    assertEquals(new Part(1, null), upload.part());
    assertEquals(List.of(new Part(2, null)), upload.parts());
    assertEquals(new Circle(1, Map.of()), upload.shape());
    assertEquals(Colour._2ND, upload.colour());
    assertEquals(LocalDate.of(2026, 11, 22), upload.day());
    assertEquals(Map.of("more", TextNode.valueOf("m")), upload.additionalProperties());
    assertEquals(
        List.of("pages: 1.txt (text/plain) one", "pages: 2.txt (text/plain) two"),
        shownAll(upload.pages()));
    assertEquals(List.of("other: o.txt (text/html) other"), shownAll(taken.files()));
    assertEquals(
        Member.of(new FilePart("back", "b", "application/json", Bytes.of("{".getBytes(UTF_8)))),
        upload.back());
  }

  @Test
  void aFileMayBeJsonItself() {
    UploadRequest.Body.Multipart taken =
        multipart(
            field("title", ""),
            json("cover", "no JSON"),
            file("pages", "p.json", "application/json", "[1,2"),
            file("other", "o.json", "application/json", "{}"),
            json("value", "{}"));
    assertEquals("cover: null (application/json) no JSON", shown(taken.value().cover()));
    assertEquals(List.of("pages: p.json (application/json) [1,2"), shownAll(taken.value().pages()));
    assertEquals(List.of("other: o.json (application/json) {}"), shownAll(taken.files()));
    assertEquals("{value={}}", taken.value().additionalProperties().toString());
  }

  @Test
  void textsAndFilesMayHaveTheSameName() {
    UploadRequest.Body.Multipart taken =
        multipart(
            LEAST[0],
            LEAST[1],
            field("a", "1"),
            file("a", "x", "text/plain", "X"),
            file("b", "y", "text/plain", "Y"),
            field("a", "2"),
            json("a", "{\"n\":[3]}"),
            file("b", "z", "text/plain", "Z"));
    assertEquals("{a=[\"1\",\"2\",{\"n\":[3]}]}", taken.value().additionalProperties().toString());
    assertEquals(
        List.of("a: x (text/plain) X", "b: y (text/plain) Y", "b: z (text/plain) Z"),
        shownAll(taken.files()));
  }

  @Test
  void itemsThatAreJsonMayHaveFurtherProperties() {
    String circle = "{\"type\":\"circle\",\"radius\":1,\"more\":[0]}";
    String square = "{\"more\":{},\"less\":1,\"type\":\"square\",\"side\":2}";
    UploadRequest.Body.Multipart taken =
        multipart(
            LEAST[0],
            json("shapes", circle),
            file("shapes", "blob", "application/json", square),
            json("shapes", circle),
            LEAST[1]);
    assertEquals(
        multipart(LEAST[0], LEAST[1], json("shapes", List.of(circle, square, circle).toString())),
        taken);
    assertEquals(
        violation("/shapes/1/type", "discriminator", "must be one of circle, square"),
        refusedForm(LEAST[0], LEAST[1], json("shapes", circle), json("shapes", "{\"type\":\"\"}")));
  }

  @Test
  void anInputWithoutAChosenFileIsAbsent() {
    String none = "application/octet-stream";
    UploadRequest.Body.Multipart taken =
        multipart(
            LEAST[0],
            LEAST[1],
            file("pages", "", none, ""),
            file("back", "", none, ""),
            file("other", "", none, ""));
    assertNull(taken.value().pages());
    assertEquals(Member.absent(), taken.value().back());
    assertEquals(List.of(), taken.files());
    assertEquals(Map.of(), taken.value().additionalProperties());
    assertEquals(
        violation("/cover", "required", "is required"),
        refusedForm(LEAST[0], file("cover", "", none, "")));
    assertEquals(1, multipart(LEAST[0], LEAST[1], file("x", "empty.txt", none, "")).files().size());
    assertEquals(1, multipart(LEAST[0], LEAST[1], file("x", "", none, "1")).files().size());
  }

  @Test
  void aFileThatIsNullableMayBeNull() {
    assertEquals(
        Member.of(null), multipart(LEAST[0], LEAST[1], json("back", " null ")).value().back());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cover | /cover | must be a file",
        "pages | /pages/0 | must be a file",
        "back | /back | must be a file",
      })
  void aTextIsNoFile(String name, String pointer, String detail) {
    String cover = name.equals("cover") ? field("title", "t") : LEAST[1];
    String title = name.equals("cover") ? field("cover", "text") : LEAST[0];
    String text = name.equals("cover") ? field("x", "") : field(name, "text");
    assertEquals(violation(pointer, "type", detail), refusedForm(title, cover, text));
  }

  @Test
  void aFileIsThereOnceUnlessThereMayBeMore() {
    assertEquals(
        violation("/cover", "type", "must be there once"),
        refusedForm(LEAST[0], LEAST[1], LEAST[1]));
    String page = file("pages", "p", "text/plain", "");
    assertEquals(
        violation("/pages", "maxItems", "must have at most 3 items"),
        refusedForm(LEAST[0], LEAST[1], page, page, page, page));
  }

  @Test
  void jsonHasNoFiles() {
    Violations violations = new Violations();
    String json = "{\"title\":\"t\",\"cover\":\"QQ==\",\"pages\":[\"QQ==\",1]}";
    assertNull(UploadCodec.INSTANCE.read(new JsonReader(json.getBytes(UTF_8), violations)));
    assertEquals(
        "[/cover, /pages/0, /pages/1]",
        violations.list().stream().map(each -> each.at()).toList().toString());
    assertEquals(
        "must be a file, which only multipart/form-data can send",
        violations.list().getFirst().detail());
    assertEquals(
        violation("/parts/0/n", "type", "must be an integer, not a string"),
        refusedForm(LEAST[0], LEAST[1], json("parts", "[{\"n\":\"1\"}]")));
  }

  @Test
  void aFileIsWrittenAsBase64() {
    Upload upload = multipart(LEAST).value();
    assertEquals(
        "{\"title\":\"t\",\"cover\":\"Qw==\"}",
        new String(JsonWriter.toBytes(UploadCodec.INSTANCE, upload), UTF_8));
  }

  @Test
  void aUnionsTypeIsAFieldOfTheForm() {
    byte[] form =
        Forms.multipart(
            field("radius", "2"),
            file("plan", "p", "text/plain", "P"),
            field("more", "m"),
            field("type", "circle"));
    assertEquals(204, handle("PUT /uploads", Forms.TYPE, form).status());
    UploadShapeRequest.Body.Multipart taken = (UploadShapeRequest.Body.Multipart) shape;
    assertNotNull(taken);
    assertEquals(new Circle(2, Map.of("more", TextNode.valueOf("m"))), taken.value());
    assertEquals(List.of("plan: p (text/plain) P"), shownAll(taken.files()));
  }

  @Test
  void aUnionsViolationsAreNamedByField() {
    String form = "application/x-www-form-urlencoded";
    String once = "must be a text that is there once";
    assertEquals(
        violation("/type", "required", "is required"), refused("POST /uploads", form, "radius=1"));
    assertEquals(
        violation("/type", "discriminator", "must be one of circle, square"),
        refused("POST /uploads", form, "type=&radius=1"));
    assertEquals(
        violation("/type", "type", once),
        refused("POST /uploads", form, "type=circle&type=circle"));
    assertEquals(
        violation("/radius", "type", "must be a number"),
        refused("POST /uploads", form, "type=circle&radius=x"));
    assertEquals(
        violation("/radius", "required", "is required"),
        refused("POST /uploads", form, "type=circle&side=1"));
    for (String type : List.of(json("type", "\"circle\""), file("type", "f", "text/plain", ""))) {
      byte[] body = Forms.multipart(type, field("radius", "1"));
      assertEquals(
          violation("/type", "type", once), text(handle("PUT /uploads", Forms.TYPE, body)));
    }
  }

  @Test
  void aPartThatIsNoJsonIsNamed() {
    assertEquals(
        unreadable(
            "The value at /part is not JSON: line 1, column 6: expected a value, not the end."),
        refusedForm(LEAST[0], LEAST[1], json("part", "{\"n\":")));
    assertEquals(
        unreadable(
            "The value at /part is not JSON: line 1, column 1: expected a value, not the end."),
        refusedForm(LEAST[0], LEAST[1], json("part", "")));
    assertEquals(
        unreadable(
            "The value at /parts/1 is not JSON: line 2, column 2: more text follows the value."),
        refusedForm(
            LEAST[0], LEAST[1], json("parts", "{\"n\":1}"), json("parts", "{\"n\":1}\n {}")));
    assertEquals(
        unreadable(
            "The value at /a~1b is not JSON: line 1, column 2: more text follows the value."),
        refusedForm(LEAST[0], LEAST[1], json("a/b", "1\0")));
  }

  @Test
  void aPartInAnotherEncodingThanUtf8IsNoJson() {
    byte[] form = Forms.multipart(LEAST[0], LEAST[1], json("part", "{\"n\":1,\"\u00e9\":1}"));
    for (int i = 0; i < form.length; i++) {
      form[i] = form[i] == (byte) 0xC3 ? (byte) ' ' : form[i];
    }
    assertEquals(
        unreadable(
            "The value at /part is not JSON: line 1, column 10: an octet that is not UTF-8."),
        text(handle("POST /uploads", Forms.TYPE, form)));
  }

  private UploadRequest.Body.Multipart multipart(String... parts) {
    HttpResponse response = handle("POST /uploads", Forms.TYPE, Forms.multipart(parts));
    assertEquals(204, response.status(), () -> text(response));
    assertNotNull(body);
    return (UploadRequest.Body.Multipart) body;
  }

  private String refusedForm(String... parts) {
    return text(handle("POST /uploads", Forms.TYPE, Forms.multipart(parts)));
  }

  private String refused(String routeKey, String type, String content) {
    return text(handle(routeKey, type, content.getBytes(UTF_8)));
  }

  private static List<String> shownAll(@Nullable List<FilePart> files) {
    return files == null ? List.of() : files.stream().map(Forms::shown).toList();
  }

  private static String text(HttpResponse response) {
    return response.status() + " " + new String(response.body(), UTF_8);
  }

  private static String violation(String pointer, String code, String detail) {
    return "400 {\"title\":\"The request does not follow the contract.\",\"status\":400,\"errors\":"
        + "[{\"in\":\"body\",\"pointer\":\""
        + pointer
        + "\",\"code\":\""
        + code
        + "\",\"detail\":\""
        + detail
        + "\"}]}";
  }

  private static String unreadable(String detail) {
    return "400 {\"title\":\"The request cannot be read.\",\"status\":400,\"detail\":\""
        + detail
        + "\"}";
  }

  private UploadRequest.Body sent(String type, String content) {
    return sent(type, content, false);
  }

  private UploadRequest.Body sent(String type, String content, boolean base64) {
    HttpResponse response = router.handle(request("POST /uploads", type, content, base64));
    assertEquals(204, response.status(), () -> text(response));
    assertNotNull(body);
    return body;
  }

  private HttpResponse handle(String routeKey, @Nullable String type, byte[] octets) {
    String content = Base64.getEncoder().encodeToString(octets);
    return router.handle(request(routeKey, type, content, true));
  }

  private static HttpRequest request(
      String routeKey, @Nullable String type, String content, boolean base64) {
    return new HttpRequest(
        routeKey,
        routeKey.substring(0, routeKey.indexOf(' ')),
        "/uploads",
        "",
        Map.of(),
        type == null ? Map.of() : Map.of("content-type", type),
        List.of(),
        content,
        base64,
        null,
        "203.0.113.7",
        "id",
        Map.of());
  }
}
