package dev.letterbox.endtoend;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request of the suite as a call of the generated client: the operation, and the arguments of its
 * method.
 *
 * @param added what the client would have sent besides, had it not been told {@code null}
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of these.
record ClientCall(Operation operation, @Nullable Object[] arguments, Set<String> added) {
  /** What no call of the client says; why is the message. */
  static final class Unsaid extends Exception {
    private static final long serialVersionUID = 1L;

    final String why;

    Unsaid(String why) {
      super(why);
      this.why = why;
    }
  }

  static ClientCall of(HttpRequest request, Operation operation, GeneratedClient client)
      throws Unsaid {
    Map<String, List<String>> values = RequestParts.values(request, operation);
    ClientCall call =
        new ClientCall(
            operation,
            new @Nullable Object[client.method(operation).getParameterCount()],
            new TreeSet<>());
    Parameter[] parameters = client.method(operation).getParameters();
    boolean takesNone = !operation.spec().has("requestBody");
    if (takesNone && !RequestParts.body(request).isEmpty()) {
      throw new Unsaid("a body where none is");
    }
    List<String> names = operation.parameters().stream().map(one -> javaName(one)).toList();
    // The last one is for headers; Caller sets them.
    for (int i = 0; i < parameters.length - 1; i++) {
      String name = parameters[i].getName();
      call.arguments[i] =
          names.contains(name)
              ? value(parameters[i], values.get(name), client)
              : call.body(parameters[i], request, client);
    }
    return call;
  }

  /** Fails unless the client would send just what the test has made. Nothing is sent yet. */
  void check(HttpRequest wanted, GeneratedClient client) throws Unsaid {
    HttpRequest said = said(wanted, client);
    if (!RequestParts.isSame(wanted.uri().getRawPath(), said.uri().getRawPath())) {
      throw new Unsaid("the path is " + said.uri().getRawPath());
    }
    Map<String, List<String>> query = RequestParts.query(said);
    if (!RequestParts.isSame(RequestParts.query(wanted), query)) {
      throw new Unsaid("the query is " + query);
    }
    for (Map.Entry<String, List<String>> header : wanted.headers().map().entrySet()) {
      if (!header.getValue().equals(said.headers().allValues(header.getKey()))) {
        throw new Unsaid("the header " + header.getKey() + " is other");
      }
    }
    String body = RequestParts.body(wanted);
    if (!body.isEmpty()) {
      Changes changes = Changes.between(body, RequestParts.body(said));
      if (!changes.isEmpty()) {
        throw new Unsaid("of the body, " + changes);
      }
    }
  }

  private HttpRequest said(HttpRequest wanted, GeneratedClient client) throws Unsaid {
    try {
      Object answer = client.call(operation, arguments, new DryRun(wanted));
      throw new AssertionError(answer);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Made made) {
        return made.request;
      }
      // It checks for itself what is required.
      throw new Unsaid(String.valueOf(e.getCause()).replaceFirst(".*: ", ""));
    }
  }

  /** Ends a call when its request is made. */
  private record DryRun(HttpRequest wanted) implements GeneratedClient.Caller {
    @Override
    public void asks(HttpRequest.Builder builder) {
      RequestParts.complete(builder, wanted);
      throw new Made(builder.build());
    }

    @Override
    public void isAnswered(HttpResponse<InputStream> response) {
      throw new AssertionError(response);
    }
  }

  private static final class Made extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient HttpRequest request;

    Made(HttpRequest request) {
      this.request = request;
    }
  }

  /** {@code hubVerifyToken} of {@code hub.verify_token}. */
  static String javaName(JsonNode parameter) {
    StringBuilder name = new StringBuilder();
    // API Gateway's {path+} is consumers' {path}.
    String given = parameter.get("name").asText().replace("+", "");
    for (String word : given.split("[^A-Za-z0-9]+", -1)) {
      String first = word.substring(0, 1);
      name.append(name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return name.toString();
  }

  private static @Nullable Object value(
      Parameter parameter, @Nullable List<String> texts, GeneratedClient client) throws Unsaid {
    if (texts == null) {
      return null;
    }
    Type type = parameter.getParameterizedType();
    try {
      if (type instanceof ParameterizedType collection) {
        JavaType item = client.json().constructType(collection.getActualTypeArguments()[0]);
        Collection<Object> items =
            Set.class == collection.getRawType() ? new LinkedHashSet<>() : new ArrayList<>();
        texts.forEach(text -> items.add(client.json().convertValue(text, item)));
        return items;
      }
      if (texts.size() > 1) {
        throw new Unsaid(parameter.getName() + " is there twice");
      }
      return client.json().convertValue(texts.getFirst(), client.json().constructType(type));
    } catch (IllegalArgumentException e) {
      throw new Unsaid(parameter.getName() + " is of another type");
    }
  }

  private @Nullable Object body(Parameter parameter, HttpRequest request, GeneratedClient client)
      throws Unsaid {
    String type = request.headers().firstValue("Content-Type").orElse("of no type");
    String spoken = operation.spec().at("/requestBody/content").fieldNames().next();
    if (parameter.getType() == File.class) {
      throw new Unsaid("octets are a file's name to it");
    }
    if (!type.equals(spoken)) {
      throw new Unsaid("the body is " + type);
    }
    try {
      String body = RequestParts.body(request);
      return body.isEmpty() ? null : model(parameter, body, client);
    } catch (JsonProcessingException e) {
      throw new Unsaid("the body is no " + parameter.getType().getSimpleName());
    }
  }

  /** With {@code null} for every property that the client would fill in by itself. */
  private Object model(Parameter parameter, String body, GeneratedClient client)
      throws JsonProcessingException {
    Object model = read(parameter, body, client);
    JsonNode told = Changes.tree(body);
    for (String pointer :
        Changes.between(body, client.json().writeValueAsString(model)).added().keySet()) {
      JsonPointer at = JsonPointer.compile(pointer);
      ((ObjectNode) told.at(at.head())).putNull(at.last().getMatchingProperty());
      added.add(parameter.getType().getSimpleName() + Changes.anyOf(pointer));
    }
    return read(parameter, told.toString(), client);
  }

  private static Object read(Parameter parameter, String json, GeneratedClient client)
      throws JsonProcessingException {
    return client
        .json()
        .readValue(json, client.json().constructType(parameter.getParameterizedType()));
  }
}
