package dev.letterbox.generated.api;

import java.util.List;

/** The keys of all routes of the contract. */
public final class RouteKeys {
  /** In no order. */
  public static final List<String> ALL =
      List.of(
          "POST /v1/forms",
          "DELETE /v1/forms/{formId}",
          "GET /v1/forms/{formId}",
          "GET /v1/forms",
          "PUT /v1/forms/{formId}",
          "POST /v1/forms/{formId}/submissions",
          "GET /v1/health",
          "DELETE /v1/forms/{formId}/submissions/{submissionId}",
          "GET /v1/forms/{formId}/export",
          "GET /v1/forms/{formId}/submissions/{submissionId}",
          "GET /v1/forms/{formId}/submissions",
          "PATCH /v1/forms/{formId}/submissions/{submissionId}");

  private RouteKeys() {}
}
