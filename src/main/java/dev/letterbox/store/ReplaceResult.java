package dev.letterbox.store;

import static java.util.Objects.requireNonNull;

/** What came of replacing a form. */
public sealed interface ReplaceResult {
  /** It is now this. */
  record Replaced(StoredForm form) implements ReplaceResult {
    public Replaced {
      requireNonNull(form);
    }
  }

  /** The owner has no such form. */
  record NotFound() implements ReplaceResult {}

  /** It has another version than the one to replace. */
  record VersionMismatch() implements ReplaceResult {}
}
