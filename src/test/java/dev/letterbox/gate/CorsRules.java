package dev.letterbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** {@code x-amazon-apigateway-cors}. */
final class CorsRules {
  private static final String CORS = "/x-amazon-apigateway-cors";
  private static final Set<String> KNOWN =
      Set.of(
          "allowOrigins",
          "allowMethods",
          "allowHeaders",
          "exposeHeaders",
          "maxAge",
          "allowCredentials");
  private static final long LONGEST_SECONDS = 86_400;

  private CorsRules() {}

  static void check(Spec spec, Findings out) {
    JsonNode cors = spec.tree().at(CORS);
    for (Map.Entry<String, JsonNode> member : cors.properties()) {
      if (!KNOWN.contains(member.getKey())) {
        out.add(
            spec.source(),
            CORS + "/" + Source.token(member.getKey()),
            "cors-property",
            "CORS has " + member.getKey() + ".",
            "API Gateway does not know it, and leaves it out with a warning.",
            "one of " + KNOWN.stream().sorted().toList());
      }
    }
    boolean any = cors.path("allowOrigins").valueStream().anyMatch(it -> it.asText().equals("*"));
    if (any && cors.path("allowCredentials").asBoolean()) {
      out.add(
          spec.source(),
          CORS + "/allowCredentials",
          "cors-credentials",
          "CORS allows credentials for every origin.",
          "It is an error, and browsers would not take it.",
          "the origins by name, or no credentials");
    }
    long age = cors.path("maxAge").asLong();
    if (age < -1 || age > LONGEST_SECONDS) {
      out.add(
          spec.source(),
          CORS + "/maxAge",
          "cors-max-age",
          "CORS has the maxAge " + age + ".",
          "API Gateway takes -1 to 86400 seconds.",
          "maxAge: 3600");
    }
    for (Spec.Operation operation : spec.operations()) {
      boolean isGuarded = !operation.node().path("security").isEmpty();
      if (cors.isMissingNode() && operation.isDefault() && isGuarded) {
        out.add(
            spec.source(),
            operation.pointer() + "/security",
            "guarded-preflight",
            operation.name() + " takes OPTIONS, and wants an authorization.",
            "Browsers send none with a preflight: pages of other origins cannot call.",
            "x-amazon-apigateway-cors, or OPTIONS /{proxy+} with security: []");
      }
    }
  }
}
