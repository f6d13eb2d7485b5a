package dev.letterbox.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * Makes handlers by the name in a function's {@code Handler}: a {@link RequestStreamHandler} with a
 * public constructor that takes the environment, since a process has only one environment and here
 * several functions share it.
 */
final class Handlers {
  private final Constructor<? extends RequestStreamHandler> constructor;
  private final Map<String, String> environment;

  /**
   * Finds the class and the constructor.
   *
   * @param handler {@code package.Class::handleRequest} or {@code package.Class}
   * @throws IllegalArgumentException when there is no such handler, with what is missing
   */
  Handlers(String handler, Map<String, String> environment, ClassLoader classes) {
    String name = handler.replaceFirst("::handleRequest$", "");
    try {
      constructor =
          Class.forName(name, true, classes)
              .asSubclass(RequestStreamHandler.class)
              .getConstructor(Map.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("Handler " + handler + ": no class " + name, e);
    } catch (ClassCastException e) {
      throw new IllegalArgumentException(
          "Handler " + handler + " is no " + RequestStreamHandler.class.getSimpleName(), e);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          "Handler " + handler + " has no public constructor (Map<String, String> environment)", e);
    }
    this.environment = environment;
  }

  /** An instance: Lambda's init phase. What the constructor throws comes through. */
  RequestStreamHandler create() throws Throwable {
    try {
      return constructor.newInstance(environment);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
