package dev.letterbox.generated.api;

import java.util.List;
import java.util.Map;

/** The contract as a whole. */
public final class Contract {
  /** Its {@code info.version}. */
  public static final String VERSION = "1.0.0";

  /** API Gateway's keys of all routes, in no order. */
  public static final List<String> ROUTE_KEYS =
      List.of(
          "GET /openapi.json",
          "GET /openapi.yaml",
          "GET /docs",
          "POST /v1/forms",
          "DELETE /v1/forms/{formId}",
          "GET /v1/forms/{formId}",
          "GET /v1/forms",
          "PUT /v1/forms/{formId}",
          "POST /v1/hooks/{formId}/{path+}",
          "GET /v1/hooks/{formId}/{path+}",
          "POST /v1/forms/{formId}/submissions",
          "POST /v1/forms/{formId}/uploads",
          "GET /v1/forms/{formId}/fill-token",
          "POST /v1/forms/{formId}/keys",
          "GET /v1/forms/{formId}/keys",
          "DELETE /v1/forms/{formId}/keys/{keyId}",
          "GET /v1/health",
          "GET /v1/operator/usage",
          "POST /v1/forms/{formId}/batches",
          "GET /v1/forms/{formId}/feed",
          "DELETE /v1/forms/{formId}/submissions/{submissionId}",
          "GET /v1/forms/{formId}/export",
          "GET /v1/forms/{formId}/submissions/{submissionId}/attachments/{attachmentId}",
          "GET /v1/forms/{formId}/submissions/{submissionId}",
          "GET /v1/forms/{formId}/submissions",
          "PATCH /v1/forms/{formId}/submissions/{submissionId}");

  /** What a key has to be good for, by the keys of the routes that take one. */
  public static final Map<String, String> KEY_SCOPES =
      Map.ofEntries(
          Map.entry("POST /v1/forms/{formId}/batches", "submissions:write"),
          Map.entry("GET /v1/forms/{formId}/feed", "submissions:read"));

  private Contract() {}
}
