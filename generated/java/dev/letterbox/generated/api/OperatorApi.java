package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/** The operations of the tag {@code operator}. Implement it; {@link OperatorRoutes} calls it. */
public interface OperatorApi {
  /**
   * {@code GET /v1/operator/usage}: Count what came in.
   *
   * <p>For whoever operates the deployment, signed with credentials of AWS. Per form and day, in
   * UTC.
   */
  @Operation(operationId = "getUsage", summary = "Count what came in.", tags = "operator")
  GetUsageResponse getUsage(GetUsageRequest request);
}
