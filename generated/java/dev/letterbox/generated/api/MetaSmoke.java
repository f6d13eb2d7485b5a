package dev.letterbox.generated.api;

import dev.letterbox.generated.model.HealthCodec;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.smoke.SmokeCase;
import java.util.List;

/** The operations of {@link MetaApi} that smoke tests call. */
public final class MetaSmoke {
  private MetaSmoke() {}

  /** All of them. */
  public static List<SmokeCase> cases() {
    return List.of(
        SmokeCase.of(
                "getHealth",
                "GET",
                "/v1/health",
                "#/components/x-amazon-apigateway-integrations/intake")
            .status(200)
            .answer(200)
            .content("application/json", HealthCodec.INSTANCE)
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(406)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(500)
            .content("application/problem+json", ProblemCodec.INSTANCE));
  }
}
