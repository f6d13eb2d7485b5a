package dev.letterbox.awkward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.letterbox.awkward.api.GetByHeaderRequest;
import dev.letterbox.awkward.api.GetByPathRequest;
import dev.letterbox.awkward.api.GetByQueryRequest;
import dev.letterbox.awkward.api.StylesSmoke;
import dev.letterbox.awkward.model.Circle;
import dev.letterbox.awkward.model.Colour;
import dev.letterbox.awkward.model.GetByQueryDeep;
import dev.letterbox.awkward.model.Part;
import dev.letterbox.awkward.model.Pixel;
import dev.letterbox.smoke.SmokeRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parameters as OpenAPI 3.0's table of styles has them, and what is wrong with others. */
final class AwkwardStylesTest {
  private static final Pixel RED = new Pixel(100, "red");
  private static final String REQUIRED = "form=f&documents=%5B%5D";

  private static Map<String, String> path() {
    Map<String, String> path = new HashMap<>();
    path.put("simple", "a,b");
    path.put("simpleItems", "blue,black,brown");
    path.put("simplePairs", "R,100,name,red");
    path.put("simpleMembers", "R=100,name=red");
    path.put("label", ".5");
    path.put("labelItems", ".blue,black,brown");
    path.put("labelExploded", ".blue.black.brown");
    path.put("labelPairs", ".R,100,name,red");
    path.put("labelMembers", ".R=100.name=red");
    path.put("matrix", ";matrix=2026-11-23");
    path.put("matrixItems", ";matrixItems=blue,black,brown");
    path.put("matrixExploded", ";matrixExploded=blue;matrixExploded=black;matrixExploded=brown");
    path.put("matrixPairs", ";matrixPairs=R,100,name,red");
    path.put("matrixMembers", ";R=100;name=red");
    return path;
  }

  @Test
  void pathsAreSimpleLabelsOrMatrices() {
    List<String> colours = List.of("blue", "black", "brown");
    assertEquals(
        new GetByPathRequest(
            "a,b",
            colours,
            RED,
            RED,
            5,
            colours,
            colours,
            RED,
            RED,
            LocalDate.of(2026, 11, 23),
            colours,
            colours,
            RED,
            RED),
        Asked.path(path()));
  }

  @Test
  void wrongPathsAreNamed() {
    Map<String, String> path = path();
    path.put("simplePairs", "R,100,name");
    path.put("simpleMembers", "R,100");
    path.put("label", "5");
    path.put("labelItems", "");
    path.put("labelPairs", ".R,256,name,red,R,1");
    path.put("labelMembers", ".name=.B=1");
    path.put("matrix", ";other=2026-11-23");
    path.put("matrixExploded", ";matrixExploded=a;matrixexploded=b");
    path.put("matrixPairs", ";matrixPairs");
    path.put("matrixMembers", ";name=red");
    assertEquals(
        List.of(
            "path simplePairs format: must be names and values in turn",
            "path simpleMembers format: must be names with values, such as a=1",
            "path label format: must begin with .",
            "path labelItems format: must begin with .",
            "path labelPairs.R type: must be there once",
            "path labelMembers.name minLength: must have at least 1 character",
            "path labelMembers.B additionalProperties: is not a property of this object",
            "path labelMembers.R required: is required",
            "path matrix format: must begin with ;matrix=",
            "path matrixExploded format: must begin with ;matrixExploded=",
            "path matrixPairs format: must be names and values in turn",
            "path matrixMembers.R required: is required"),
        Asked.violations(() -> Asked.path(path)));
  }

  @Test
  void queriesAreFormsDelimitedOrDeep() {
    GetByQueryRequest request =
        Asked.query(
            REQUIRED.replace("%5B%5D", "%5B%7B%22n%22%3A1%7D%5D")
                + "&items=a,b%2Cc&exploded=a,b&exploded=c+d&numbers=2,0.5&pairs=R,100,name,red"
                + "&spaced=a%20b+c&spacedPairs=R%20100%20name%20red&piped=a%7Cb|c"
                + "&pipedPairs=R|100|name|red"
                + "&deep%5Bfrom%5D=2026-11-23&deep[tags]=a,b&deep[tags]=c&deep[colour]=red&deep[x]=y"
                + "&deepMap[a]=1&deepMap[b]=2&R=100&name=red&one=1&two=2");
    assertEquals("f", request.form());
    assertEquals(List.of("a", "b,c"), request.items());
    assertEquals(List.of("a,b", "c d"), request.exploded());
    assertEquals(List.of(new BigDecimal("2"), new BigDecimal("0.5")), request.numbers());
    assertEquals(RED, request.pairs());
    assertEquals(List.of("a", "b", "c"), request.spaced());
    assertEquals(RED, request.spacedPairs());
    assertEquals(List.of("a", "b", "c"), request.piped());
    assertEquals(RED, request.pipedPairs());
    GetByQueryDeep deep = request.deep();
    assertNotNull(deep);
    assertEquals(LocalDate.of(2026, 11, 23), deep.from());
    assertEquals(List.of("a,b", "c"), deep.tags());
    assertEquals(Colour.RED, deep.colour());
    assertEquals("{x=\"y\"}", deep.additionalProperties().toString());
    assertEquals(Map.of("a", 1, "b", 2), request.deepMap());
    assertEquals(List.of(new Part(1, null)), request.documents());
    assertEquals(RED, request.members());
    assertEquals(Map.of("one", "1", "two", "2"), request.others());
  }

  /** A number is a text, too, so that at least one of {@code oneOf} is enough. */
  @Test
  void alternativesAreTexts() {
    assertEquals(TextNode.valueOf("7"), Asked.query(REQUIRED + "&idOrNumber=7").idOrNumber());
    assertEquals(TextNode.valueOf("a"), Asked.query(REQUIRED + "&idOrNumber=a").idOrNumber());
    assertEquals(
        List.of("query idOrNumber oneOf: must be exactly one of: string, integer"),
        Asked.violations(() -> Asked.query(REQUIRED + "&idOrNumber=")));
  }

  @Test
  void whatIsNotSentIsAbsentOrItsDefault() {
    assertEquals(
        new GetByQueryRequest(
            "f",
            null,
            null,
            List.of(new BigDecimal("1.5")),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null),
        Asked.query(REQUIRED));
  }

  @Test
  void wrongQueriesAreNamed() {
    assertEquals(
        List.of(
            "query form required: is required",
            "query items format: must be percent-encoded UTF-8",
            "query numbers type: must be a number",
            "query pairs.R maximum: must be at most 255",
            "query deep[tags] maxItems: must have at most 2 items",
            "query deep[from] required: is required",
            "query deepMap[a] type: must be an integer of 32 bits",
            "query document format: must be JSON: line 1, column 2: expected a name or }, not the"
                + " end",
            "query documents/0/n required: is required",
            "query name type: must be there once",
            "query R required: is required",
            "query more minLength: must have at least 1 character"),
        Asked.violations(
            () ->
                Asked.query(
                    "items=a,%ff&numbers=1,x&pairs=R,256&deep[tags]=1&deep[tags]=2&deep[tags]=3"
                        + "&deepMap[a]=x&document={&documents=[{}]&name=a&name=b&more=")));
  }

  @Test
  void headersAreSimpleAndCookiesForms() {
    GetByHeaderRequest request =
        Asked.header(
            "shape[type]=circle&shape[radius]=1.5",
            Map.of(
                "x-scalar", "2026-11-23T10:15:30Z",
                "x-items", "red , dark-blue",
                "x-pairs", "R,100, name,red",
                "x-members", "R=100, name=red",
                "x-document", "7"),
            List.of(
                "scalar=a%3Bb",
                "items=a,b%2Cc",
                "exploded=a",
                "exploded=b,c",
                "pairs=R,100,name,red",
                "R=100",
                "name=red",
                "unknown=1"));
    assertEquals(
        new GetByHeaderRequest(
            Instant.parse("2026-11-23T10:15:30Z"),
            List.of(Colour.RED, Colour.DARK_BLUE),
            RED,
            RED,
            7,
            "a;b",
            List.of("a", "b,c"),
            List.of("a", "b,c"),
            RED,
            RED,
            new Circle(1.5, Map.of())),
        request);
    assertEquals(
        request.exploded(),
        Asked.header("", Map.of("x-document", "7"), List.of("exploded=a&exploded=b,c")).exploded());
  }

  @Test
  void wrongHeadersAndCookiesAreNamed() {
    assertEquals(
        List.of(
            "header X-Items enum: must be one of red, dark-blue, 2nd",
            "header X-Members.R required: is required",
            "header X-Document maximum: must be at most 9",
            "cookie scalar format: must be percent-encoded UTF-8",
            "cookie pairs.R type: must be an integer of 32 bits",
            "query shape[type] discriminator: must be one of circle, square"),
        Asked.violations(
            () ->
                Asked.header(
                    "shape[type]=line",
                    Map.of("x-items", "red,blue", "x-members", "name=red", "x-document", "10"),
                    List.of("scalar=%", "pairs=R,one"))));
  }

  @Test
  void examplesArrive() {
    SmokeRequest byPath = StylesSmoke.cases().getFirst().requests().getFirst();
    assertEquals(RED, Asked.path(byPath.pathParameters()).matrixMembers());
    SmokeRequest byQuery = StylesSmoke.cases().getLast().requests().getFirst();
    GetByQueryRequest request = Asked.query(byQuery.encodedQuery());
    assertEquals("a+b,c", request.form());
    assertEquals(List.of("a,b", "c d"), request.exploded());
    assertEquals(new Pixel(100, "red, green"), request.members());
    assertEquals(Map.of("one", "1", "two", "2"), request.others());
  }
}
