package dev.letterbox.generated.api;

import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.smoke.SmokeCase;
import java.util.List;

/** The operations of {@link HooksApi} that smoke tests call. */
public final class HooksSmoke {
  private HooksSmoke() {}

  /** All of them. */
  public static List<SmokeCase> cases() {
    return List.of(
        SmokeCase.of(
                "verifyHook",
                "GET",
                "/v1/hooks/{formId}/{path+}",
                "#/components/x-amazon-apigateway-integrations/intake")
            .path("formId", "contact")
            .path("path+", "github")
            .query("hub.mode", "subscribe")
            .query("hub.challenge", "1158201444")
            .query("hub.verify_token", "c2f1a5b7e9d3")
            .answer(200)
            .content("text/plain")
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(403)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(404)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(406)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(500)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(503, "Retry-After")
            .content("application/problem+json", ProblemCodec.INSTANCE));
  }
}
