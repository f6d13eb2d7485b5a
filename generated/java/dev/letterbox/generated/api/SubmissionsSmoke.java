package dev.letterbox.generated.api;

import dev.letterbox.generated.model.GatewayMessageCodec;
import dev.letterbox.generated.model.ProblemCodec;
import dev.letterbox.generated.model.SubmissionCodec;
import dev.letterbox.generated.model.SubmissionPageCodec;
import dev.letterbox.smoke.Access;
import dev.letterbox.smoke.SmokeCase;
import java.util.List;

/** The operations of {@link SubmissionsApi} that smoke tests call. */
public final class SubmissionsSmoke {
  private SubmissionsSmoke() {}

  /** All of them. */
  public static List<SmokeCase> cases() {
    return List.of(
        SmokeCase.of(
                "exportSubmissions",
                "GET",
                "/v1/forms/{formId}/export",
                "#/components/x-amazon-apigateway-integrations/office")
            .access(new Access.Token(List.of("submissions:read", "letterbox/submissions:read")))
            .path("formId", "contact")
            .query("from", "2026-11-01T00:00:00Z")
            .query("to", "2026-12-01T00:00:00Z")
            .query("status", "new", "read")
            .answer(200)
            .content("text/csv")
            .content("application/x-ndjson")
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
                "getAttachment",
                "GET",
                "/v1/forms/{formId}/submissions/{submissionId}/attachments/{attachmentId}",
                "#/components/x-amazon-apigateway-integrations/office")
            .access(new Access.Token(List.of("submissions:read", "letterbox/submissions:read")))
            .path("formId", "contact")
            .path("submissionId", "01JDB1S8ZQ0T6W4T1P3N5H7K9M")
            .path("attachmentId", "0")
            .answer(302, "Location", "Cache-Control")
            .answer(400)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(401)
            .content("application/json", GatewayMessageCodec.INSTANCE)
            .answer(403)
            .content("application/json", GatewayMessageCodec.INSTANCE)
            .answer(404)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(500)
            .content("application/problem+json", ProblemCodec.INSTANCE)
            .answer(503, "Retry-After")
            .content("application/problem+json", ProblemCodec.INSTANCE),
        SmokeCase.of(
                "getSubmission",
                "GET",
                "/v1/forms/{formId}/submissions/{submissionId}",
                "#/components/x-amazon-apigateway-integrations/office")
            .access(new Access.Token(List.of("submissions:read", "letterbox/submissions:read")))
            .path("formId", "contact")
            .path("submissionId", "01JDB1S8ZQ0T6W4T1P3N5H7K9M")
            .answer(200)
            .content("application/json", SubmissionCodec.INSTANCE)
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
                "listSubmissions",
                "GET",
                "/v1/forms/{formId}/submissions",
                "#/components/x-amazon-apigateway-integrations/office")
            .access(new Access.Token(List.of("submissions:read", "letterbox/submissions:read")))
            .path("formId", "contact")
            .query("from", "2026-11-01T00:00:00Z")
            .query("to", "2026-12-01T00:00:00Z")
            .query("status", "new", "read")
            .answer(200)
            .content("application/json", SubmissionPageCodec.INSTANCE)
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
