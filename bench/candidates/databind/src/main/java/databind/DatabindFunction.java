package databind;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * As AWS's developer guide writes functions in Java: the event is bound by the runtime, the body by
 * an {@code ObjectMapper} that is made once, in the init phase.
 */
public final class DatabindFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  record Receipt(String id) {}

  record Problem(int status, String title, List<Submission.Violation> errors) {}

  private static final String ROUTE = "POST /v1/forms/{formId}/submissions";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectReader SUBMISSION = MAPPER.readerFor(Submission.class);
  private static final ObjectWriter RECEIPT = MAPPER.writerFor(Receipt.class);
  private static final ObjectWriter PROBLEM = MAPPER.writerFor(Problem.class);

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try {
      return answer(event, context.getAwsRequestId());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, String id)
      throws JsonProcessingException {
    if (!ROUTE.equals(event.getRouteKey())) {
      return problem(404, "Not Found", List.of());
    }
    if (!event.getHeaders().getOrDefault("content-type", "").startsWith("application/json")) {
      return problem(415, "Unsupported Media Type", List.of());
    }
    List<Submission.Violation> violations = violations(body(event));
    if (!violations.isEmpty()) {
      return problem(400, "Bad Request", violations);
    }
    return response(201, "application/json", RECEIPT.writeValueAsString(new Receipt(id)));
  }

  private static List<Submission.Violation> violations(String body) {
    try {
      Submission submission = SUBMISSION.readValue(body);
      return submission == null
          ? List.of(new Submission.Violation("", "an object is needed"))
          : submission.violations();
    } catch (JsonProcessingException e) {
      return List.of(new Submission.Violation("", e.getOriginalMessage()));
    }
  }

  private static String body(APIGatewayV2HTTPEvent event) {
    String body = event.getBody() == null ? "" : event.getBody();
    return event.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static APIGatewayV2HTTPResponse problem(
      int status, String title, List<Submission.Violation> violations)
      throws JsonProcessingException {
    String body = PROBLEM.writeValueAsString(new Problem(status, title, violations));
    return response(status, "application/problem+json", body);
  }

  private static APIGatewayV2HTTPResponse response(int status, String contentType, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("content-type", contentType))
        .withBody(body)
        .build();
  }
}
