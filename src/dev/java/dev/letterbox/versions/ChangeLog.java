package dev.letterbox.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** What each version means for consumers, as Markdown; the newest first. */
final class ChangeLog {
  private ChangeLog() {}

  /**
   * Writes it.
   *
   * @param current the contract, which may be a version that is not released yet
   */
  static String of(NavigableMap<Version, Contract> releases, Contract current) {
    StringBuilder out =
        new StringBuilder(
            """
            # Changes

            What each version means for who calls the API. Written by the build from the contracts in `src/released`;
            never edited.
            """);
    if (!releases.containsKey(current.version())) {
      out.append("\n## ").append(current.version()).append(", not released yet\n");
      Map.Entry<Version, Contract> newest = releases.lastEntry();
      changes(out, newest == null ? null : newest.getValue(), current);
    }
    for (Version version : releases.descendingKeySet()) {
      out.append("\n## ").append(version).append('\n');
      Map.Entry<Version, Contract> before = releases.lowerEntry(version);
      Contract contract = releases.getOrDefault(version, current);
      changes(out, before == null ? null : before.getValue(), contract);
    }
    return out.toString();
  }

  private static void changes(StringBuilder out, @Nullable Contract before, Contract after) {
    if (before == null) {
      out.append("\nThe first version.\n");
      return;
    }
    List<Change> changes = Comparison.of(before, after);
    if (changes.isEmpty()) {
      out.append("\nNothing that callers notice.\n");
    }
    section(out, "Breaks", Change.Effect.BREAKS, changes);
    section(out, "Deprecated", Change.Effect.DEPRECATES, changes);
    section(out, "New", Change.Effect.ADDS, changes);
  }

  /** What is said of several operations is said once. */
  private static void section(
      StringBuilder out, String title, Change.Effect effect, List<Change> changes) {
    Map<String, List<String>> operations = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change.effect() == effect) {
        operations
            .computeIfAbsent(change.text(), _ -> new ArrayList<>())
            .add("`" + change.operation() + "`");
      }
    }
    if (!operations.isEmpty()) {
      out.append("\n### ").append(title).append("\n\n");
      operations.forEach(
          (text, names) ->
              out.append("- ")
                  .append(String.join(", ", names))
                  .append(": ")
                  .append(text)
                  .append('\n'));
    }
  }
}
