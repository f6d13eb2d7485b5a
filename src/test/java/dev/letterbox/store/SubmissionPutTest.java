package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SubmissionPutTest {
  private static final Idempotency KEY = new Idempotency("key", "print");

  private final StoreFixture ours = new StoreFixture();

  @Test
  void storedSubmissionIsRead() {
    StoredForm form = ours.form(4);
    StoredSubmission submission = ours.put(form, "{\"ü\":[]}", null);
    assertEquals(
        new StoredSubmission(
            form.uid(),
            submission.id(),
            ours.clock.instant(),
            "new",
            null,
            "{\"ü\":[]}",
            Instant.parse("2126-12-22T10:15:30Z"),
            1,
            List.of()),
        submission);
    assertEquals(Optional.of(submission), ours.submissions.getSubmission(form, submission.id()));
  }

  @Test
  void itemExpiresByTheRetention() {
    StoredForm form = ours.form(1);
    StoredSubmission submission = ours.put(form);
    assertEquals(
        Map.of(
            "pk", AttributeValue.fromS("INBOX#" + form.uid() + "#0"),
            "sk", AttributeValue.fromS("SUB#" + submission.id()),
            "status", AttributeValue.fromS("new"),
            "document", AttributeValue.fromS("{}"),
            "version", AttributeValue.fromN("1"),
            "expiresAt",
                AttributeValue.fromN(
                    "" + ours.clock.instant().plus(Duration.ofDays(30)).getEpochSecond())),
        TestDatabase.item(Keys.submission(form.uid(), submission.id())));
  }

  @Test
  void expiredSubmissionIsNotShown() {
    StoredForm form = ours.form(2);
    StoredSubmission submission = ours.put(form);
    ours.clock.set(submission.expiresAt().minusMillis(1));
    assertEquals(List.of(submission), ours.all(form));
    ours.clock.set(submission.expiresAt());
    assertEquals(List.of(), ours.all(form));
    assertEquals(Optional.empty(), ours.submissions.getSubmission(form, submission.id()));
    assertEquals(
        Optional.empty(),
        ours.submissions.updateSubmission(form, submission.id(), "x", new NoteChange.Keep()));
    assertEquals(false, ours.submissions.deleteSubmission(form, submission.id()));
  }

  @Test
  void largestDocumentFits() {
    StoredForm form = ours.form(1);
    String document = "x".repeat(SubmissionStore.MAX_DOCUMENT_BYTES);
    StoredSubmission submission = ours.put(form, document, KEY);
    var noted =
        ours.submissions.updateSubmission(
            form, submission.id(), "archived", new NoteChange.Replace("n".repeat(4_000)));
    assertEquals(document, noted.orElseThrow().document());
  }

  @Test
  void repetitionIsAnsweredWithTheFirst() {
    StoredForm form = ours.form(4);
    StoredSubmission first = ours.put(form, "{}", KEY);
    ours.clock.pass(Duration.ofHours(23));
    assertEquals(
        new PutResult.Replayed(first.id(), first.receivedAt()),
        ours.submissions.putSubmission(form, "new", "{}", KEY));
    assertEquals(List.of(first), ours.all(form));
  }

  @Test
  void reusedKeyStoresNothing() {
    StoredForm form = ours.form(4);
    StoredSubmission first = ours.put(form, "{}", KEY);
    assertInstanceOf(
        PutResult.KeyReused.class,
        ours.submissions.putSubmission(form, "new", "[]", new Idempotency("key", "other")));
    assertEquals(List.of(first), ours.all(form));
  }

  @Test
  void keyLastsADay() {
    StoredForm form = ours.form(1);
    StoredSubmission first = ours.put(form, "{}", KEY);
    AttributeValue expiresAt =
        TestDatabase.item(Keys.idempotency(form.uid(), "key")).get("expiresAt");
    assertEquals(
        AttributeValue.fromN("" + (ours.clock.instant().getEpochSecond() + 24 * 60 * 60)),
        expiresAt);
    ours.clock.pass(Duration.ofHours(24));
    StoredSubmission second = ours.put(form, "{}", KEY);
    assertNotEquals(first.id(), second.id());
    assertEquals(List.of(first, second), ours.all(form));
  }

  @Test
  void keysAreTheFormsOwn() {
    ours.put(ours.form(1), "{}", KEY);
    ours.put(ours.form(1), "{}", KEY);
  }

  @Test
  void oneOfManyAtOnceIsStored() {
    StoredForm form = ours.form(4);
    List<Callable<PutResult>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      calls.add(() -> ours.submissions.putSubmission(form, "new", "{}", KEY));
    }
    var results = StoreFixture.atOnce(calls);
    StoredSubmission stored = ours.all(form).getFirst();
    assertEquals(1, results.stream().filter(PutResult.Stored.class::isInstance).count());
    assertEquals(
        7,
        results.stream()
            .filter(new PutResult.Replayed(stored.id(), stored.receivedAt())::equals)
            .count());
    assertEquals(1, ours.all(form).size());
  }
}
