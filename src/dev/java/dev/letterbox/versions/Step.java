package dev.letterbox.versions;

import java.util.ArrayList;
import java.util.List;

/** Whether a version is far enough from the one before for what changed. */
public final class Step {
  private Step() {}

  /**
   * The complaint, a line for each change that needs a greater step; empty when all is well.
   *
   * @param released the newest that is published
   * @param current {@code info.version} of the contract
   */
  public static String complaint(Version released, Version current, List<Change> changes) {
    if (current.compareTo(released) < 0) {
      return "info.version is " + current + ", and " + released + " is released already.";
    }
    List<Change> breaking = new ArrayList<>();
    List<Change> others = new ArrayList<>();
    for (Change change : changes) {
      (change.effect() == Change.Effect.BREAKS ? breaking : others).add(change);
    }
    boolean isMajor = current.major() > released.major();
    if (!breaking.isEmpty() && !isMajor) {
      return complaint("breaks who calls " + released, released.nextMajor(), current, breaking);
    }
    boolean isMinor = current.compareTo(released.nextMinor()) >= 0;
    if (!others.isEmpty() && !isMinor) {
      return complaint("adds to " + released, released.nextMinor(), current, others);
    }
    return "";
  }

  private static String complaint(
      String what, Version wanted, Version current, List<Change> changes) {
    StringBuilder text = new StringBuilder("The contract " + what + ":\n");
    changes.forEach(change -> text.append("  ").append(change).append('\n'));
    return text
        + "info.version is "
        + current
        + "; it has to be "
        + wanted
        + " at least, if that is meant.";
  }
}
