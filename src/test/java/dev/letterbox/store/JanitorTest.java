package dev.letterbox.store;

import static dev.letterbox.store.ObjectFailuresTest.assertUnavailable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class JanitorTest {
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final String table = TestDatabase.freshTable();
  private final StoreFixture ours = new StoreFixture(table);
  private final StoredForm form = ours.form(2);

  @Test
  void stagedFilesThatNobodyKeepsGoAfterAnHour() {
    ours.stage(form, "a", "b");
    ours.clock.pass(Duration.ofHours(1).minus(MOMENT));
    assertSwept(0, 2);
    ours.clock.pass(MOMENT);
    assertSwept(1, 0);
    assertEquals(List.of(), TestDatabase.sweeps(table));
    assertSwept(0, 0);
  }

  @Test
  void uploadThatNobodyKeepsGoesAfterADay() {
    Upload upload = ours.upload(form, "x");
    ours.files.createUpload(form, "a.txt", "text/plain", 5);
    ours.clock.set(upload.expiresAt().minus(MOMENT));
    assertSwept(0, 1);
    ours.clock.pass(MOMENT);
    assertSwept(2, 0);
    assertEquals(List.of(), TestDatabase.sweeps(table));
  }

  @Test
  void keptFilesLiveAsLongAsTheirSubmission() {
    StoredSubmission submission =
        ours.kept(form, ours.stage(form, "a", "b"), ours.upload(form, "c").id());
    for (Instant time :
        List.of(
            ours.clock.instant(),
            ours.clock.instant().plus(Duration.ofHours(1)),
            ours.clock.instant().plus(Duration.ofDays(1)),
            submission.expiresAt().minus(MOMENT))) {
      ours.clock.set(time);
      assertSwept(0, 3);
    }
    ours.clock.pass(MOMENT);
    assertEquals(List.of(), ours.all(form));
    assertSwept(2, 0);
    assertEquals(List.of(), TestDatabase.sweeps(table));
  }

  @Test
  void deletedSubmissionsFilesGoAndNoOthers() {
    StoredSubmission submission = ours.kept(form, ours.stage(form, "a"));
    StoredSubmission other = ours.kept(form, ours.stage(form, "b"));
    ours.submissions.deleteSubmission(form, submission.id());
    assertSwept(1, 1);
    assertEquals(
        List.of(other.objectPrefixes().getFirst() + '0'), TestObjects.keys(form.uid() + '/'));
    ours.clock.set(other.expiresAt());
    assertSwept(2, 0);
  }

  @Test
  void deletedFormsFilesGoAndNoOthers() {
    StoredForm other = ours.form(1);
    ours.kept(other, ours.stage(other, "o"));
    ours.kept(form, ours.stage(form, "a"), ours.upload(form, "b").id());
    ours.stage(form, "c");
    ours.delete(form);
    assertSwept(1, 0);
    assertEquals(1, TestObjects.keys(other.uid() + '/').size());
  }

  /** An upload's form can be sent as long as it is valid, whatever became of its submission. */
  @Test
  void whatIsSentAfterTheSweepGoesLater() {
    Upload upload = ours.upload(form, "x");
    StoredSubmission submission = ours.kept(form, null, upload.id());
    ours.delete(form);
    assertSwept(1, 0);
    TestObjects.post(upload.post().url(), upload.post().fields(), "again");
    assertSwept(0, 1);
    ours.clock.set(submission.expiresAt());
    assertSwept(1, 0);
  }

  /** The janitor's clock may be ahead: what it has begun to delete is lost, and is known to be. */
  @Test
  void whatTheJanitorHasClaimedIsNotKept() {
    FileSet staged = ours.stage(form, "a");
    Upload upload = ours.upload(form, "b");
    TestClock ahead = new TestClock();
    ahead.set(upload.expiresAt());
    try (Endpoint down = new Endpoint(_ -> Endpoint.Answer.error(503, "SlowDown"))) {
      ObjectStore failing = down.store();
      Janitor.Swept swept =
          new Janitor(TestDatabase.CLIENT, table, () -> failing, ahead)
              .sweep(Instant.MAX, Integer.MAX_VALUE);
      assertEquals(0, swept.swept());
      assertEquals(2, swept.failures().size());
      assertTrue(swept.finished());
      swept.failures().forEach(failure -> assertInstanceOf(ProblemException.class, failure));
    }
    assertUnavailable(() -> ours.keep(form, null, staged));
    assertEquals(new PutResult.UploadGone(upload.id()), ours.keep(form, null, null, upload.id()));
    ours.clock.set(upload.expiresAt());
    assertSwept(2, 0);
  }

  @Test
  void submissionAndJanitorAtOnceNeverDisagree() {
    for (int round = 0; round < 20; round++) {
      FileSet staged = ours.stage(form, "a");
      Upload upload = ours.upload(form, "b");
      TestClock ahead = new TestClock();
      ahead.set(upload.expiresAt());
      Janitor janitor = new Janitor(TestDatabase.CLIENT, table, () -> TestObjects.STORE, ahead);
      Callable<Object> keep =
          () -> {
            try {
              return ours.keep(form, null, staged, upload.id());
            } catch (ProblemException e) {
              return e;
            }
          };
      List<Object> results =
          StoreFixture.atOnce(List.of(keep, () -> janitor.sweep(Instant.MAX, Integer.MAX_VALUE)));
      assertEquals(List.of(), ((Janitor.Swept) results.get(1)).failures());
      if (results.getFirst() instanceof PutResult.Stored(StoredSubmission submission)) {
        assertEquals(2, submission.objectPrefixes().size());
        for (String prefix : submission.objectPrefixes()) {
          assertEquals(List.of(prefix + '0'), TestObjects.keys(prefix));
        }
      }
    }
  }

  @Test
  void oneFailureDoesNotHoldUpTheOthers() {
    FileSet bad = ours.stage(form, "a");
    for (int i = 0; i < 20; i++) {
      ours.stage(form, "b");
    }
    ours.clock.pass(Duration.ofHours(1));
    try (Endpoint s3 =
        new Endpoint(
            request ->
                request.contains(bad.id())
                    ? Endpoint.Answer.error(500, "InternalError")
                    : new Endpoint.Answer(200, "<ListBucketResult/>"))) {
      ObjectStore store = s3.store();
      Janitor.Swept swept =
          new Janitor(TestDatabase.CLIENT, table, () -> store, ours.clock)
              .sweep(ours.inAMinute(), Integer.MAX_VALUE);
      assertEquals(20, swept.swept());
      assertEquals(1, swept.failures().size());
      assertTrue(swept.finished());
    }
    assertEquals(1, TestDatabase.sweeps(table).size());
    assertEquals(1, sweep().swept());
  }

  @Test
  void workIsBounded() {
    for (int i = 0; i < 5; i++) {
      ours.stage(form, "a");
    }
    ours.clock.pass(Duration.ofHours(1));
    Janitor janitor = janitor();
    assertEquals(new Janitor.Swept(0, List.of(), false), janitor.sweep(ours.clock.instant(), 10));
    assertEquals(new Janitor.Swept(2, List.of(), false), janitor.sweep(ours.inAMinute(), 2));
    assertEquals(new Janitor.Swept(3, List.of(), true), janitor.sweep(ours.inAMinute(), 10));
    assertSwept(0, 0);
  }

  /** DynamoDB gives a page of a hundred at a time. */
  @Test
  void allThatIsDueIsSwept() {
    var prefix = form.uid() + '/';
    UlidSource ulids = new UlidSource(ours.clock);
    Table records = new Table(TestDatabase.CLIENT, table);
    for (int i = 0; i < 120; i++) {
      records.put(Sweeps.item(ours.clock.instant(), prefix + ulids.next(3) + '/'));
    }
    assertSwept(120, 0);
    assertEquals(List.of(), TestDatabase.sweeps(table));
  }

  @Test
  void severalAtOnceDoNoHarm() {
    for (int i = 0; i < 10; i++) {
      ours.stage(form, "a");
    }
    ours.clock.pass(Duration.ofHours(1));
    List<Callable<Janitor.Swept>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(this::sweep);
    }
    for (Janitor.Swept swept : StoreFixture.atOnce(calls)) {
      assertEquals(List.of(), swept.failures());
    }
    assertSwept(0, 0);
    assertEquals(List.of(), TestDatabase.sweeps(table));
  }

  @Test
  void largeFormIsDeletedOverSeveralSweeps() {
    ours.stage(form, "a");
    assertFalse(TestObjects.STORE.deletePrefix(form.uid() + '/', ours.clock, ours.clock.instant()));
    assertEquals(1, TestObjects.keys(form.uid() + '/').size());
  }

  private Janitor janitor() {
    return new Janitor(TestDatabase.CLIENT, table, () -> TestObjects.STORE, ours.clock);
  }

  private Janitor.Swept sweep() {
    return janitor().sweep(ours.inAMinute(), Integer.MAX_VALUE);
  }

  private void assertSwept(int records, int objectsLeft) {
    assertEquals(new Janitor.Swept(records, List.of(), true), sweep());
    assertEquals(objectsLeft, TestObjects.keys(form.uid() + '/').size());
  }
}
