package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Nonnull;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What consumers generate from their copy of the contract, and write with it. */
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

  /** All that the Java client needs besides the JDK. */
  private static final List<Class<?>> LIBRARIES =
      List.of(
          JsonFactory.class,
          JsonProperty.class,
          ObjectMapper.class,
          JavaTimeModule.class,
          Nonnull.class);

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

  @TempDir private Path folder;

  @Test
  void aJavaProgramTalksToTheApi() throws IOException, URISyntaxException {
    List<String> path = new ArrayList<>();
    for (Class<?> library : LIBRARIES) {
      path.add(
          Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    String libraries = String.join(File.pathSeparator, path);
    List<String> javac =
        new ArrayList<>(
            List.of("" + JAVA.resolve("javac"), "-nowarn", "-d", "" + folder, "-cp", libraries));
    javac.addAll(sources(Path.of("target/clients/java/src/main/java")));
    javac.addAll(sources(Path.of("src/clients/java")));
    Command.run(Path.of("."), javac.toArray(new String[0]));
    assertEquals(
        SESSION.formatted("email=ada@example.com, message=Hello"),
        Command.run(
            folder,
            "" + JAVA.resolve("java"),
            "-cp",
            folder + File.pathSeparator + libraries,
            "Inbox",
            "" + Api.LOCAL.url(),
            token(),
            Api.freshId()));
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

  private static List<String> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
    }
  }
}
