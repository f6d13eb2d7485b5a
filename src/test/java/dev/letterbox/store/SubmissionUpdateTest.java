package dev.letterbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionUpdateTest {
  private static final NoteChange KEEP = new NoteChange.Keep();

  private final StoreFixture ours = new StoreFixture();
  private final StoredForm form = ours.form(3);
  private final StoredSubmission submission = ours.put(form, "{\"a\":1}", null);
  private final String id = submission.id();

  @Test
  void statusAndNoteAreSet() {
    var updated =
        ours.submissions.updateSubmission(form, id, "archived", new NoteChange.Replace("Done."));
    assertEquals(Optional.of(expected("archived", "Done.", 2)), updated);
    assertEquals(updated, ours.submissions.getSubmission(form, id));
  }

  @Test
  void whatIsKeptStays() {
    ours.submissions.updateSubmission(form, id, "read", new NoteChange.Replace("Note."));
    assertEquals(
        Optional.of(expected("read", "Note.", 3)),
        ours.submissions.updateSubmission(form, id, null, KEEP));
    assertEquals(
        Optional.of(expected("archived", "Note.", 4)),
        ours.submissions.updateSubmission(form, id, "archived", KEEP));
  }

  @Test
  void noteIsRemoved() {
    ours.submissions.updateSubmission(form, id, null, new NoteChange.Replace("Note."));
    var removed = ours.submissions.updateSubmission(form, id, null, new NoteChange.Remove());
    assertEquals(Optional.of(expected("new", null, 3)), removed);
    assertEquals(
        Optional.of(expected("new", null, 4)),
        ours.submissions.updateSubmission(form, id, null, new NoteChange.Remove()));
  }

  @Test
  void deletedSubmissionIsGone() {
    assertTrue(ours.submissions.deleteSubmission(form, id));
    assertFalse(ours.submissions.deleteSubmission(form, id));
    assertEquals(Optional.empty(), ours.submissions.getSubmission(form, id));
    assertEquals(Optional.empty(), ours.submissions.updateSubmission(form, id, "read", KEEP));
    assertEquals(List.of(), ours.all(form));
  }

  @Test
  void idOfAnotherFormOrOfNoneIsEmpty() {
    StoredForm other = ours.form(3);
    String last = id.substring(0, 25);
    for (String unknown :
        List.of("", "x", last + "G", last + "Z", last + "u", id + "0", "é" + id)) {
      assertEquals(Optional.empty(), ours.submissions.getSubmission(form, unknown));
      assertEquals(Optional.empty(), ours.submissions.updateSubmission(form, unknown, "x", KEEP));
      assertFalse(ours.submissions.deleteSubmission(form, unknown));
    }
    assertEquals(Optional.empty(), ours.submissions.getSubmission(other, id));
    assertEquals(Optional.empty(), ours.submissions.updateSubmission(other, id, "x", KEEP));
    assertFalse(ours.submissions.deleteSubmission(other, id));
    assertEquals(List.of(submission), ours.all(form));
  }

  private StoredSubmission expected(String status, @Nullable String note, long version) {
    return new StoredSubmission(
        form.uid(),
        id,
        submission.receivedAt(),
        status,
        note,
        "{\"a\":1}",
        submission.expiresAt(),
        version,
        List.of());
  }
}
