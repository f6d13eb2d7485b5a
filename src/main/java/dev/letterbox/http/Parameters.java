package dev.letterbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.json.JsonException;
import dev.letterbox.json.JsonReader;
import dev.letterbox.schema.TextReader;
import dev.letterbox.schema.Violation;
import dev.letterbox.schema.Violations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's parameters. First one is chosen ({@link #query} …), then it is taken apart as
 * its style says ({@link #items} …), then it is read as a value: a scalar, an array's items, or an
 * object's members. Styles are those of OpenAPI 3.0, "Style Values".
 *
 * <p>What separates items is looked for in the query and in cookies before they are decoded, so
 * that an encoded comma belongs to an item (RFC 6570 section 3.2.1). A path comes decoded from API
 * Gateway, where that cannot be told any more. Header fields are not percent-encoded.
 */
public final class Parameters extends TextReader {
  private final HttpRequest request;
  private final Violations violations;
  private Violation.In in = Violation.In.PATH;
  private String name = "";

  /** The chosen texts as they were sent, and how they are encoded; null where they are not. */
  private List<String> sent = List.of();

  private @Nullable PercentText coding;

  /** Why the chosen parameter cannot be read; null where it can. */
  private @Nullable String malformed;

  /** Of an object; null where a scalar or an array was chosen. */
  private @Nullable Members members;

  /** Reads the parameters of this request. */
  public Parameters(HttpRequest request, Violations violations) {
    super(violations);
    this.request = request;
    this.violations = violations;
  }

  /**
   * Chooses a path parameter; the name of a greedy one ends with {@code +}. False: it is not there.
   */
  public boolean path(String name) {
    String text =
        request
            .pathParameters()
            .get(name.endsWith("+") ? name.substring(0, name.length() - 1) : name);
    return choose(Violation.In.PATH, name, text == null ? List.of() : List.of(text), null);
  }

  /**
   * Chooses a path parameter behind this: {@code .} in style label, {@code ;} before an exploded
   * object in style matrix.
   */
  public boolean path(String name, char prefix) {
    boolean found = path(name);
    if (found) {
      String text = sent.getFirst();
      if (text.isEmpty() || text.charAt(0) != prefix) {
        malformed("must begin with " + prefix);
      } else {
        choose(Violation.In.PATH, name, List.of(text.substring(1)), null);
      }
    }
    return found;
  }

  /** Chooses a path parameter in style matrix: {@code ;name=value}, perhaps several times. */
  public boolean matrix(String name) {
    boolean found = path(name, ';');
    List<String> values = Separated.matrix(name, sent);
    if (!values.isEmpty()) {
      choose(Violation.In.PATH, name, values, null);
    } else if (!sent.isEmpty()) {
      malformed("must begin with ;" + name + "=");
    }
    return found;
  }

  /** Chooses a query parameter, every time that it is there; false where it is not. */
  public boolean query(String name) {
    List<String> values = Query.values(request.query(), PercentText.FORM, name);
    return choose(Violation.In.QUERY, name, values, PercentText.FORM);
  }

  /** Chooses a header field; false where it is not there. */
  public boolean header(String name) {
    String text = request.header(name.toLowerCase(Locale.ROOT));
    return choose(
        Violation.In.HEADER, name, text == null ? List.of() : List.of(text.strip()), null);
  }

  /** Chooses a cookie; false where it is not there. */
  public boolean cookie(String name) {
    List<String> values = Separated.cookies(name, request.cookies());
    return choose(Violation.In.COOKIE, name, values, PercentText.URI);
  }

  /** Chooses a cookie of several values: sent several times, or joined by {@code &}. */
  public boolean cookies(String name) {
    List<String> values = Query.values(joinedCookies(), PercentText.URI, name);
    return choose(Violation.In.COOKIE, name, values, PercentText.URI);
  }

  private String joinedCookies() {
    return String.join("&", request.cookies());
  }

  private boolean choose(
      Violation.In in, String name, List<String> texts, @Nullable PercentText coding) {
    this.in = in;
    this.name = name;
    this.sent = texts;
    this.coding = coding;
    this.malformed = null;
    this.members = null;
    List<String> decoded = coding == null ? texts : coding.decode(texts);
    choose(decoded);
    if (decoded.size() < texts.size()) {
      malformed(PercentText.REQUIRED);
    }
    return !texts.isEmpty();
  }

  /** It is there, and whatever is read of it is this violation. */
  private void malformed(String detail) {
    malformed = detail;
    sent = List.of();
    choose(List.of(""));
  }

  private Query query() {
    return new Query(request.query(), PercentText.FORM);
  }

  /** Chooses an object in style deepObject: {@code name[member]=value}. */
  public boolean deepObject(String name) {
    return choose(Violation.In.QUERY, name, Members.inBrackets(query(), name));
  }

  /** Chooses an exploded object in the query: its members are the parameters of these names. */
  public boolean queryMembers(String name, String... members) {
    return choose(Violation.In.QUERY, name, Members.of(query(), true, members));
  }

  /**
   * Chooses an exploded object in the query: its members are all parameters but these, of which one
   * that ends with {@code [} stands for all that begin so.
   */
  public boolean queryMembersBut(String name, String... others) {
    return choose(Violation.In.QUERY, name, Members.of(query(), false, others));
  }

  /** Chooses an exploded object in cookies: its members are the cookies of these names. */
  public boolean cookieMembers(String name, String... members) {
    Query cookies = new Query(joinedCookies(), PercentText.URI);
    return choose(Violation.In.COOKIE, name, Members.of(cookies, true, members));
  }

  private boolean choose(Violation.In in, String name, Members found) {
    choose(in, name, List.of(), null);
    malformed = found.malformed();
    members = found;
    return !found.isEmpty();
  }

  /** The chosen text is an array, its items separated by this character. */
  public void items(char separator) {
    if (malformed == null) {
      choose(in, name, split(sent, separator), coding);
    }
  }

  /**
   * As {@link #items}, where no item can hold the character, so that it may come encoded as well.
   */
  public void plainItems(char separator) {
    if (malformed == null) {
      choose(in, name, split(coding == null ? sent : coding.decode(sent), separator), null);
    }
  }

  /** The chosen text is an object: names and values in turn, separated by this character. */
  public void pairs(char separator) {
    pairs(split(sent, separator), coding);
  }

  /** As {@link #pairs}, where neither can hold the character, so that it may come encoded. */
  public void plainPairs(char separator) {
    pairs(split(coding == null ? sent : coding.decode(sent), separator), null);
  }

  private void pairs(List<String> items, @Nullable PercentText encoded) {
    if (malformed == null) {
      Members found = new Members(encoded, name + ".", "");
      found.addPairs(items);
      choose(in, name, found);
    }
  }

  /** The chosen text is an object: {@code name=value}, separated by this character. */
  public void assignments(char separator) {
    if (malformed == null) {
      Members found = new Members(coding, name + ".", "");
      found.addAssignments(split(sent, separator));
      choose(in, name, found);
    }
  }

  private List<String> split(List<String> texts, char separator) {
    return Separated.by(separator, texts, in == Violation.In.HEADER);
  }

  /** The chosen text is JSON: what reads it throws {@link JsonException} where it is not. */
  public JsonReader json() {
    return new JsonReader(string().getBytes(StandardCharsets.UTF_8), violations, in, name);
  }

  /** A violation: the chosen parameter is not JSON. */
  public void notJson(JsonException e) {
    if (!failed()) {
      fail("format", "must be JSON: " + e.getMessage());
    }
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
    String member = members == null ? null : members.member();
    return member == null ? name : pathOf(member);
  }

  @Override
  protected String pathOf(String property) {
    return members == null ? name + "." + property : members.path(property);
  }

  @Override
  public boolean beginObject() {
    begin();
    if (malformed != null) {
      fail("format", malformed);
    } else if (members == null) {
      throw new IllegalStateException("a parameter that is no object: " + name);
    } else {
      members.begin();
    }
    return malformed == null;
  }

  @Override
  public @Nullable String nextProperty() {
    String member = members == null ? null : members.next();
    choose(members == null || member == null ? List.of() : members.values(member));
    return member;
  }

  @Override
  public @Nullable String discriminator(String property) {
    if (members == null || malformed != null) {
      beginObject();
      return null;
    }
    List<String> texts = members.values(property);
    if (texts.isEmpty()) {
      missing(property);
    } else if (texts.size() > 1) {
      reportAt(pathOf(property), "type", "must be there once");
    }
    return texts.size() == 1 ? texts.getFirst() : null;
  }

  @Override
  public boolean has(String property) {
    return members != null && !members.values(property).isEmpty();
  }

  @Override
  public String string() {
    String text = super.string();
    if (malformed != null) {
      fail("format", malformed);
    }
    return text;
  }

  /** A text, an array of several, or an object of them. */
  @Override
  public JsonNode any() {
    return members != null && members.member() == null ? FreeMembers.read(this) : super.any();
  }
}
