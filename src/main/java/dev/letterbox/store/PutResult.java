package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What came of handing in a submission. */
public sealed interface PutResult {
  /** It is stored. */
  record Stored(StoredSubmission submission) implements PutResult {
    public Stored {
      requireNonNull(submission);
    }
  }

  /** The form was deleted since it was read. */
  record FormGone() implements PutResult {}

  /** The same was stored before under the same key; the first receipt's content. */
  record Replayed(String id, Instant receivedAt) implements PutResult {
    public Replayed {
      requireNonNull(id);
      requireNonNull(receivedAt);
    }
  }

  /** Something else was stored under the same key. */
  record KeyReused() implements PutResult {}

  /** An upload that it refers to is unknown to the form, expired, or kept by another submission. */
  record UploadGone(String uploadId) implements PutResult {
    public UploadGone {
      requireNonNull(uploadId);
    }
  }
}
