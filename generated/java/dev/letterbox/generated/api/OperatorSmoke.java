package dev.letterbox.generated.api;

import dev.letterbox.generated.model.GatewayMessageCodec;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.generated.model.UsageListCodec;
import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeCase;
import java.util.List;

/** The operations of {@link OperatorApi} that smoke tests call. */
public final class OperatorSmoke {
  private OperatorSmoke() {}

  /** All of them. */
  public static List<SmokeCase> cases() {
    return List.of(
        SmokeCase.of(
                "getUsage",
                "GET",
                "/v1/operator/usage",
                "#/components/x-amazon-apigateway-integrations/office")
            .access(new Access.Signature())
            .query("from", "2026-11-01")
            .query("to", "2026-11-30")
            .answer(200)
            .content("application/json", UsageListCodec.INSTANCE)
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(403)
            .content("application/json", GatewayMessageCodec.INSTANCE)
            .answer(406)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(500)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(503, "Retry-After")
            .content("application/problem+json", ProblemCodec.INSTANCE));
  }
}
