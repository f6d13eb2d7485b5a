package dev.letterbox.inbox;

import dev.letterbox.http.HttpRequest;
import dev.letterbox.store.StoredForm;

/** How long what comes in is kept: as its form says, and no longer than the stage allows. */
final class Retention {
  /** The stage's variable: a number of days. */
  private static final String CAP = "retentionCapDays";

  private Retention() {}

  /**
   * The form as the stage allows it.
   *
   * @throws IllegalArgumentException when the stage's variable is no number of days: nothing is
   *     kept for longer than somebody meant to allow
   */
  static StoredForm capped(StoredForm form, HttpRequest request) {
    String cap = request.stageVariable(CAP);
    return cap == null ? form : form.keptAtMost(Integer.parseInt(cap));
  }
}
