package dev.letterbox.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.store.TestDatabase;
import dev.letterbox.store.TestObjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With SnapStart, each function has answered every operation before its snapshot is taken. */
final class SnapStartIT {
  private static final String HANDLERS = "dev.letterbox.lambda.";
  private static final Pattern PRIMED =
      Pattern.compile("\"route\":\"([^\"]*)\",\"status\":([0-9]+),.*\"requestId\":\"priming\"");

  private final Map<String, String> environment =
      TestObjects.environment(TestObjects.endpoint().toString());
  private Package functions;
  private String event;

  @BeforeEach
  void unpack(@TempDir Path task) throws Exception {
    functions = new Package(task);
    environment.put("TABLE_NAME", TestDatabase.freshTable());
    event = Files.readString(Path.of("src/test/resources/packaged/refused.json"));
  }

  @Test
  void everyOperationHasBeenCalled() throws Exception {
    Package.Run run = functions.runRestored(HANDLERS + "IntakeFunction", environment, event);
    assertTrue(run.text().contains("\"statusCode\":400"), run::text);
    assertEquals(
        List.of(
            "GET /v1/forms/{formId}/fill-token 404",
            "GET /v1/health 200",
            "GET /v1/hooks/{formId}/{path+} 404",
            "POST /v1/forms/{formId}/submissions 404"),
        primed(run));
  }

  @Test
  void whatFailsMeanwhileDoesNotKeepAVersionFromBeingPublished() throws Exception {
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1");
    Package.Run run = functions.runRestored(HANDLERS + "IntakeFunction", environment, event);
    assertTrue(run.text().contains("\"statusCode\":400"), run::text);
    assertTrue(primed(run).contains("POST /v1/forms/{formId}/submissions 503"), run::text);
  }

  @Test
  void nothingIsCalledWithoutSnapshots() throws Exception {
    Package.Run run = functions.run(HANDLERS + "IntakeFunction", environment, event);
    assertTrue(run.text().contains("\"statusCode\":400"), run::text);
    assertEquals(List.of(), primed(run));
    assertFalse(String.join("", run.log()).contains("org.crac"));
  }

  @Test
  void theOthersAsWell() throws Exception {
    Package.Run office = functions.runRestored(HANDLERS + "OfficeFunction", environment, event);
    List<String> primed = primed(office);
    assertTrue(primed.contains("GET /v1/forms 200"), primed::toString);
    // The page itself is in a layer, which is not here.
    assertTrue(
        primed.stream().noneMatch(one -> !one.startsWith("GET /docs") && one.contains(" 5")),
        primed::toString);
    Package.Run keys = functions.runRestored(HANDLERS + "AuthorizerFunction", environment, event);
    assertEquals("{\"isAuthorized\":false}", keys.text());
  }

  private static List<String> primed(Package.Run run) {
    return run.log().stream()
        .flatMap(line -> PRIMED.matcher(line).results())
        .map(found -> found.group(1) + " " + found.group(2))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }
}
