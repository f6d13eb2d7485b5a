package dev.letterbox.store;

import static dev.letterbox.store.ObjectFailuresTest.assertUnavailable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class KeptFilesTest {
  private static final Idempotency KEY = new Idempotency("key", "print");

  private final String table = TestDatabase.freshTable();
  private final StoreFixture ours = new StoreFixture(table);
  private final StoredForm form = ours.form(2);

  @Test
  void recordsAreExchangedForOnesOfTheSubmissionsTime() {
    FileSet staged = ours.stage(form, "a", "b");
    Upload upload = ours.upload(form, "c");
    StoredSubmission submission = ours.kept(form, staged, upload.id());
    assertEquals(List.of(prefix(staged.id()), prefix(upload.id())), submission.objectPrefixes());
    assertEquals(Optional.of(submission), ours.submissions.getSubmission(form, submission.id()));
    assertEquals(List.of(submission), ours.all(form));
    assertEquals(
        Map.of(
            prefix(staged.id()), submission.expiresAt(),
            prefix(upload.id()), submission.expiresAt()),
        due());
  }

  @Test
  void uploadIsKeptOnce() {
    Upload upload = ours.upload(form, "x");
    StoredSubmission first = ours.kept(form, null, upload.id());
    assertEquals(new PutResult.UploadGone(upload.id()), ours.keep(form, null, null, upload.id()));
    assertEquals(List.of(first), ours.all(form));
    assertEquals(Map.of(prefix(upload.id()), first.expiresAt()), due());
  }

  @Test
  void oneOfManyAtOnceKeepsAnUpload() {
    Upload upload = ours.upload(form, "x");
    List<Callable<PutResult>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(() -> ours.keep(form, null, null, upload.id()));
    }
    List<PutResult> results = StoreFixture.atOnce(calls);
    assertEquals(1, results.stream().filter(PutResult.Stored.class::isInstance).count());
    assertEquals(5, results.stream().filter(new PutResult.UploadGone(upload.id())::equals).count());
    assertEquals(1, ours.all(form).size());
  }

  @Test
  void uploadIsGoneAfterADay() {
    Upload upload = ours.upload(form, "x");
    ours.clock.set(upload.expiresAt());
    assertEquals(new PutResult.UploadGone(upload.id()), ours.keep(form, null, null, upload.id()));
    ours.clock.set(upload.expiresAt().minusMillis(1));
    ours.kept(form, null, upload.id());
  }

  @Test
  void idThatIsNoneOfTheFormsUploadsIsGone() {
    Upload others = ours.upload(ours.form(1), "x");
    FileSet staged = ours.stage(form, "x");
    for (String id :
        List.of(
            "",
            "x",
            others.id(),
            staged.id(),
            others.id().toLowerCase(Locale.ROOT),
            "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")) {
      Upload good = ours.upload(form, "x");
      assertEquals(new PutResult.UploadGone(id), ours.keep(form, null, null, good.id(), id));
      ours.kept(form, null, good.id());
    }
  }

  @Test
  void uploadGivenTwiceIsGone() {
    Upload upload = ours.upload(form, "x");
    assertEquals(
        new PutResult.UploadGone(upload.id()),
        ours.keep(form, null, null, upload.id(), upload.id()));
    assertEquals(List.of(), ours.all(form));
  }

  @Test
  void stagedTooLongAgoIsToBeTriedAgain() {
    FileSet staged = ours.stage(form, "x");
    ours.clock.pass(Duration.ofHours(1));
    assertUnavailable(() -> ours.keep(form, null, staged));
    assertEquals(List.of(), ours.all(form));
  }

  @Test
  void stagedIsKeptOnce() {
    FileSet staged = ours.stage(form, "x");
    ours.kept(form, staged);
    assertUnavailable(() -> ours.keep(form, null, staged));
    assertEquals(1, ours.all(form).size());
  }

  @Test
  void repetitionIsAnsweredWithTheFirstAlthoughItsUploadIsUsed() {
    Upload upload = ours.upload(form, "x");
    StoredSubmission first =
        assertInstanceOf(
                PutResult.Stored.class, ours.keep(form, KEY, ours.stage(form, "a"), upload.id()))
            .submission();
    FileSet again = ours.stage(form, "a");
    assertEquals(
        new PutResult.Replayed(first.id(), first.receivedAt()),
        ours.keep(form, KEY, again, upload.id()));
    assertEquals(again.id(), soonest(), "what was staged again goes");
    assertInstanceOf(
        PutResult.KeyReused.class,
        ours.keep(form, new Idempotency("key", "other"), again, upload.id()));
    assertEquals(List.of(first), ours.all(form));
  }

  @Test
  void repetitionsAtOnceAreAnsweredWithTheFirst() {
    for (int round = 0; round < 5; round++) {
      Upload upload = ours.upload(form, "x");
      Idempotency key = new Idempotency("key" + round, "print");
      List<Callable<PutResult>> calls = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        calls.add(() -> ours.keep(form, key, null, upload.id()));
      }
      List<PutResult> results = StoreFixture.atOnce(calls);
      assertEquals(1, results.stream().filter(PutResult.Stored.class::isInstance).count());
      assertEquals(5, results.stream().filter(PutResult.Replayed.class::isInstance).count());
    }
  }

  @Test
  void deletedFormKeepsNothing() {
    FileSet staged = ours.stage(form, "x");
    Upload upload = ours.upload(form, "x");
    ours.delete(form);
    assertInstanceOf(PutResult.FormGone.class, ours.keep(form, null, staged, upload.id()));
    assertEquals(
        Map.of(
            prefix(staged.id()),
            ours.clock.instant().plus(Duration.ofHours(1)),
            prefix(upload.id()),
            upload.expiresAt(),
            form.uid() + '/',
            ours.clock.instant()),
        due());
  }

  @Test
  void deletedSubmissionsFilesAreDueAtOnce() {
    FileSet staged = ours.stage(form, "x");
    Upload upload = ours.upload(form, "x");
    StoredSubmission submission = ours.kept(form, staged, upload.id());
    ours.clock.pass(Duration.ofDays(1));
    assertTrue(ours.submissions.deleteSubmission(form, submission.id()));
    assertEquals(List.of(), ours.all(form));
    assertEquals(
        Map.of(
            prefix(staged.id()), ours.clock.instant(),
            prefix(upload.id()), ours.clock.instant()),
        due());
    assertEquals(false, ours.submissions.deleteSubmission(form, submission.id()));
  }

  @Test
  void deletedSubmissionWithoutFilesLeavesNoRecord() {
    StoredSubmission submission = ours.put(form);
    assertTrue(ours.submissions.deleteSubmission(form, submission.id()));
    assertEquals(Map.of(), due());
  }

  @Test
  void expiredSubmissionIsNotThereToBeDeleted() {
    StoredSubmission submission = ours.kept(form, ours.stage(form, "x"));
    ours.clock.set(submission.expiresAt());
    assertEquals(false, ours.submissions.deleteSubmission(form, submission.id()));
    assertEquals(List.of(submission.expiresAt()), List.copyOf(due().values()));
  }

  @Test
  void ownersChangesLeaveTheFiles() {
    StoredSubmission submission = ours.kept(form, ours.stage(form, "x"));
    StoredSubmission updated =
        ours.submissions
            .updateSubmission(form, submission.id(), "read", new NoteChange.Remove())
            .orElseThrow();
    assertEquals(submission.objectPrefixes(), updated.objectPrefixes());
  }

  @Test
  void manyUploadsFitIntoOneTransaction() {
    FileSet staged = ours.stage(form, "x");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < KeptFiles.MAX_UPLOADS; i++) {
      ids.add(ours.files.createUpload(form, "a.txt", "text/plain", 5).id());
    }
    var result = ours.submissions.putSubmission(form, "new", "{}", KEY, new KeptFiles(staged, ids));
    StoredSubmission submission = assertInstanceOf(PutResult.Stored.class, result).submission();
    assertEquals(48, submission.objectPrefixes().size());
    assertTrue(ours.submissions.deleteSubmission(form, submission.id()));
    ids.add("x");
    assertThrows(IllegalArgumentException.class, () -> new KeptFiles(null, ids));
  }

  @Test
  void filesOfAnotherFormAreOurBug() {
    FileSet others = ours.stage(ours.form(1), "x");
    assertThrows(IllegalArgumentException.class, () -> ours.keep(form, null, others));
  }

  private String prefix(String id) {
    return form.uid() + '/' + id + '/';
  }

  /** Whose record is due first. */
  private String soonest() {
    return TestDatabase.sweeps(table).stream()
        .map(item -> Attributes.string(item, "sk"))
        .min(String::compareTo)
        .orElseThrow()
        .substring(Ulid.TIME_LENGTH + 1);
  }

  /** When each prefix is due, at the earliest. */
  private Map<String, Instant> due() {
    Map<String, Instant> due = new HashMap<>();
    for (var item : TestDatabase.sweeps(table)) {
      due.merge(
          Attributes.string(item, "prefix"),
          Ulid.time(Attributes.string(item, "sk")),
          (a, b) -> a.isBefore(b) ? a : b);
    }
    return due;
  }
}
