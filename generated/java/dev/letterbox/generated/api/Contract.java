package dev.letterbox.generated.api;

import java.util.List;

/** The contract as a whole. */
public final class Contract {
  /** Its {@code info.version}. */
  public static final String VERSION = "1.0.0";

  /** API Gateway's keys of all routes, in no order. */
  public static final List<String> ROUTE_KEYS =
      List.of(
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
          "GET /v1/health",
          "DELETE /v1/forms/{formId}/submissions/{submissionId}",
          "GET /v1/forms/{formId}/export",
          "GET /v1/forms/{formId}/submissions/{submissionId}/attachments/{attachmentId}",
          "GET /v1/forms/{formId}/submissions/{submissionId}",
          "GET /v1/forms/{formId}/submissions",
          "PATCH /v1/forms/{formId}/submissions/{submissionId}");

  private Contract() {}
}
