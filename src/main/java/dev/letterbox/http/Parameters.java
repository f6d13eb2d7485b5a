package dev.letterbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.json.Json;
import dev.letterbox.schema.Decimals;
import dev.letterbox.schema.Reader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's parameters. First one is chosen ({@link #query} …), then it is read as a value:
 * a scalar, or an array's items.
 */
public final class Parameters extends Reader {
  private final HttpRequest request;
  private Violation.In in = Violation.In.PATH;
  private String name = "";
  private List<String> texts = List.of();
  private int next;
  private boolean array;

  /** Reads the parameters of this request. */
  public Parameters(HttpRequest request, Violations violations) {
    super(violations);
    this.request = request;
  }

  /** Chooses a path parameter; false where it is not there. */
  public boolean path(String name) {
    String text = request.pathParameters().get(name);
    return choose(Violation.In.PATH, name, text == null ? List.of() : List.of(text));
  }

  /** Chooses a query parameter, every time that it is there; false where it is not. */
  public boolean query(String name) {
    choose(Violation.In.QUERY, name, List.of());
    texts = Query.values(request.query(), name);
    if (texts.contains(Query.MALFORMED)) {
      texts = List.of(Query.MALFORMED);
    }
    return !texts.isEmpty();
  }

  /** Chooses a header field; false where it is not there. */
  public boolean header(String name) {
    String text = request.header(name.toLowerCase(Locale.ROOT));
    return choose(Violation.In.HEADER, name, text == null ? List.of() : List.of(text.strip()));
  }

  /** Chooses a cookie; false where it is not there. */
  public boolean cookie(String name) {
    List<String> values = new ArrayList<>(1);
    for (String cookie : request.cookies()) {
      if (cookie.length() > name.length()
          && cookie.charAt(name.length()) == '='
          && cookie.startsWith(name)) {
        values.add(cookie.substring(name.length() + 1));
      }
    }
    return choose(Violation.In.COOKIE, name, values);
  }

  private boolean choose(Violation.In in, String name, List<String> texts) {
    begin();
    this.in = in;
    this.name = name;
    this.texts = texts;
    this.next = 0;
    this.array = false;
    return !texts.isEmpty();
  }

  /** The chosen parameter's items stand in one text, separated by this character. */
  public void split(char separator) {
    List<String> items = new ArrayList<>();
    for (String text : texts) {
      int from = 0;
      for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
        items.add(text.substring(from, at).strip());
        from = at + 1;
      }
      items.add(text.substring(from).strip());
    }
    texts = items;
  }

  /** A violation: the chosen parameter is not there and has to be. */
  public void required() {
    fail("required", "is required");
  }

  @Override
  protected Violation.In in() {
    return in;
  }

  @Override
  protected String path() {
    return name;
  }

  @Override
  protected String pathOf(String property) {
    return name + "." + property;
  }

  @Override
  public boolean isNull() {
    return false;
  }

  @Override
  public boolean beginObject() {
    throw new IllegalStateException("a parameter that is an object: " + name);
  }

  @Override
  public @Nullable String nextProperty() {
    return null;
  }

  @Override
  public @Nullable String discriminator(String property) {
    throw new IllegalStateException("a parameter that is an object: " + name);
  }

  @Override
  public boolean beginArray() {
    array = true;
    return true;
  }

  @Override
  public boolean nextItem() {
    begin();
    return next < texts.size();
  }

  @Override
  public void skip() {
    next++;
  }

  @Override
  public String string() {
    begin();
    if (!array && texts.size() > 1) {
      fail("type", "must be there once");
      return "";
    }
    String text = texts.get(next++);
    if (text.equals(Query.MALFORMED)) {
      fail("format", "must be percent-encoded UTF-8");
    }
    return text;
  }

  @Override
  public boolean bool() {
    String text = string();
    boolean value = text.equals("true");
    if (!value && !text.equals("false")) {
      mismatch("true or false");
    }
    return value;
  }

  @Override
  public int int32() {
    String text = string();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      mismatch("an integer of 32 bits");
      return 0;
    }
  }

  @Override
  public long int64() {
    String text = string();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      mismatch("an integer of 64 bits");
      return 0;
    }
  }

  @Override
  public double float64() {
    double value = decimal().doubleValue();
    if (Double.isInfinite(value)) {
      fail("format", "must fit into a double");
      return 0;
    }
    return value;
  }

  @Override
  public BigDecimal decimal() {
    String text = string();
    // As long as a number in JSON may be.
    BigDecimal value = text.length() > Json.MOST_NUMBER_LENGTH ? null : Decimals.of(text);
    if (value == null) {
      mismatch("a number");
      return BigDecimal.ZERO;
    }
    return value;
  }

  private void mismatch(String wanted) {
    if (!failed()) {
      fail("type", "must be " + wanted);
    }
  }

  @Override
  public JsonNode any() {
    return FreeForm.of(string());
  }
}
