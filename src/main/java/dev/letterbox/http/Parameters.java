package dev.letterbox.http;

import dev.letterbox.schema.TextReader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's parameters. First one is chosen ({@link #query} …), then it is read as a value:
 * a scalar, or an array's items.
 */
public final class Parameters extends TextReader {
  private final HttpRequest request;
  private Violation.In in = Violation.In.PATH;
  private String name = "";

  /** Reads the parameters of this request. */
  public Parameters(HttpRequest request, Violations violations) {
    super(violations);
    this.request = request;
  }

  /**
   * Chooses a path parameter, a greedy one by its name with {@code +}; false where it is not there.
   */
  public boolean path(String name) {
    String text =
        request
            .pathParameters()
            .get(name.endsWith("+") ? name.substring(0, name.length() - 1) : name);
    return choose(Violation.In.PATH, name, text == null ? List.of() : List.of(text));
  }

  /** Chooses a query parameter, every time that it is there; false where it is not. */
  public boolean query(String name) {
    List<String> values = Query.values(request.query(), name);
    return choose(
        Violation.In.QUERY,
        name,
        values.contains(Query.MALFORMED) ? List.of(Query.MALFORMED) : values);
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
    this.in = in;
    this.name = name;
    choose(texts);
    return !texts.isEmpty();
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
  public String string() {
    String text = super.string();
    if (text.equals(Query.MALFORMED)) {
      fail("format", "must be percent-encoded UTF-8");
    }
    return text;
  }
}
