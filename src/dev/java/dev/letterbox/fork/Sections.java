package dev.letterbox.fork;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments, a line each, that say what of a file is taken: lines between {@code only: jwt} and
 * {@code end only} where the new project needs a {@code jwt}, {@code only: letterbox} nowhere; and
 * in place of {@code fork: TEXT} the text.
 */
final class Sections {
  private static final Pattern COMMENT =
      Pattern.compile("(\\s*)(?:#|//|<!--) (?:(only|fork): (.*?)|end only)(?: -->)?");

  private Sections() {}

  /**
   * What is taken of a text.
   *
   * @throws IllegalArgumentException when a section does not end, or ends without having begun
   */
  static String taken(String text, Set<String> needed) {
    StringBuilder out = new StringBuilder();
    Deque<Boolean> open = new ArrayDeque<>();
    for (String line : text.split("(?<=\n)", -1)) {
      Matcher comment = COMMENT.matcher(line.stripTrailing());
      boolean taken = !open.contains(false);
      if (!comment.matches()) {
        out.append(taken ? line : "");
        continue;
      }
      switch (comment.group(2)) {
        case "only" -> open.push(needed.contains(comment.group(3)));
        case "fork" -> out.append(taken ? comment.group(1) + comment.group(3) + "\n" : "");
        case null, default -> {
          if (open.poll() == null) {
            throw new IllegalArgumentException("\"end only\" without \"only\"");
          }
        }
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("\"only\" without \"end only\"");
    }
    return out.toString();
  }
}
