package dev.letterbox.generated.api;

import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.smoke.SmokeCase;
import java.util.List;

/** The operations of {@link DocsApi} that smoke tests call. */
public final class DocsSmoke {
  private DocsSmoke() {}

  /** All of them. */
  public static List<SmokeCase> cases() {
    return List.of(
        SmokeCase.of(
                "getContractAsJson",
                "GET",
                "/openapi.json",
                "#/components/x-amazon-apigateway-integrations/office")
            .header("If-None-Match", "\"3\"")
            .status(200)
            .answer(200, "ETag", "Vary")
            .content("application/json")
            .answer(304, "ETag", "Vary")
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(406)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(500)
            .content("application/problem+json", ProblemCodec.INSTANCE),
        SmokeCase.of(
                "getContractAsYaml",
                "GET",
                "/openapi.yaml",
                "#/components/x-amazon-apigateway-integrations/office")
            .header("If-None-Match", "\"3\"")
            .status(200)
            .answer(200, "ETag", "Vary")
            .content("application/yaml")
            .answer(304, "ETag", "Vary")
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(406)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(500)
            .content("application/problem+json", ProblemCodec.INSTANCE),
        SmokeCase.of(
                "showDocs", "GET", "/docs", "#/components/x-amazon-apigateway-integrations/office")
            .header("If-None-Match", "\"3\"")
            .status(200)
            .answer(200, "Content-Security-Policy", "ETag", "Vary")
            .content("text/html")
            .answer(304, "ETag", "Vary")
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(406)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(500)
            .content("application/problem+json", ProblemCodec.INSTANCE));
  }
}
