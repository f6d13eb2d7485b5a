package dev.letterbox.versions;

import java.util.ArrayList;
import java.util.List;

/** Collects the changes of one operation; each text once. */
final class Changes {
  private final String operation;
  private final List<Change> all = new ArrayList<>();

  Changes(String operation) {
    this.operation = operation;
  }

  void breaks(String text) {
    add(Change.Effect.BREAKS, text);
  }

  void adds(String text) {
    add(Change.Effect.ADDS, text);
  }

  void deprecates(String text) {
    add(Change.Effect.DEPRECATES, text);
  }

  private void add(Change.Effect effect, String text) {
    Change change = new Change(effect, operation, text);
    if (!all.contains(change)) {
      all.add(change);
    }
  }

  List<Change> all() {
    return all;
  }
}
