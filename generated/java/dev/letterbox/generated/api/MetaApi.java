package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/** The operations of the tag {@code meta}. Implement it; {@link MetaRoutes} calls it. */
public interface MetaApi {
  /**
   * {@code GET /v1/health}: Tell that the API answers.
   *
   * <p>Touches no data. Made for monitors and load balancers.
   */
  @Operation(operationId = "getHealth", summary = "Tell that the API answers.", tags = "meta")
  GetHealthResponse getHealth(GetHealthRequest request);
}
