package dev.letterbox.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.http.HttpRequest;
import dev.letterbox.http.HttpResponse;
import dev.letterbox.http.Routes;
import java.lang.reflect.Proxy;
import java.util.List;

/** One tag's generated routes over an implementation that is not there. */
final class MockRoutes implements Routes {
  /** That a request was read, and came as far as what would implement the operation. */
  private static final class Arrived extends RuntimeException {
    private static final long serialVersionUID = 1;

    Arrived() {
      super("", null, false, false);
    }
  }

  private final Routes routes;
  private final JsonNode contract;

  /**
   * Over generated classes.
   *
   * @param prefix of their names: {@code …FormsApi}, {@code …FormsRoutes}
   */
  MockRoutes(String prefix, JsonNode contract) {
    this.contract = contract;
    try {
      Class<?> api = Class.forName(prefix + "Api");
      Object nobody =
          Proxy.newProxyInstance(
              api.getClassLoader(),
              new Class<?>[] {api},
              (_, _, _) -> {
                throw new Arrived();
              });
      routes =
          Class.forName(prefix + "Routes")
              .asSubclass(Routes.class)
              .getDeclaredConstructor(api)
              .newInstance(nobody);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Generated code does not fit the contract: " + prefix, e);
    }
  }

  @Override
  public List<String> routeKeys() {
    return routes.routeKeys();
  }

  @Override
  public HttpResponse handle(HttpRequest request) {
    try {
      return routes.handle(request);
    } catch (Arrived _) {
      return new MockAnswer(contract, request).response();
    }
  }
}
