package dev.letterbox.awkward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.damnhandy.uri.template.UriTemplate;
import dev.letterbox.awkward.api.GetByPathRequest;
import dev.letterbox.awkward.api.GetByQueryRequest;
import dev.letterbox.awkward.model.Pixel;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Arbitrary values arrive as they are sent: by RFC 6570, of which OpenAPI's styles are a part, and
 * for the other styles by {@code URLEncoder}.
 */
final class AwkwardStylesAgreeTest {
  private static final int CALLS = 2_000;

  /** Each with what the style puts between values in a path, which comes decoded. */
  private static final Map<String, String> PATH =
      Map.ofEntries(
          Map.entry("simple", "{simple}"),
          Map.entry("simpleItems", "{simpleItems}"),
          Map.entry("simplePairs", "{simplePairs}"),
          Map.entry("simpleMembers", "{simpleMembers*}"),
          Map.entry("label", "{.label}"),
          Map.entry("labelItems", "{.labelItems}"),
          Map.entry("labelExploded", "{.labelExploded*}"),
          Map.entry("labelPairs", "{.labelPairs}"),
          Map.entry("labelMembers", "{.labelMembers*}"),
          Map.entry("matrix", "{;matrix}"),
          Map.entry("matrixItems", "{;matrixItems}"),
          Map.entry("matrixExploded", "{;matrixExploded*}"),
          Map.entry("matrixPairs", "{;matrixPairs}"),
          Map.entry("matrixMembers", "{;matrixMembers*}"));

  private final Random random = new Random(7);

  @Test
  void pathsArrive() {
    for (int i = 0; i < CALLS; i++) {
      GetByPathRequest sent =
          new GetByPathRequest(
              text("", 1),
              texts(","),
              pixel(","),
              pixel(",="),
              random.nextInt(),
              texts(","),
              texts("."),
              pixel(","),
              pixel(".="),
              LocalDate.ofEpochDay(random.nextInt(100_000)),
              texts(",;="),
              texts(";="),
              pixel(",;="),
              pixel(";="));
      Map<String, Object> values =
          Map.ofEntries(
              Map.entry("simple", sent.simple()),
              Map.entry("simpleItems", sent.simpleItems()),
              Map.entry("simplePairs", members(sent.simplePairs())),
              Map.entry("simpleMembers", members(sent.simpleMembers())),
              Map.entry("label", String.valueOf(sent.label())),
              Map.entry("labelItems", sent.labelItems()),
              Map.entry("labelExploded", sent.labelExploded()),
              Map.entry("labelPairs", members(sent.labelPairs())),
              Map.entry("labelMembers", members(sent.labelMembers())),
              Map.entry("matrix", sent.matrix().toString()),
              Map.entry("matrixItems", sent.matrixItems()),
              Map.entry("matrixExploded", sent.matrixExploded()),
              Map.entry("matrixPairs", members(sent.matrixPairs())),
              Map.entry("matrixMembers", members(sent.matrixMembers())));
      Map<String, String> path = new LinkedHashMap<>();
      PATH.forEach((name, template) -> path.put(name, decoded(expanded(template, values))));
      assertEquals(sent, Asked.path(path), path::toString);
    }
  }

  @Test
  void formsArrive() {
    String template = "{?form,items,exploded*,numbers,pairs,members*,others*}";
    for (int i = 0; i < CALLS; i++) {
      List<BigDecimal> numbers = List.of(new BigDecimal(random.nextInt()).movePointLeft(3));
      GetByQueryRequest sent =
          new GetByQueryRequest(
              text("", 9),
              texts(""),
              texts(""),
              numbers,
              pixel(""),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              List.of(),
              pixel(""),
              Map.of("zz" + text("", 5), text("", 5)));
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("form", sent.form());
      values.put("items", items(sent.items()));
      values.put("exploded", items(sent.exploded()));
      values.put("numbers", numbers.stream().map(BigDecimal::toPlainString).toList());
      values.put("pairs", members(pixel(sent.pairs())));
      values.put("members", members(pixel(sent.members())));
      values.put("others", sent.others());
      String query = expanded(template, values).substring(1) + "&documents=[]";
      assertEquals(sent, Asked.query(query), query);
    }
  }

  @Test
  void delimitedAndDeepArrive() {
    for (int i = 0; i < CALLS; i++) {
      List<String> spaced = texts(" ");
      List<String> piped = texts("|");
      Pixel deep = pixel(" |");
      Map<String, Integer> deepMap = Map.of(text("", 9), random.nextInt(100));
      String query =
          "form=&documents=[]&spaced="
              + encoded(String.join(" ", spaced))
              + "&piped="
              + encoded(String.join("|", piped))
              + "&spacedPairs="
              + encoded("R " + deep.R() + " name " + deep.name())
              + "&pipedPairs="
              + encoded("name|" + deep.name() + "|R|" + deep.R());
      for (Map.Entry<String, Integer> member : deepMap.entrySet()) {
        query += "&" + encoded("deepMap[" + member.getKey() + "]") + "=" + member.getValue();
      }
      GetByQueryRequest asked = Asked.query(query);
      assertEquals(spaced, asked.spaced(), query);
      assertEquals(piped, asked.piped(), query);
      assertEquals(deep, asked.spacedPairs(), query);
      assertEquals(deep, asked.pipedPairs(), query);
      assertEquals(deepMap, asked.deepMap(), query);
    }
  }

  @Test
  void cookiesArrive() {
    for (int i = 0; i < CALLS; i++) {
      List<String> items = texts("");
      Pixel pixel = pixel("");
      Map<String, Object> values =
          Map.of(
              "scalar", items.getFirst(),
              "items", items,
              "exploded", items,
              "pairs", members(pixel),
              "members", members(pixel));
      String cookies = expanded("{&scalar,items,exploded*,pairs,members*}", values).substring(1);
      var asked = Asked.header("", Map.of("x-document", "1"), List.of(cookies.split("&", -1)));
      assertEquals(items.getFirst(), asked.scalar(), cookies);
      assertEquals(items, asked.items(), cookies);
      assertEquals(items, asked.exploded(), cookies);
      assertEquals(pixel, asked.pairs(), cookies);
      assertEquals(pixel, asked.members(), cookies);
    }
  }

  /** At least one character, none of these and no surrogate alone. */
  private String text(String without, int most) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(most);
    while (text.length() < length) {
      int c = random.nextInt(3) == 0 ? random.nextInt(0xd800) : random.nextInt(0x80);
      if (without.indexOf(c) < 0) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  private List<String> texts(String without) {
    List<String> texts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    while (texts.size() < count) {
      texts.add(text(without, 5));
    }
    return List.copyOf(texts);
  }

  private Pixel pixel(String without) {
    return new Pixel(random.nextInt(256), text(without, 5));
  }

  private static Pixel pixel(@Nullable Pixel pixel) {
    return pixel == null ? new Pixel(0, null) : pixel;
  }

  private static List<String> items(@Nullable List<String> items) {
    return items == null ? List.of() : items;
  }

  private static Map<String, Object> members(Pixel pixel) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("R", String.valueOf(pixel.R()));
    String name = pixel.name();
    if (name != null) {
      members.put("name", name);
    }
    return members;
  }

  private static String expanded(String template, Map<String, Object> values) {
    Map<String, Object> copy = new LinkedHashMap<>();
    // Of the immutable collections it says the getters.
    values.forEach(
        (name, value) ->
            copy.put(
                name,
                switch (value) {
                  case List<?> list -> new ArrayList<>(list);
                  case Map<?, ?> map -> new LinkedHashMap<>(map);
                  default -> value;
                }));
    return UriTemplate.fromTemplate(template).expand(copy);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** As API Gateway does it with paths. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
