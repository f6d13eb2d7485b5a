package dev.letterbox.store;

/** What came of deleting a form. */
public sealed interface DeleteResult {
  /**
   * It is gone, nothing reaches it, and nothing that it received can be read.
   *
   * @param erased whether all submissions are removed; otherwise TTL removes the rest
   */
  record Deleted(boolean erased) implements DeleteResult {}

  /** The owner has no such form. */
  record NotFound() implements DeleteResult {}

  /** It has another version than the one to delete. */
  record VersionMismatch() implements DeleteResult {}
}
