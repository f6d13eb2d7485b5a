package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines for each kind of body, as they stand, by curl. */
@OneAtATime
final class ReadmeTest {
  @TempDir private static Path folder;

  private static final List<JsonNode> STORED = new ArrayList<>();

  @BeforeAll
  static void runTheLines() throws IOException, InterruptedException {
    String owner = "Bearer " + Api.LOCAL.token("ada", Api.SCOPES);
    Api.post(
        "/v1/forms",
        "{\"id\":\"demo\",\"name\":\"Demo\",\"hook\":{\"scheme\":\"none\"}}",
        "Authorization",
        owner);
    for (String file : List.of("cv.pdf", "1.png", "2.png")) {
      Files.writeString(folder.resolve(file), file);
    }
    List<String> lines = lines("## Every way a body arrives");
    String api = lines.getFirst();
    for (String line : lines.subList(1, lines.size())) {
      String stored = location(api + "; " + line.replaceFirst("curl", "curl -sS -i"));
      STORED.add(Api.get(stored, "Authorization", owner).json());
    }
  }

  private static List<String> lines(String heading) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("```sh\n", readme.indexOf(heading)) + 6;
    return readme
        .substring(from, readme.indexOf("```", from))
        .replace("http://localhost:3000", Api.LOCAL.url().toString())
        .lines()
        .toList();
  }

  @Test
  void eachKindOfCallerIsLetIn() throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder("set -e; ");
    for (String line : lines("## Who may call")) {
      script.append(line.replaceFirst("^curl", "curl -sS --fail-with-body")).append("; echo; ");
    }
    List<String> answers = output(script.toString()).lines().filter(a -> !a.isEmpty()).toList();
    assertEquals(4, answers.size(), answers::toString);
    assertTrue(answers.get(0).contains("\"id\":\"demo\""), answers.get(0));
    assertTrue(answers.get(1).startsWith("{\"stored\":1,\"refused\":0"), answers.get(1));
    assertTrue(answers.get(2).startsWith("{\"items\":["), answers.get(2));
    assertTrue(answers.get(3).startsWith("{\"id\":"), answers.get(3));
  }

  private static String location(String command) throws IOException, InterruptedException {
    String answer = output(command);
    assertTrue(answer.startsWith("HTTP/1.1 20"), answer);
    return answer
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location: "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer))
        .substring(10);
  }

  private static String output(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), answer);
    return answer;
  }

  @Test
  void eachWayIsStoredAsTheReadmeSays() {
    assertEquals(6, STORED.size());
    String fields =
        """
        {"email":"ada@example.com","topic":["a","b"]}""";
    assertEquals(fields, STORED.get(0).get("fields").toString());
    assertEquals(fields, STORED.get(1).get("fields").toString());
    assertEquals("[cv cv.pdf, photos 1.png, photos 2.png]", attachments(STORED.get(2)));
    assertEquals("Hello", STORED.get(3).at("/fields/message").asText());
    assertEquals("[ cv.pdf]", attachments(STORED.get(4)));
    assertEquals("ping", STORED.get(5).at("/headers/x-github-event").asText());
  }

  private static String attachments(JsonNode submission) {
    List<String> names = new ArrayList<>();
    for (JsonNode attachment : submission.get("attachments")) {
      names.add(attachment.path("field").asText() + " " + attachment.get("fileName").asText());
    }
    return names.toString();
  }
}
