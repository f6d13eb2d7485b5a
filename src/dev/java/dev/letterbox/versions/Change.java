package dev.letterbox.versions;

/**
 * Something that a consumer may notice.
 *
 * @param operation {@code GET /a}
 * @param text a sentence in the consumer's words
 */
public record Change(Effect effect, String operation, String text) {
  /** What it asks of consumers. */
  public enum Effect {
    /** Who calls as before may fail: a major step. */
    BREAKS,
    /** Works still, and will not for ever: a minor step. */
    DEPRECATES,
    /** Who calls as before does not notice: a minor step. */
    ADDS
  }

  /** As a list names it. */
  @Override
  public String toString() {
    return operation + ": " + text;
  }
}
