package dev.letterbox.generated.api;

import dev.letterbox.generated.model.FillTokenCodec;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.generated.model.SubmissionReceiptCodec;
import dev.letterbox.smoke.SmokeCase;
import java.util.List;

/** The operations of {@link IntakeApi} that smoke tests call. */
public final class IntakeSmoke {
  private IntakeSmoke() {}

  /** All of them. */
  public static List<SmokeCase> cases() {
    return List.of(
        SmokeCase.of(
                "createSubmission",
                "POST",
                "/v1/forms/{formId}/submissions",
                "#/components/x-amazon-apigateway-integrations/intake")
            .path("formId", "contact")
            .query("fileName", "report.pdf")
            .header("Origin", "https://www.example.com")
            .header("Idempotency-Key", "8e03978e-40d5-43e8-bc93-6894a57f9324")
            .body("application/json", "{\"email\":\"ada@example.com\",\"message\":\"Hello\"}")
            .body("text/plain", "Hello")
            .needsBody()
            .instead("formId", "no-form-of-anybody")
            .answer(201, "Location")
            .content("application/json", SubmissionReceiptCodec.INSTANCE)
            .content("text/html")
            .answer(303, "Location")
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(404)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(406)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(413)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(415)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(422)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(429, "Retry-After")
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(500)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(503, "Retry-After")
            .content("application/problem+json", ProblemCodec.INSTANCE),
        SmokeCase.of(
                "getFillToken",
                "GET",
                "/v1/forms/{formId}/fill-token",
                "#/components/x-amazon-apigateway-integrations/intake")
            .path("formId", "contact")
            .answer(200, "Cache-Control")
            .content("application/json", FillTokenCodec.INSTANCE)
            .answer(400)
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
