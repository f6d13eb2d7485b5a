package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class FormDeleteTest {
  private final StoreFixture ours = new StoreFixture();

  @Test
  void deletedFormIsGoneWithAllItReceived() {
    StoredForm form = ours.form(3);
    for (int i = 0; i < 60; i++) {
      ours.put(form);
    }
    assertEquals(new DeleteResult.Deleted(true), ours.delete(form));
    assertEquals(Optional.empty(), ours.forms.getForm(ours.owner, form.id()));
    assertEquals(Optional.empty(), ours.forms.findForm(form.id()));
    assertLeft(0, form);
    assertInstanceOf(DeleteResult.NotFound.class, ours.delete(form));
  }

  @Test
  void otherVersionIsNotDeleted() {
    StoredForm form = ours.form(1);
    assertInstanceOf(
        DeleteResult.VersionMismatch.class,
        ours.forms.deleteForm(ours.owner, form.id(), 2L, ours.inAMinute()));
    assertEquals(
        new DeleteResult.Deleted(true),
        ours.forms.deleteForm(ours.owner, form.id(), 1L, ours.inAMinute()));
  }

  @Test
  void deletedFormTakesNothing() {
    StoredForm form = ours.form(2);
    ours.delete(form);
    for (int i = 0; i < 4; i++) {
      assertInstanceOf(
          PutResult.FormGone.class, ours.submissions.putSubmission(form, "new", "{}", null));
    }
    assertInstanceOf(
        PutResult.FormGone.class,
        ours.submissions.putSubmission(form, "new", "{}", new Idempotency("key", "print")));
    assertLeft(0, form);
  }

  @Test
  void shrunkenFormIsDeletedWithAllItsPartitions() {
    StoredForm before = ours.form(8);
    StoredForm form = ours.repartition(before, 1);
    ours.delete(form);
    assertLeft(0, before);
  }

  @Test
  void pastDeadlineLeavesTheRestUnreachable() {
    StoredForm form = ours.form(1);
    ours.put(form);
    var result = ours.forms.deleteForm(ours.owner, form.id(), null, ours.clock.instant());
    assertEquals(new DeleteResult.Deleted(false), result);
    assertLeft(1, form);
    assertEquals(List.of(), ours.all(ours.form(form.id(), 1)));
  }

  @Test
  void retakenIdShowsNothingOld() {
    StoredForm old = ours.form(2);
    Idempotency key = new Idempotency("key", "print");
    StoredSubmission submission = ours.put(old, "{}", key);
    ours.forms.deleteForm(ours.owner, old.id(), null, ours.clock.instant());

    StoreFixture theirs = new StoreFixture();
    StoredForm form = theirs.form(old.id(), 2);
    assertNotEquals(old.uid(), form.uid());
    assertEquals(List.of(), theirs.all(form));
    assertEquals(Optional.empty(), theirs.submissions.getSubmission(form, submission.id()));
    assertNotEquals(submission.id(), theirs.put(form, "{}", key).id());
    assertInstanceOf(
        PutResult.FormGone.class, ours.submissions.putSubmission(old, "new", "{}", null));
  }

  @Test
  void whatIsStoredWhileDeletingIsDeletedToo() {
    for (int round = 0; round < 5; round++) {
      StoredForm form = ours.form(2);
      List<Callable<Object>> calls = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        calls.add(
            () -> {
              Object last;
              do {
                last = ours.submissions.putSubmission(form, "new", "{}", null);
              } while (last instanceof PutResult.Stored);
              return last;
            });
      }
      calls.add(() -> ours.delete(form));
      for (Object result : StoreFixture.atOnce(calls)) {
        assertTrue(
            result.equals(new PutResult.FormGone())
                || result.equals(new DeleteResult.Deleted(true)),
            result::toString);
      }
      assertLeft(0, form);
    }
  }

  private static void assertLeft(int count, StoredForm form) {
    int left = 0;
    for (int partition = 0; partition < form.partitionsEver(); partition++) {
      left += TestDatabase.items(Keys.inbox(form.uid(), partition)).size();
    }
    assertEquals(count, left);
  }
}
