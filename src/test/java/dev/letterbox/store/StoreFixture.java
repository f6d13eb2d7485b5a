package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An owner with a clock and the stores. */
final class StoreFixture {
  static final SubmissionQuery ALL =
      new SubmissionQuery(SubmissionQuery.MAX_LIMIT, null, null, Set.of(), false, null);

  final TestClock clock = new TestClock();
  final FormStore forms;
  final SubmissionStore submissions;
  final FileStore files;
  final String owner = TestDatabase.fresh("owner");

  StoreFixture() {
    this(TestDatabase.TABLE);
  }

  StoreFixture(String table) {
    forms = new FormStore(TestDatabase.CLIENT, table, clock);
    submissions = new SubmissionStore(TestDatabase.CLIENT, table, clock);
    files = new FileStore(TestDatabase.CLIENT, table, TestObjects.STORE, clock);
  }

  StoredForm form(int partitions) {
    return form(TestDatabase.fresh("form"), partitions);
  }

  StoredForm form(String id, int partitions) {
    return forms.createForm(owner, id, partitions, 30, "{}").orElseThrow();
  }

  StoredForm repartition(StoredForm form, int partitions) {
    var result = forms.replaceForm(owner, form.id(), null, partitions, 30, "{}");
    return assertInstanceOf(ReplaceResult.Replaced.class, result).form();
  }

  StoredSubmission put(StoredForm form) {
    return put(form, "{}", null);
  }

  StoredSubmission put(StoredForm form, String document, @Nullable Idempotency idempotency) {
    var result = submissions.putSubmission(form, "new", document, idempotency);
    return assertInstanceOf(PutResult.Stored.class, result).submission();
  }

  FileSet stage(StoredForm form, String... texts) {
    return files.stage(form, Stream.of(texts).map(TestObjects::file).toList());
  }

  /** An upload whose file was sent. */
  Upload upload(StoredForm form, String text) {
    Upload upload = files.createUpload(form, "a.txt", "text/plain", 100);
    assertEquals(
        204, TestObjects.post(upload.post().url(), upload.post().fields(), text).statusCode());
    return upload;
  }

  /** Hands in a submission with these files. */
  PutResult keep(
      StoredForm form, @Nullable Idempotency idempotency, @Nullable FileSet staged, String... ids) {
    return submissions.putSubmission(
        form, "new", "{}", idempotency, new KeptFiles(staged, List.of(ids)));
  }

  StoredSubmission kept(StoredForm form, @Nullable FileSet staged, String... ids) {
    return assertInstanceOf(PutResult.Stored.class, keep(form, null, staged, ids)).submission();
  }

  DeleteResult delete(StoredForm form) {
    return forms.deleteForm(owner, form.id(), null, inAMinute());
  }

  Instant inAMinute() {
    return clock.instant().plus(Duration.ofMinutes(1));
  }

  List<StoredSubmission> all(StoredForm form) {
    return submissions.listSubmissions(form, ALL).items();
  }

  /** What all of them return, called at once. */
  static <T> List<T> atOnce(List<Callable<T>> calls) {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> call : calls) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> ids(List<StoredSubmission> submissions) {
    return submissions.stream().map(StoredSubmission::id).toList();
  }
}
