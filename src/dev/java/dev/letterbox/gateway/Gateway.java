package dev.letterbox.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * From a request to its response, in API Gateway's order: limits, CORS preflight, route,
 * authorizer, integration, CORS headers, request id.
 */
final class Gateway implements HttpService {
  /** A response, the route that was selected, and the function that was asked, if one was. */
  record Served(GatewayResponse response, Optional<Route> route, Optional<Invocation> invocation) {
    static Served byGateway(GatewayResponse response) {
      return new Served(response, Optional.empty(), Optional.empty());
    }

    static Served byGateway(GatewayResponse response, Route route) {
      return new Served(response, Optional.of(route), Optional.empty());
    }
  }

  private final Routes routes;
  private final Optional<Cors> cors;
  private final Stage stage;
  private final StageVariables variables;

  /** By ARN. */
  private final Map<String, LambdaFunction> functions;

  private final Map<Route, Authorizer> authorizers = new HashMap<>();

  /**
   * Puts an API together.
   *
   * @param authorizer of each route
   * @throws IllegalArgumentException when a route names a function that is not there
   */
  Gateway(
      Routes routes,
      Optional<Cors> cors,
      Stage stage,
      StageVariables variables,
      Map<String, LambdaFunction> functions,
      Function<Route, Authorizer> authorizer) {
    this.routes = routes;
    this.cors = cors;
    this.stage = stage;
    this.variables = variables;
    this.functions = Map.copyOf(functions);
    for (Route route : routes.all()) {
      functionName(route);
      authorizers.put(route, authorizer.apply(route));
    }
  }

  List<Route> routes() {
    return routes.all();
  }

  /** The logical id of the function that answers a route. */
  String functionName(Route route) {
    return switch (route.integration()) {
      case Integration.LambdaProxy lambda -> function(lambda).name();
    };
  }

  /** Whether a route takes the request other than by taking everything. */
  boolean hasOwnRoute(GatewayRequest request) {
    return select(request).filter(match -> !match.route().isDefault()).isPresent();
  }

  /** Of the stage, then of the routes. */
  private Optional<Routes.Match> select(GatewayRequest request) {
    return stage
        .path(request.path())
        .flatMap(path -> routes.select(request.method(), path))
        .map(match -> match.in(stage));
  }

  @Override
  public Served serve(GatewayRequest request) throws InterruptedException {
    Served served = answer(request);
    GatewayResponse response = served.response();
    boolean isPreflight = cors.isPresent() && cors.get().isPreflight(request);
    if (cors.isPresent() && !isPreflight) {
      response = cors.get().decorate(request, response);
    }
    return new Served(
        response.with("apigw-requestid", request.id()), served.route(), served.invocation());
  }

  private Served answer(GatewayRequest request) throws InterruptedException {
    if (head(request) > Limits.HEAD) {
      return Served.byGateway(GatewayResponse.headersTooLarge());
    }
    if (request.body().length > Limits.PAYLOAD) {
      return Served.byGateway(GatewayResponse.payloadTooLarge());
    }
    if (cors.isPresent() && cors.get().isPreflight(request)) {
      return Served.byGateway(cors.get().preflight(request));
    }
    Optional<Routes.Match> match = select(request);
    if (match.isEmpty()) {
      return Served.byGateway(GatewayResponse.notFound());
    }
    Route route = match.get().route();
    if (!stage.takes(route)) {
      // That it is before the authorizer is inferred.
      return Served.byGateway(GatewayResponse.tooManyRequests(), route);
    }
    Authorizer authorizer = Objects.requireNonNull(authorizers.get(route));
    return switch (authorizer.authorize(request, match.get())) {
      case Authorization.Refused refused -> Served.byGateway(refused.response(), route);
      case Authorization.Allowed allowed ->
          switch (route.integration()) {
            case Integration.LambdaProxy lambda ->
                invoke(
                    route,
                    lambda,
                    EventV2.write(request, match.get(), allowed.context(), variables));
          };
    };
  }

  private Served invoke(Route route, Integration.LambdaProxy integration, byte[] event)
      throws InterruptedException {
    if (event.length > Limits.INVOCATION) {
      // Lambda answers the gateway 413; that it passes it on is inferred.
      return Served.byGateway(GatewayResponse.payloadTooLarge(), route);
    }
    LambdaFunction function = function(integration);
    Outcome outcome = function.invoke(event, integration.timeout());
    GatewayResponse response =
        switch (outcome) {
          case Outcome.Returned returned ->
              ResponseV2.read(returned.bytes()).orElseGet(GatewayResponse::internalServerError);
          case Outcome.Failed _ -> GatewayResponse.internalServerError();
          case Outcome.Throttled _, Outcome.TimedOut _ -> GatewayResponse.serviceUnavailable();
        };
    return new Served(
        response, Optional.of(route), Optional.of(Invocation.of(function.name(), event, outcome)));
  }

  private static Optional<byte[]> returned(Outcome outcome) {
    return outcome instanceof Outcome.Returned returned
        ? Optional.of(returned.bytes())
        : Optional.empty();
  }

  /**
   * Gives an event to the function of its route once more.
   *
   * @return what the function wrote; empty when it failed
   * @throws IllegalArgumentException when there is no such route
   */
  Optional<byte[]> replay(String routeKey, byte[] event) throws InterruptedException {
    for (Route route : routes.all()) {
      if (route.key().equals(routeKey)) {
        return switch (route.integration()) {
          case Integration.LambdaProxy lambda ->
              returned(function(lambda).invoke(event, lambda.timeout()));
        };
      }
    }
    throw new IllegalArgumentException("There is no route " + routeKey);
  }

  private LambdaFunction function(Integration.LambdaProxy integration) {
    LambdaFunction function = functions.get(integration.functionArn());
    if (function == null) {
      throw new IllegalArgumentException(
          "The template has no function " + integration.functionArn());
    }
    return function;
  }

  private static int head(GatewayRequest request) {
    int line = request.method().length() + request.path().length() + request.query().length() + 1;
    return request.headers().stream().mapToInt(h -> h.value().length()).sum() + line;
  }
}
