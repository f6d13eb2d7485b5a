package dev.letterbox.smoke;

import dev.letterbox.json.Codec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation with the contract's examples, made by generated code. */
public final class SmokeCase {
  private final String operationId;
  private final String method;
  private final String routeKey;
  private final String integration;
  private final Map<String, String> pathParameters = new LinkedHashMap<>();
  private final Map<String, List<String>> query = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> bodies = new LinkedHashMap<>();
  private final List<Declared> declared = new ArrayList<>();
  private Access access = new Access.Public();
  private int status;

  private SmokeCase(String operationId, String method, String path, String integration) {
    this.operationId = operationId;
    this.method = method;
    this.routeKey = method + " " + path;
    this.integration = integration;
  }

  /**
   * An operation that anybody may call.
   *
   * @param path the contract's, such as {@code /v1/forms/{formId}}
   * @param integration what the operation refers to, such as {@code
   *     #/components/x-amazon-apigateway-integrations/intake}; {@code ""} for none
   */
  public static SmokeCase of(String operationId, String method, String path, String integration) {
    String name = integration.substring(integration.lastIndexOf('/') + 1);
    return new SmokeCase(operationId, method, path, name);
  }

  /** It needs this. */
  public SmokeCase access(Access needed) {
    access = needed;
    return this;
  }

  /** A path parameter; the name of a greedy one ends with {@code +}. */
  public SmokeCase path(String name, String value) {
    pathParameters.put(name.endsWith("+") ? name.substring(0, name.length() - 1) : name, value);
    return this;
  }

  /** A parameter of the query; several values are sent one by one. */
  public SmokeCase query(String name, String... values) {
    query.put(name, List.of(values));
    return this;
  }

  /** A header field. */
  public SmokeCase header(String name, String value) {
    headers.put(name.toLowerCase(Locale.ROOT), value);
    return this;
  }

  /** A cookie. */
  public SmokeCase cookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** A body: the operation is called once with each. */
  public SmokeCase body(String mediaType, String text) {
    bodies.put(mediaType, text);
    return this;
  }

  /**
   * It does not work without a body.
   *
   * @throws IllegalStateException where the contract has no example of one, as JSON or text
   */
  public SmokeCase needsBody() {
    if (bodies.isEmpty()) {
      throw new IllegalStateException(operationId + " has no example of a body, as JSON or text");
    }
    return this;
  }

  /** It has to answer with this status, of those that are declared. */
  public SmokeCase status(int only) {
    status = only;
    return this;
  }

  /**
   * A parameter, in place of the contract's example.
   *
   * @throws IllegalArgumentException where there is none with this name and an example
   */
  public SmokeCase instead(String name, String value) {
    String plain = name.endsWith("+") ? name.substring(0, name.length() - 1) : name;
    String lower = name.toLowerCase(Locale.ROOT);
    if (pathParameters.replace(plain, value) == null
        && query.replace(name, List.of(value)) == null
        && headers.replace(lower, value) == null
        && cookies.replace(name, value) == null) {
      throw new IllegalArgumentException(operationId + " has no parameter " + name);
    }
    return this;
  }

  /**
   * A status (or the first digit of several, or 0 for any) is declared, with the header fields that
   * it has to have, and no body.
   */
  public SmokeCase answer(int declaredStatus, String... requiredHeaders) {
    declared.add(new Declared(declaredStatus, List.of(requiredHeaders), List.of()));
    return this;
  }

  /** The last status has such a body: a type or range of which any octets will do. */
  public SmokeCase content(String mediaType) {
    return content(mediaType, null);
  }

  /** The last status has such a body, which the codec reads. */
  public SmokeCase content(String mediaType, @Nullable Codec<?> codec) {
    Declared last = declared.removeLast();
    List<Declared.Content> contents = new ArrayList<>(last.contents());
    contents.add(new Declared.Content(mediaType, codec));
    declared.add(new Declared(last.status(), last.headers(), contents));
    return this;
  }

  /** The contract's name for it. */
  public String operationId() {
    return operationId;
  }

  /** Who may call it. */
  public Access access() {
    return access;
  }

  /** Which of the contract's integrations it has, such as {@code intake}; {@code ""} for none. */
  public String integration() {
    return integration;
  }

  /** What to send: one request for each body, or one without. */
  public List<SmokeRequest> requests() {
    List<SmokeRequest> requests = new ArrayList<>();
    for (Map.Entry<String, String> body : bodies.entrySet()) {
      Map<String, String> fields = new LinkedHashMap<>(headers);
      fields.put("content-type", body.getKey());
      requests.add(request(fields, body.getValue()));
    }
    return bodies.isEmpty() ? List.of(request(headers, null)) : requests;
  }

  private SmokeRequest request(Map<String, String> fields, @Nullable String body) {
    List<String> pairs = new ArrayList<>();
    cookies.forEach((name, value) -> pairs.add(name + "=" + value));
    return new SmokeRequest(method, routeKey, pathParameters, query, fields, pairs, body);
  }

  /** What of an answer is against the contract; null where nothing is. */
  public @Nullable String fault(SmokeAnswer answer) {
    return Faults.of(answer, declared, status, method.equals("HEAD"));
  }
}
