package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What consumers generate from their copy of the contract, and write with it. */
@OneAtATime
final class ClientSessionsTest {
  private static final String SESSION =
      """
      form From a client
      retry true
      fields {%s}
      problem 400 /email
      pages 2 2 1
      uploaded 200
      attached a.txt
      batch 1 stored, 1 refused
      """;

  @Test
  void aJavaProgramTalksToTheApi() {
    assertEquals(
        SESSION.formatted("email=ada@example.com, message=Hello"),
        JavaClient.compiled().run("Inbox", "" + Api.LOCAL.url(), token(), Api.freshId()));
  }

  @Test
  void aTypeScriptProgramTalksToTheApi() {
    Path project = Path.of("src/clients/typescript");
    if (!Files.isDirectory(project.resolve("node_modules"))) {
      Command.run(project, "npm", "ci", "--no-audit", "--no-fund");
    }
    Command.run(project, "node_modules/.bin/tsc", "-p", ".");
    assertEquals(
        SESSION.formatted("\"email\":\"ada@example.com\",\"message\":\"Hello\""),
        Command.run(
            Path.of("target/clients/typescript-js/src/clients/typescript"),
            "node",
            "inbox.js",
            "" + Api.LOCAL.url(),
            token(),
            Api.freshId()));
  }

  private static String token() {
    return Api.LOCAL.token("clients", Api.SCOPES);
  }
}
