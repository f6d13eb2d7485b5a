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
final class ReadmeTest {
  @TempDir private static Path folder;

  private static final List<JsonNode> STORED = new ArrayList<>();

  @BeforeAll
  static void runTheLines() throws IOException, InterruptedException {
    Api.post("/v1/forms", "{\"id\":\"demo\",\"name\":\"Demo\",\"hook\":{\"scheme\":\"none\"}}");
    for (String file : List.of("cv.pdf", "1.png", "2.png")) {
      Files.writeString(folder.resolve(file), file);
    }
    String readme = Files.readString(Path.of("README.md"));
    int section = readme.indexOf("## Every way a body arrives");
    int from = readme.indexOf("```sh\n", section) + 6;
    List<String> lines = readme.substring(from, readme.indexOf("```", from)).lines().toList();
    String api = lines.getFirst().replace("http://localhost:3000", Api.LOCAL.url().toString());
    for (String line : lines.subList(1, lines.size())) {
      STORED.add(Api.get(location(api + "; " + line.replaceFirst("curl", "curl -sS -i"))).json());
    }
  }

  private static String location(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), answer);
    assertTrue(answer.startsWith("HTTP/1.1 20"), answer);
    return answer
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location: "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer))
        .substring(10);
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
