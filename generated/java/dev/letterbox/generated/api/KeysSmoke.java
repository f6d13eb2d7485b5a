package dev.letterbox.generated.api;

import dev.letterbox.generated.model.GatewayMessageCodec;
import dev.letterbox.generated.model.KeyListCodec;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeCase;
import java.util.List;

/** The operations of {@link KeysApi} that smoke tests call. */
public final class KeysSmoke {
  private KeysSmoke() {}

  /** All of them. */
  public static List<SmokeCase> cases() {
    return List.of(
        SmokeCase.of(
                "listKeys",
                "GET",
                "/v1/forms/{formId}/keys",
                "#/components/x-amazon-apigateway-integrations/office")
            .access(new Access.Token(List.of("forms:read", "letterbox/forms:read")))
            .path("formId", "contact")
            .answer(200)
            .content("application/json", KeyListCodec.INSTANCE)
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(401)
            .content("application/json", GatewayMessageCodec.INSTANCE)
            .answer(403)
            .content("application/json", GatewayMessageCodec.INSTANCE)
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
