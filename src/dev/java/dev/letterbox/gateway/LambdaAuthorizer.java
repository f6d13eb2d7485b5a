package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a function, and remembers its answer, allowed or not, by the values of the identity sources:
 * for every route of the scheme, unless {@code $context.routeKey} is one of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers</a>
 */
final class LambdaAuthorizer implements Authorizer {
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private record Remembered(AuthorizerAnswer answer, Instant until) {}

  private final Security.FunctionScheme scheme;
  private final LambdaFunction function;
  private final StageVariables variables;
  private final InstantSource clock;
  private final Map<List<String>, Remembered> answers = new HashMap<>();

  LambdaAuthorizer(
      Security.FunctionScheme scheme,
      LambdaFunction function,
      StageVariables variables,
      InstantSource clock) {
    this.scheme = scheme;
    this.function = function;
    this.variables = variables;
    this.clock = clock;
  }

  @Override
  public Authorization authorize(GatewayRequest request, Routes.Match match)
      throws InterruptedException {
    List<String> identity = new ArrayList<>();
    for (IdentitySource source : scheme.sources()) {
      Optional<String> value = source.of(request, match);
      if (value.isEmpty()) {
        return new Authorization.Refused(GatewayResponse.unauthorized());
      }
      identity.add(value.get());
    }
    Optional<AuthorizerAnswer> answer = remembered(identity);
    if (answer.isEmpty()) {
      answer = ask(request, match, identity);
      answer.ifPresent(fresh -> remember(identity, fresh));
    }
    return answer
        .map(found -> decide(found, AuthorizerEvent.routeArn(request, match)))
        .orElseGet(() -> new Authorization.Refused(GatewayResponse.internalServerError()));
  }

  /** Nothing when it fails, takes too long, or answers something else. */
  private Optional<AuthorizerAnswer> ask(
      GatewayRequest request, Routes.Match match, List<String> identity)
      throws InterruptedException {
    byte[] event = AuthorizerEvent.write(request, match, identity, variables);
    return switch (function.invoke(event, TIMEOUT)) {
      case Outcome.Returned returned -> AuthorizerAnswer.read(returned.bytes(), scheme.simple());
      case Outcome.Failed _, Outcome.Throttled _, Outcome.TimedOut _ -> Optional.empty();
    };
  }

  /** A policy's answer is about many routes, so it is asked again for each. */
  private static Authorization decide(AuthorizerAnswer answer, String routeArn) {
    if (!answer.allows(routeArn)) {
      return new Authorization.Refused(GatewayResponse.forbidden());
    }
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.set("lambda", answer.context().deepCopy());
    return new Authorization.Allowed(context);
  }

  private Optional<AuthorizerAnswer> remembered(List<String> identity) {
    synchronized (answers) {
      return Optional.ofNullable(answers.get(identity))
          .filter(known -> clock.instant().isBefore(known.until()))
          .map(Remembered::answer);
    }
  }

  private void remember(List<String> identity, AuthorizerAnswer answer) {
    if (scheme.ttl().isZero()) {
      return;
    }
    Instant now = clock.instant();
    synchronized (answers) {
      answers.values().removeIf(known -> !now.isBefore(known.until()));
      answers.put(List.copyOf(identity), new Remembered(answer, now.plus(scheme.ttl())));
    }
  }
}
