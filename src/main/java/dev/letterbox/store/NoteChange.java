package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

/** What an update does with a submission's note. */
public sealed interface NoteChange {
  /** It stays, or stays absent. */
  record Keep() implements NoteChange {}

  /** It becomes this. */
  record Replace(String note) implements NoteChange {
    public Replace {
      requireNonNull(note);
    }
  }

  /** It is removed. */
  record Remove() implements NoteChange {}
}
