package dev.letterbox.generated.api;

import dev.letterbox.generated.model.FormCodec;
import dev.letterbox.generated.model.FormPageCodec;
import dev.letterbox.generated.model.GatewayMessageCodec;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeCase;
import java.util.List;

/** The operations of {@link FormsApi} that smoke tests call. */
public final class FormsSmoke {
  private FormsSmoke() {}

  /** All of them. */
  public static List<SmokeCase> cases() {
    return List.of(
        SmokeCase.of(
                "getForm",
                "GET",
                "/v1/forms/{formId}",
                "#/components/x-amazon-apigateway-integrations/office")
            .access(new Access.Token(List.of("forms:read", "letterbox/forms:read")))
            .path("formId", "contact")
            .header("If-None-Match", "\"3\"")
            .answer(200, "ETag")
            .content("application/json", FormCodec.INSTANCE)
            .answer(304, "ETag")
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
            .content("application/problem+json", ProblemCodec.INSTANCE),
        SmokeCase.of(
                "listForms",
                "GET",
                "/v1/forms",
                "#/components/x-amazon-apigateway-integrations/office")
            .access(new Access.Token(List.of("forms:read", "letterbox/forms:read")))
            .answer(200)
            .content("application/json", FormPageCodec.INSTANCE)
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(401)
            .content("application/json", GatewayMessageCodec.INSTANCE)
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
