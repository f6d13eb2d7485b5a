package dev.letterbox.docs;

import dev.letterbox.generated.api.DocsApi;
import dev.letterbox.generated.api.GetContractAsJsonRequest;
import dev.letterbox.generated.api.GetContractAsJsonResponse;
import dev.letterbox.generated.api.GetContractAsYamlRequest;
import dev.letterbox.generated.api.GetContractAsYamlResponse;
import dev.letterbox.generated.api.ShowDocsRequest;
import dev.letterbox.generated.api.ShowDocsResponse;
import java.nio.charset.StandardCharsets;

/** Hands out the contract. */
public final class Docs implements DocsApi {
  private static final String VARY = "accept-encoding";

  private final Document yaml = new Document("openapi.yaml");
  private final Document json = new Document("openapi.json");
  private final Document page = new Document("docs.html");
  private final Document policy = new Document("docs.csp");

  @Override
  public GetContractAsYamlResponse getContractAsYaml(GetContractAsYamlRequest request) {
    Document.Coded coded = yaml.coded(request.http().header(VARY));
    return coded.isNamed(request.ifNoneMatch())
        ? new GetContractAsYamlResponse.NotModified(coded.etag(), VARY)
        : new GetContractAsYamlResponse.Ok(coded.octets(), coded.etag(), VARY, coded.coding());
  }

  @Override
  public GetContractAsJsonResponse getContractAsJson(GetContractAsJsonRequest request) {
    Document.Coded coded = json.coded(request.http().header(VARY));
    return coded.isNamed(request.ifNoneMatch())
        ? new GetContractAsJsonResponse.NotModified(coded.etag(), VARY)
        : new GetContractAsJsonResponse.Ok(coded.octets(), coded.etag(), VARY, coded.coding());
  }

  @Override
  public ShowDocsResponse showDocs(ShowDocsRequest request) {
    Document.Coded coded = page.coded(request.http().header(VARY));
    if (coded.isNamed(request.ifNoneMatch())) {
      return new ShowDocsResponse.NotModified(coded.etag(), VARY);
    }
    String sources = new String(policy.plain().octets().toArray(), StandardCharsets.US_ASCII);
    return new ShowDocsResponse.Ok(coded.octets(), sources, coded.etag(), VARY, coded.coding());
  }
}
