package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a request says who sends it: {@code $request.header.Authorization}, {@code
 * $request.querystring.key}, {@code $context.routeKey}, …
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Identity
 *     sources</a>
 */
record IdentitySource(String expression) {
  private static final String HEADER = "$request.header.";
  private static final String QUERY = "$request.querystring.";

  IdentitySource {
    boolean isKnown =
        expression.startsWith(HEADER)
            || expression.startsWith(QUERY)
            || switch (expression) {
              case "$context.routeKey",
                  "$context.stage",
                  "$context.httpMethod",
                  "$context.path",
                  "$context.identity.sourceIp" ->
                  true;
              default -> false;
            };
    if (!isKnown) {
      throw new IllegalArgumentException("Unknown here: the identity source " + expression);
    }
  }

  /** One, several separated by commas, or a list of them. */
  static List<IdentitySource> list(JsonNode node) {
    List<IdentitySource> sources = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> sources.add(new IdentitySource(item.asText().strip())));
    } else if (node.isTextual()) {
      for (String item : node.asText().split(",", -1)) {
        sources.add(new IdentitySource(item.strip()));
      }
    }
    return sources;
  }

  /** The value of a request; an empty one counts as none. Repeated headers are joined by commas. */
  Optional<String> of(GatewayRequest request, Routes.Match match) {
    return value(request, match).filter(value -> !value.isEmpty());
  }

  private Optional<String> value(GatewayRequest request, Routes.Match match) {
    if (expression.startsWith(HEADER)) {
      String name = expression.substring(HEADER.length());
      return Optional.of(
          request.headers().stream()
              .filter(header -> header.is(name))
              .map(Header::value)
              .collect(Collectors.joining(",")));
    }
    if (expression.startsWith(QUERY)) {
      return Optional.ofNullable(
          QueryString.parameters(request.query()).get(expression.substring(QUERY.length())));
    }
    return Optional.of(
        switch (expression) {
          case "$context.routeKey" -> match.route().key();
          case "$context.stage" -> match.stage();
          case "$context.httpMethod" -> request.method();
          case "$context.path" -> EventV2.path(request.path());
          default -> request.sourceIp();
        });
  }
}
