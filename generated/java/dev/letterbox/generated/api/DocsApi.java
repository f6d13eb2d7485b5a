package dev.letterbox.generated.api;

import io.swagger.v3.oas.annotations.Operation;

/** The operations of the tag {@code docs}. Implement it; {@link DocsRoutes} calls it. */
public interface DocsApi {
  /**
   * {@code GET /openapi.json}: Read this contract as JSON.
   *
   * <p>The same as {@code /openapi.yaml}.
   */
  @Operation(
      operationId = "getContractAsJson",
      summary = "Read this contract as JSON.",
      tags = "docs")
  GetContractAsJsonResponse getContractAsJson(GetContractAsJsonRequest request);

  /**
   * {@code GET /openapi.yaml}: Read this contract.
   *
   * <p>As YAML (RFC 9512), for generators of clients and for validators.
   */
  @Operation(operationId = "getContractAsYaml", summary = "Read this contract.", tags = "docs")
  GetContractAsYamlResponse getContractAsYaml(GetContractAsYamlRequest request);

  /**
   * {@code GET /docs}: Show this contract to people.
   *
   * <p>One page that needs nothing from elsewhere, and lets each operation be tried.
   */
  @Operation(operationId = "showDocs", summary = "Show this contract to people.", tags = "docs")
  ShowDocsResponse showDocs(ShowDocsRequest request);
}
