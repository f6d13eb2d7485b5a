package dev.letterbox.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * Operations that openapi-diff finds incompatible, and of which the project's own comparison says
 * nothing at all. Where it says something it is more exact: openapi-diff takes a format or an enum
 * that a request no longer has for a breakage.
 */
final class SecondOpinion {
  private SecondOpinion() {}

  /** Operations, {@code GET /a}. */
  static List<String> of(Contract before, Contract after) {
    Set<String> known =
        Comparison.of(before, after).stream().map(Change::operation).collect(Collectors.toSet());
    ChangedOpenApi compared = OpenApiCompare.fromSpecifications(model(before), model(after));
    List<String> found = new ArrayList<>();
    for (Endpoint missing : compared.getMissingEndpoints()) {
      found.add(missing.getMethod() + " " + missing.getPathUrl());
    }
    for (ChangedOperation changed : compared.getChangedOperations()) {
      if (changed.isIncompatible()) {
        found.add(changed.getHttpMethod() + " " + changed.getPathUrl());
      }
    }
    found.removeAll(known);
    return found;
  }

  private static OpenAPI model(Contract contract) {
    ObjectNode visible = (ObjectNode) contract.visible();
    // API Gateway wants one of an operation's scopes, OpenAPI all: they are compared by us alone.
    for (JsonNode scopes : visible.findValues("security")) {
      for (JsonNode requirement : scopes) {
        requirement.properties().forEach(scheme -> scheme.setValue(visible.arrayNode()));
      }
    }
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(visible.toString(), null, options).getOpenAPI();
  }
}
