package dev.letterbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A save, and the next request. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ReloadTest {
  private static final Path META = Path.of("src/main/java/dev/letterbox/inbox/Meta.java");
  private static final Path ULID = Path.of("src/main/java/dev/letterbox/store/Ulid.java");
  private static final Path SPEC = Path.of("openapi.yaml");
  private static final Path TEMPLATE = Path.of("template.yaml");
  private static final String UP = "200 {\"status\":\"ok\",\"version\":\"1.0.0\"}";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static SavedProject project;
  private static LocalApi api;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    project =
        SavedProject.in(folder)
            .withBrokenSource(Path.of("src/main/java/dev/letterbox/inbox/Unchanged.java"))
            .built();
    api =
        LocalApi.startReloading(
            LocalApiOptions.inMemory().serving(project.file(SPEC), project.file(TEMPLATE)),
            folder,
            project.target());
  }

  @AfterAll
  static void stop() throws IOException {
    api.close();
    project.close();
    CLIENT.close();
  }

  @AfterEach
  void allIsWellAgain() throws Exception {
    for (Path file : List.of(SPEC, TEMPLATE, META, ULID)) {
      project.save(file, Files.readString(file));
    }
    assertEquals(UP, get("*/*"));
  }

  /** Nothing is compiled but what was saved: something else could not be. */
  @Test
  @Order(1)
  void aSaveRightAfterTheStartAnswers() throws Exception {
    long saved = System.nanoTime();
    project.replace(META, "Contract.VERSION", "\"1.0.2\"");
    assertEquals(UP.replace("1.0.0", "1.0.2"), get("*/*"));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - saved);
    System.out.println("Saved right after the start, answered in " + millis + " ms");
  }

  @Test
  void aSavedSourceAnswers() throws Exception {
    project.replace(META, "Contract.VERSION", "\"1.0.1\"");
    assertEquals(UP.replace("1.0.0", "1.0.1"), get("*/*"));
  }

  private static void assertNotServed(String because) throws Exception {
    String answer = get("*/*");
    assertTrue(answer.startsWith("500 "), answer);
    assertTrue(answer.contains(because), answer);
  }

  @Test
  void anErrorInASourceIsNamedWithItsLine() throws Exception {
    project.replace(META, ";", "");
    assertNotServed(META + ":1: ");
  }

  @Test
  void whatASaveBreaksElsewhereIsNamedThere() throws Exception {
    project.replace(ULID, "static int partition", "static long partition");
    assertNotServed("src/main/java/dev/letterbox/store/Keys.java:");
  }

  /** It is a constant, of which classes have copies. */
  @Test
  void theVersionOfTheContractIsTheApis() throws Exception {
    project.replace(SPEC, "\n  version: 1.0.0\n", "\n  version: 1.0.1\n");
    assertEquals(UP.replace("1.0.0", "1.0.1"), get("*/*"));
  }

  @Test
  void anOperationWithoutAnImplementationIsNamedInTheImplementation() throws Exception {
    project.replace(
        SPEC,
        "\npaths:\n",
        """

        paths:
          /v1/forms/{formId}/archive:
            post:
              operationId: archiveForm
              tags: [forms]
              parameters: [{$ref: "#/components/parameters/FormId"}]
              responses: {"204": {description: Done.}}
        """);
    String answer = get("text/html");
    assertTrue(answer.startsWith("500 <!doctype html>"), answer);
    assertTrue(answer.contains("src/main/java/dev/letterbox/inbox/Forms.java:"), answer);
    assertTrue(answer.contains("does not override abstract method archiveForm"), answer);
  }

  @Test
  void aKeywordThatCannotBeHonouredIsNamedWithItsLine() throws Exception {
    project.replace(SPEC, "\npaths:\n", "\nwebhooks: {}\npaths:\n");
    assertNotServed("/webhooks: webhooks is not honoured");
  }

  @Test
  void aTemplateThatCannotBeReadIsNamed() throws Exception {
    project.replace(TEMPLATE, "Handler:", "Handlr:");
    assertNotServed("Handler");
  }

  @Test
  void whatIsSavedOfTheContractIsServedAtOnce() throws Exception {
    project.replace(SPEC, "  title: ", "  title: New ");
    assertTrue(get("*/*", "/openapi.yaml").contains("\n  title: New "));
  }

  private static String get(String accept) throws IOException, InterruptedException {
    return get(accept, "/v1/health");
  }

  private static String get(String accept, String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        CLIENT.send(
            HttpRequest.newBuilder(api.url().resolve(path)).header("Accept", accept).build(),
            HttpResponse.BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }
}
