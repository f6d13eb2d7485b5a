package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.letterbox.http.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Whatever is done in whatever order: no live submission lacks a file, and in the end none is left.
 */
class OrphansTest {
  private static final int STEPS = 60;

  private final String table = TestDatabase.freshTable();
  private final StoreFixture ours = new StoreFixture(table);
  private final Janitor janitor =
      new Janitor(TestDatabase.CLIENT, table, () -> TestObjects.STORE, ours.clock);
  private final List<StoredForm> forms = new ArrayList<>();
  private final List<StoredForm> everyForm = new ArrayList<>();
  private final List<FileSet> staged = new ArrayList<>();
  private final List<Upload> uploads = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nothingIsLostAndNothingIsLeft(long seed) {
    Random random = new Random(seed);
    try (Endpoint failing =
        new Endpoint(
            request ->
                request.endsWith("/0")
                    ? new Endpoint.Answer(200, "")
                    : Endpoint.Answer.error(400, "BadDigest"))) {
      FileStore failingFiles =
          new FileStore(TestDatabase.CLIENT, table, failing.store(), ours.clock);
      for (int step = 0; step < STEPS; step++) {
        step(random, failingFiles);
      }
    }
    ours.clock.pass(Duration.ofDays(40));
    assertEquals(List.of(), sweep().failures());
    assertEquals(List.of(), TestDatabase.sweeps(table));
    for (StoredForm form : everyForm) {
      assertEquals(List.of(), TestObjects.keys(form.uid() + '/'));
    }
  }

  private void step(Random random, FileStore failingFiles) {
    if (forms.isEmpty()) {
      StoredForm made = ours.form(2);
      forms.add(made);
      everyForm.add(made);
    }
    StoredForm form = forms.get(random.nextInt(forms.size()));
    switch (random.nextInt(16)) {
      case 0 -> {
        ours.delete(form);
        forms.remove(form);
      }
      case 1 -> {
        StoredForm made = ours.form(1);
        forms.add(made);
        everyForm.add(made);
      }
      case 2, 3 -> staged.add(ours.stage(form, "a", "b"));
      case 4, 5 -> uploads.add(ours.upload(form, "c"));
      case 6 ->
          fails(
              () ->
                  failingFiles.stage(form, List.of(TestObjects.file("x"), TestObjects.file("y"))));
      case 7, 8, 9, 10 -> keep(random, form);
      case 11 -> {
        List<StoredSubmission> all = ours.all(form);
        if (!all.isEmpty()) {
          ours.submissions.deleteSubmission(form, all.get(random.nextInt(all.size())).id());
        }
      }
      case 12 -> ours.clock.pass(Duration.ofMinutes(random.nextInt(120)));
      case 13 -> ours.clock.pass(Duration.ofHours(random.nextInt(200)));
      default -> {
        assertEquals(List.of(), sweep().failures());
        assertEveryLiveSubmissionHasItsFiles();
      }
    }
  }

  /** With whatever is there, of this form or another, used or not. */
  private void keep(Random random, StoredForm form) {
    FileSet files = staged.isEmpty() ? null : staged.get(random.nextInt(staged.size()));
    if (files != null && !files.formUid().equals(form.uid())) {
      files = null;
    }
    FileSet given = files;
    String[] ids =
        uploads.isEmpty() || random.nextBoolean()
            ? new String[0]
            : new String[] {uploads.get(random.nextInt(uploads.size())).id()};
    fails(() -> ours.keep(form, null, given, ids));
  }

  private static void fails(Runnable maybe) {
    try {
      maybe.run();
    } catch (ProblemException | S3Exception e) {
      // As the case may be.
    }
  }

  private void assertEveryLiveSubmissionHasItsFiles() {
    for (StoredForm form : forms) {
      for (StoredSubmission submission : ours.all(form)) {
        for (String prefix : submission.objectPrefixes()) {
          boolean isUpload =
              uploads.stream().anyMatch(upload -> prefix.endsWith(upload.id() + '/'));
          assertEquals(isUpload ? 1 : 2, TestObjects.keys(prefix).size(), prefix);
        }
      }
    }
  }

  private Janitor.Swept sweep() {
    return janitor.sweep(ours.inAMinute(), Integer.MAX_VALUE);
  }
}
