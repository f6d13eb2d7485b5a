package dev.letterbox.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The Java client that consumers generate, in this process. What it has is found by the contract's
 * names: this is every operation, and the suite is compiled without it.
 */
final class GeneratedClient {
  private static final String NAME = "com.example.letterbox.";

  /** Who has made the call that the thread is in. */
  private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

  /** Sees what a call sends, before it is sent, and what it is answered. */
  interface Caller {
    void asks(HttpRequest.Builder request);

    void isAnswered(HttpResponse<InputStream> response);
  }

  private final ClassLoader classes;
  private final Object client;
  private final ObjectMapper json;

  /** {@code FormsApi}, by its name. */
  private final Map<String, Object> apis = new ConcurrentHashMap<>();

  GeneratedClient(URI api) {
    try {
      URL compiled = JavaClient.compiled().classes().toUri().toURL();
      classes = new URLClassLoader(new URL[] {compiled}, GeneratedClient.class.getClassLoader());
      Class<?> type = classes.loadClass(NAME + "ApiClient");
      client = type.getConstructor().newInstance();
      type.getMethod("updateBaseUri", String.class).invoke(client, "" + api);
      Consumer<HttpRequest.Builder> asks = request -> CALLER.get().asks(request);
      type.getMethod("setRequestInterceptor", Consumer.class).invoke(client, asks);
      Consumer<HttpResponse<InputStream>> answered = response -> CALLER.get().isAnswered(response);
      type.getMethod("setResponseInterceptor", Consumer.class).invoke(client, answered);
      json = (ObjectMapper) type.getMethod("getObjectMapper").invoke(client);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it reads and writes JSON. */
  ObjectMapper json() {
    return json;
  }

  /** {@code createFormWithHttpInfo}, the one that is given headers as well. */
  Method method(Operation operation) {
    return Arrays.stream(api(operation).getClass().getMethods())
        .filter(method -> method.getName().equals(operation + "WithHttpInfo"))
        .max((a, b) -> a.getParameterCount() - b.getParameterCount())
        .orElseThrow();
  }

  Class<?> model(String schema) {
    try {
      return classes.loadClass(NAME + "model." + schema);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its {@code ApiResponse}. */
  Object call(Operation operation, @Nullable Object[] arguments, Caller caller)
      throws InvocationTargetException {
    return ScopedValue.where(CALLER, caller).call(() -> call(operation, arguments));
  }

  private Object call(Operation operation, @Nullable Object[] arguments)
      throws InvocationTargetException {
    try {
      return method(operation).invoke(api(operation), arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object api(Operation operation) {
    String tag = operation.spec().at("/tags/0").asText();
    return apis.computeIfAbsent(
        NAME + "api." + Character.toUpperCase(tag.charAt(0)) + tag.substring(1) + "Api",
        name -> {
          try {
            return classes.loadClass(name).getConstructor(client.getClass()).newInstance(client);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
