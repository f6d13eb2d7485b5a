package dev.letterbox.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cold start of createSubmission loads: a class that is not loaded costs nothing. */
final class LoadedClassesTest {
  private static final int MOST_OF_OURS = 66;

  @TempDir private Path folder;

  @Test
  void jsonLoadsNothingOfTheOtherMediaTypes() throws Exception {
    for (String body :
        List.of("{'message':'x','email':'a@b.example'}", "{'message':1,'email':''}")) {
      List<String> classes = loaded("application/json", body);
      assertTrue(classes.contains("dev.letterbox.json.JsonReader"));
      assertEquals(List.of(), in("dev.letterbox.body", classes));
      assertEquals(List.of(), in("dev.letterbox.http.Bodies", classes));
      assertEquals(List.of(), in("com.fasterxml.jackson", classes));
      assertEquals(List.of(), in("java.math", classes));
      assertEquals(List.of(), in("java.util.regex", classes));
      List<String> ours = in("dev.letterbox", classes);
      assertTrue(ours.size() <= MOST_OF_OURS, ours::toString);
    }
  }

  @Test
  void aFormLoadsNothingOfMultipart() throws Exception {
    List<String> classes =
        loaded("application/x-www-form-urlencoded", "email=a%40b.example&message=+");
    assertTrue(classes.contains("dev.letterbox.body.FormDecoder"));
    assertEquals(List.of(), in("dev.letterbox.body.Multipart", classes));
    assertEquals(List.of(), in("dev.letterbox.body.Part", classes));
    assertEquals(List.of(), in("dev.letterbox.body.Delimiter", classes));
    assertEquals(List.of(), in("com.fasterxml.jackson.databind.node", classes));
  }

  private static List<String> in(String prefix, List<String> classes) {
    return classes.stream().filter(name -> name.startsWith(prefix)).toList();
  }

  private List<String> loaded(String type, String body) throws IOException, InterruptedException {
    String event =
        """
        {"version":"2.0","routeKey":"POST /v1/forms/{formId}/submissions",\
        "rawPath":"/v1/forms/demo/submissions","rawQueryString":"",\
        "headers":{"content-type":"%s"},"requestContext":{"http":{"method":"POST",\
        "path":"/v1/forms/demo/submissions"},"requestId":"id",\
        "routeKey":"POST /v1/forms/{formId}/submissions","stage":"$default"},\
        "pathParameters":{"formId":"demo"},"body":"%s","isBase64Encoded":false}"""
            .formatted(type, body.replace("'", "\\\""));
    Path log = folder.resolve("classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log + ":none:filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.letterbox.lambda.ColdStart")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = process.getOutputStream()) {
      out.write(event.getBytes(UTF_8));
    }
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor());
    assertTrue(answer.contains("\"statusCode\":40"), answer);
    List<String> classes = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      int at = line.indexOf(" source: ");
      if (at > 0) {
        classes.add(line.substring(0, at));
      }
    }
    return classes;
  }
}
