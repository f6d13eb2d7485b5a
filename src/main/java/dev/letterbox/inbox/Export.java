package dev.letterbox.inbox;

import dev.letterbox.generated.model.Submission;
import dev.letterbox.store.Page;
import dev.letterbox.store.StoredForm;
import dev.letterbox.store.StoredSubmission;
import dev.letterbox.store.SubmissionQuery;
import dev.letterbox.store.SubmissionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As many submissions as one answer holds.
 *
 * @param submissions the oldest first
 * @param position where the next answer goes on; null at the end
 */
record Export(List<Submission> submissions, @Nullable String position) {
  /** How many are read at once. */
  static final int PAGE = 500;

  /**
   * How many characters of documents: Lambda answers with at most 6 MB, in which JSON escapes what
   * CSV and NDJSON quote already.
   */
  private static final int MOST_CHARACTERS = 1_500_000;

  /** How long to read: the integration waits for 29 seconds. */
  private static final Duration READING = Duration.ofSeconds(15);

  static Export read(
      SubmissionStore store, InstantSource clock, StoredForm form, SubmissionQuery first) {
    Instant end = clock.instant().plus(READING);
    List<Submission> submissions = new ArrayList<>();
    SubmissionQuery query = first;
    String last = null;
    long characters = 0;
    while (true) {
      Page<StoredSubmission> page = store.listSubmissions(form, query);
      for (StoredSubmission stored : page.items()) {
        characters += stored.document().length();
        if (characters > MOST_CHARACTERS && last != null) {
          return new Export(submissions, last);
        }
        last = stored.id();
        submissions.add(SubmissionViews.of(form, stored));
      }
      String position = page.position();
      if (position == null || clock.instant().isAfter(end)) {
        return new Export(submissions, position);
      }
      query = query.after(position);
    }
  }
}
