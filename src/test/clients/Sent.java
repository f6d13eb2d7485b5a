import com.example.sent.ApiClient;
import com.example.sent.ApiException;
import com.example.sent.api.SentApi;
import com.example.sent.model.Colour;
import com.example.sent.model.GetByQueryDeepParameter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Calls the operations of {@code sent.yaml} with arbitrary values by the client that is generated
 * from it, and prints what the client would have sent: a line of JSON for each call, with the
 * values that it sends.
 */
public final class Sent {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Random random = new Random(11);
  private final SentApi api;
  private HttpRequest request;

  private static final class Captured extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Sent() {
    ApiClient client = new ApiClient();
    client.updateBaseUri("http://localhost");
    client.setRequestInterceptor(
        builder -> {
          request = builder.build();
          throw new Captured();
        });
    api = new SentApi(client);
  }

  public static void main(String[] args) throws Exception {
    Sent sent = new Sent();
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      sent.putThing();
      sent.getByQuery();
      sent.getByHeader();
      sent.callImport();
    }
  }

  private interface Call {
    void make() throws ApiException;
  }

  private void print(String routeKey, Map<String, Object> values, Call call) throws Exception {
    try {
      call.make();
    } catch (Captured e) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("routeKey", routeKey);
      line.put("path", request.uri().getRawPath());
      line.put("query", request.uri().getRawQuery());
      Map<String, String> headers = new LinkedHashMap<>();
      request.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
      line.put("headers", headers);
      values.values().removeIf(java.util.Objects::isNull);
      line.put("values", values);
      System.out.println(JSON.writeValueAsString(line));
    }
  }

  private void putThing() throws Exception {
    Long thingId = random.nextLong(1, Long.MAX_VALUE);
    LocalDate day = day();
    List<Integer> sizes = maybe(some(3, () -> random.nextInt(-5, 10)));
    Boolean exact = maybe(random.nextBoolean());
    Double ratio = maybe(random.nextDouble());
    Colour in = maybe(colour());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("thingId", thingId);
    values.put("day", day);
    values.put("sizes", sizes);
    values.put("exact", exact);
    values.put("ratio", ratio);
    values.put("in", in);
    print(
        "PUT /things/{thingId}/{day}",
        values,
        () -> api.putThing(thingId, day, sizes, exact, ratio, in));
  }

  private void getByQuery() throws Exception {
    String form = text("", 9);
    List<String> exploded = maybe(texts(""));
    Set<BigDecimal> numbers = maybe(new LinkedHashSet<>(some(4, this::number)));
    List<String> spaced = maybe(texts(" "));
    List<String> piped = maybe(texts("|"));
    GetByQueryDeepParameter deep =
        maybe(new GetByQueryDeepParameter().from(day()).colour(maybe(colour())));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("form", form);
    values.put("exploded", exploded);
    values.put("numbers", numbers);
    values.put("spaced", spaced);
    values.put("piped", piped);
    if (deep != null) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("from", deep.getFrom());
      members.put("colour", deep.getColour());
      members.values().removeIf(java.util.Objects::isNull);
      values.put("deep", members);
    }
    print(
        "GET /styles/query",
        values,
        () -> api.getByQuery(form, exploded, numbers, spaced, piped, deep));
  }

  private void getByHeader() throws Exception {
    Integer document = random.nextInt(Integer.MIN_VALUE, 10);
    Instant scalar = maybe(Instant.ofEpochMilli(random.nextLong(1L << 40)));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("xDocument", document);
    values.put("xScalar", scalar);
    print(
        "GET /styles/header",
        values,
        () -> api.getByHeader(document, scalar == null ? null : scalar.atOffset(ZoneOffset.UTC)));
  }

  private void callImport() throws Exception {
    String name = text("", 5);
    String second = text("", 5);
    String dashed = maybe(text("", 5));
    String body = maybe(text("", 5));
    String in = maybe(text("", 5));
    String size = maybe(text("", 5));
    String top = maybe(text("", 5));
    String filter = maybe(text("", 5));
    String header = maybe(visible());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("_class", name);
    values.put("_2nd", second);
    values.put("aB", dashed);
    values.put("body2", body);
    values.put("in", in);
    values.put("groe", size);
    values.put("top", top);
    values.put("filterName", filter);
    values.put("aB3", header);
    print(
        "GET /names/{class}/{2nd}",
        values,
        () -> api.callImport(name, second, dashed, body, in, size, top, filter, header));
  }

  private <T> T maybe(T value) {
    return random.nextInt(3) == 0 ? null : value;
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(100_000));
  }

  private Colour colour() {
    return Colour.values()[random.nextInt(3)];
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextLong(), random.nextInt(20));
  }

  private List<String> texts(String without) {
    return some(3, () -> text(without, 5));
  }

  /** At least one. */
  private <T> List<T> some(int most, Supplier<T> one) {
    return Stream.generate(one).limit(1 + random.nextInt(most)).toList();
  }

  /** At least one character, none of these and no surrogate alone. */
  private String text(String without, int most) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(most);
    while (text.codePointCount(0, text.length()) < length) {
      int c =
          switch (random.nextInt(6)) {
            case 0 -> random.nextInt(0xa0, 0xd800);
            case 1 -> random.nextInt(0x10000, 0x110000);
            default -> random.nextInt(0x20, 0x7f);
          };
      if (without.indexOf(c) < 0) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  /** What may stand in a header: ASCII, and no space around it. */
  private String visible() {
    String text = String.join(" ", some(3, () -> "" + (char) random.nextInt(0x21, 0x7f)));
    return text + (char) random.nextInt(0x21, 0x7f);
  }
}
