package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.lambda.IntakeFunction;
import dev.letterbox.lambda.OfficeFunction;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import dev.letterbox.store.Stores;
import dev.letterbox.store.SubmissionQuery;
import dev.letterbox.store.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long what comes in is kept where the stage says something of it. */
@OneAtATime
final class RetentionTest {
  private final Map<String, String> environment = new HashMap<>(TestDatabase.environment());
  private StoredForm form;

  @BeforeEach
  void form() {
    environment.put("TABLE_NAME", TestDatabase.freshTable());
    form =
        stores()
            .forms()
            .createForm(
                "tester",
                "demo",
                1,
                30,
                "{\"form\":{\"name\":\"d\",\"hook\":{\"scheme\":\"none\"}}}")
            .orElseThrow();
  }

  @Test
  void aFormsRetentionHoldsWithinTheStages() throws IOException {
    assertEquals(201, submit("\"retentionCapDays\":\"3650\""));
    assertEquals(201, submit("\"retentionCapDays\":\"30\""));
    assertEquals(201, submit("\"logLevel\":\"INFO\""));
    assertEquals(List.of(30L, 30L, 30L), keptDays());
  }

  @Test
  void theStagesHoldsForAllThatComesIn() throws IOException {
    String stage = "\"retentionCapDays\":\"7\"";
    assertEquals(201, submit(stage));
    assertEquals(
        202,
        invoke(
            new IntakeFunction(environment),
            "POST /v1/hooks/{formId}/{path+}",
            "\"formId\":\"demo\",\"path\":\"a\"",
            "{}",
            stage));
    assertEquals(
        200,
        invoke(
            new OfficeFunction(environment),
            "POST /v1/forms/{formId}/batches",
            "\"formId\":\"demo\"",
            "[{\\\"a\\\":1},{\\\"a\\\":2}]",
            stage));
    assertEquals(List.of(7L, 7L, 7L, 7L), keptDays());
  }

  @Test
  void whatIsNoNumberOfDaysStopsAll() throws IOException {
    for (String cap : new String[] {"week", "0", "-1", "7.5"}) {
      assertEquals(500, submit("\"retentionCapDays\":\"" + cap + "\""));
    }
    assertEquals(List.of(), keptDays());
    assertEquals(201, submit("\"retentionCapDays\":\"1\""));
  }

  private int submit(String stage) throws IOException {
    return invoke(
        new IntakeFunction(environment),
        "POST /v1/forms/{formId}/submissions",
        "\"formId\":\"demo\"",
        "{\\\"a\\\":1}",
        stage);
  }

  private List<Long> keptDays() {
    SubmissionQuery all = new SubmissionQuery(100, null, null, Set.of(), false, null);
    List<Long> days = new ArrayList<>();
    for (StoredSubmission stored : stores().submissions().listSubmissions(form, all).items()) {
      // It expires in whole seconds.
      Duration kept = Duration.between(stored.receivedAt(), stored.expiresAt().plusSeconds(1));
      days.add(kept.toDays());
    }
    return days;
  }

  private Stores stores() {
    return new Stores(environment, InstantSource.system());
  }

  private int invoke(
      RequestStreamHandler function, String route, String path, String body, String stage)
      throws IOException {
    String event =
        """
        {"version":"2.0","routeKey":"%s","rawPath":"/","rawQueryString":"",
         "headers":{"content-type":"application/json"},
         "requestContext":{"http":{"method":"POST","path":"/","sourceIp":"192.0.2.1"},
          "authorizer":{"lambda":{"keyId":"k","owner":"tester","resource":"%s"}},
          "requestId":"id","stage":"$default"},
         "pathParameters":{%s},"stageVariables":{%s},"body":"%s","isBase64Encoded":false}"""
            .formatted(route, form.uid(), path, stage, body);
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        response,
        new NoContext());
    JsonNode answer = Api.json(response.toString(StandardCharsets.UTF_8));
    return answer.get("statusCode").intValue();
  }
}
