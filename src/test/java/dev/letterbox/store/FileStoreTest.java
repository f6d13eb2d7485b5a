package dev.letterbox.store;

import static dev.letterbox.store.ObjectFailuresTest.assertUnavailable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FileStoreTest {
  private final String table = TestDatabase.freshTable();
  private final StoreFixture ours = new StoreFixture(table);
  private final StoredForm form = ours.form(1);

  @Test
  void stagedFilesAreStoredInOrder() {
    FileSet staged =
        ours.files.stage(
            form,
            List.of(
                new NewFile("text/plain", TestObjects.bytes("one")),
                new NewFile("image/png", TestObjects.bytes("three"))));
    String prefix = form.uid() + '/' + staged.id() + '/';
    assertEquals(
        new FileSet(
            form.uid(),
            staged.id(),
            List.of(
                new StoredObject(prefix + "0", "text/plain", 3),
                new StoredObject(prefix + "1", "image/png", 5))),
        staged);
    for (StoredObject file : staged.files()) {
      assertEquals(file, TestObjects.find(file.key()));
    }
    assertEquals("three", TestObjects.content(prefix + "1"));
  }

  @Test
  void recordSaysWhenTheyGo() {
    FileSet staged = ours.stage(form, "x");
    Upload upload = ours.files.createUpload(form, "a.txt", "text/plain", 5);
    assertEquals(
        Map.of(
            "pk", AttributeValue.fromS("SWEEP#" + staged.id().charAt(25)),
            "sk", AttributeValue.fromS(due(Duration.ofHours(1)) + '#' + staged.id()),
            "prefix", AttributeValue.fromS(form.uid() + '/' + staged.id() + '/')),
        record(staged.id()));
    assertEquals(
        Map.of(
            "pk", AttributeValue.fromS("SWEEP#" + upload.id().charAt(25)),
            "sk", AttributeValue.fromS(due(Duration.ofDays(1)) + '#' + upload.id()),
            "prefix", AttributeValue.fromS(form.uid() + '/' + upload.id() + '/')),
        record(upload.id()));
  }

  @Test
  void uploadIsFoundOnceItIsSent() {
    Upload upload = ours.files.createUpload(form, "a.txt", "text/plain", 5);
    assertEquals(ours.clock.instant().plus(Duration.ofDays(1)), upload.expiresAt());
    assertNull(ours.files.findUpload(form, upload.id()));
    TestObjects.post(upload.post().url(), upload.post().fields(), "123456");
    assertNull(ours.files.findUpload(form, upload.id()));
    TestObjects.post(upload.post().url(), upload.post().fields(), "12345");
    assertEquals(
        new StoredUpload(upload.key(), "a.txt", "text/plain", 5),
        ours.files.findUpload(form, upload.id()));
  }

  @Test
  void uploadIsTheFormsOwn() {
    Upload upload = ours.upload(form, "x");
    assertNull(ours.files.findUpload(ours.form(1), upload.id()));
    for (String id : List.of("", "x", "../" + upload.id(), upload.id().substring(1))) {
      assertNull(ours.files.findUpload(form, id));
    }
  }

  @Test
  void nothingIsStoredWithoutARecord() {
    try (DynamoDbClient down =
            DynamoDb.client(
                TestDatabase.environment("http://localhost:1"), Duration.ofMillis(200));
        Endpoint s3 = new Endpoint(_ -> new Endpoint.Answer(200, ""))) {
      FileStore files = new FileStore(down, table, s3.store(), ours.clock);
      assertUnavailable(() -> files.stage(form, List.of(TestObjects.file("x"))));
      assertUnavailable(() -> files.createUpload(form, "a.txt", "text/plain", 5));
      assertEquals(List.of(), s3.requests);
    }
  }

  @Test
  void recordIsThereBeforeTheFirstObject() {
    try (Endpoint s3 =
        new Endpoint(
            request -> {
              String[] segments = request.split("/", -1);
              assertTrue(!record(segments[3]).isEmpty());
              return new Endpoint.Answer(200, "");
            })) {
      FileStore files = new FileStore(TestDatabase.CLIENT, table, s3.store(), ours.clock);
      FileSet staged = files.stage(form, List.of(TestObjects.file("x"), TestObjects.file("y")));
      assertEquals(
          List.of(
              "PUT /local-bucket/" + staged.files().get(0).key(),
              "PUT /local-bucket/" + staged.files().get(1).key()),
          // On a busy machine one may be sent again.
          s3.requests.stream().distinct().toList());
    }
  }

  @Test
  void whenOneCannotBeStoredTheRecordStays() {
    try (Endpoint s3 =
        new Endpoint(
            request ->
                request.endsWith("/1")
                    ? Endpoint.Answer.error(500, "InternalError")
                    : new Endpoint.Answer(200, ""))) {
      FileStore files = new FileStore(TestDatabase.CLIENT, table, s3.store(), ours.clock);
      var three = List.of(TestObjects.file("x"), TestObjects.file("y"), TestObjects.file("z"));
      assertUnavailable(() -> files.stage(form, three));
      String prefix = s3.requests.getFirst().replaceFirst("/0$", "");
      assertEquals(
          List.of(prefix + "/0", prefix + "/1", prefix + "/1", prefix + "/1"), s3.requests);
      assertTrue(!record(prefix.substring(prefix.lastIndexOf('/') + 1)).isEmpty());
    }
  }

  @Test
  void noFilesAreNoFileSet() {
    assertThrows(IllegalArgumentException.class, () -> ours.files.stage(form, List.of()));
  }

  private String due(Duration in) {
    return Ulid.prefix(ours.clock.instant().plus(in).toEpochMilli());
  }

  /** The one record of this id. */
  private Map<String, AttributeValue> record(String id) {
    return TestDatabase.sweeps(table).stream()
        .filter(item -> Attributes.string(item, "sk").endsWith(id))
        .findFirst()
        .orElse(Map.of());
  }
}
