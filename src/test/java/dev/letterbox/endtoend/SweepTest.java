package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.lambda.JanitorFunction;
import dev.letterbox.schema.Bytes;
import dev.letterbox.store.FileSet;
import dev.letterbox.store.NewFile;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.Stores;
import dev.letterbox.store.TestDatabase;
import dev.letterbox.store.TestObjects;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OneAtATime
final class SweepTest {
  private final Map<String, String> environment =
      TestObjects.environment(TestObjects.endpoint().toString());

  SweepTest() {
    environment.put("TABLE_NAME", TestDatabase.freshTable());
  }

  @Test
  void whatIsDueIsDeletedAndTheRestIsNot() {
    FileSet old = stage(Instant.now().minus(Duration.ofMinutes(61)));
    FileSet recent = stage(Instant.now().minus(Duration.ofMinutes(58)));
    assertEquals(
        "{\"level\":\"INFO\",\"swept\":1,\"failed\":0,\"finished\":true}\n", log(environment));
    assertNull(TestObjects.find(old.files().getFirst().key()));
    assertNotNull(TestObjects.find(recent.files().getFirst().key()));
  }

  @Test
  void nothingToDoIsNotWorthALine() {
    assertEquals("", log(environment));
  }

  @Test
  void whatFailsIsLoggedAndAnError() {
    FileSet old = stage(Instant.now().minus(Duration.ofMinutes(61)));
    environment.put("AWS_ENDPOINT_URL_S3", "http://localhost:1");
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    var failure = assertThrows(IllegalStateException.class, () -> sweep(environment, log));
    assertEquals("1 not swept", failure.getMessage());
    String lines = log.toString(StandardCharsets.UTF_8);
    assertTrue(
        lines.contains("{\"level\":\"ERROR\",\"function\":\"janitor\",\"requestId\":\"r1\""),
        lines);
    assertTrue(lines.contains("dev.letterbox.http.ProblemException"), lines);
    assertFalse(lines.contains(old.id()), lines);
  }

  private FileSet stage(Instant time) {
    Stores stores = new Stores(environment, InstantSource.fixed(time));
    StoredForm form = stores.forms().createForm("owner", Api.freshId(), 1, 30, "{}").orElseThrow();
    return stores
        .files()
        .stage(form, List.of(new NewFile("text/plain", Bytes.of(new byte[] {'x'}))));
  }

  private static String log(Map<String, String> environment) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    sweep(environment, log);
    return log.toString(StandardCharsets.UTF_8);
  }

  private static void sweep(Map<String, String> environment, OutputStream log) {
    Printed.to(
        log,
        () ->
            new JanitorFunction(environment)
                .handleRequest(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    new OneMinute()));
  }

  private static final class OneMinute extends NoContext {
    @Override
    public String getFunctionName() {
      return "janitor";
    }

    @Override
    public String getAwsRequestId() {
      return "r1";
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 60_000;
    }
  }
}
