package dev.letterbox.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a text matches a pattern of the contract. */
final class Patterns {
  /** The contract's patterns are few and constant, so that the cache is bounded. */
  private static final Map<String, AnchoredPattern> ANCHORED = new ConcurrentHashMap<>();

  private Patterns() {}

  static boolean find(String pattern, String text) {
    AnchoredPattern anchored = ANCHORED.get(pattern);
    if (anchored == null) {
      anchored = AnchoredPattern.of(pattern);
      if (anchored == null) {
        return EcmaPatterns.find(pattern, text);
      }
      ANCHORED.put(pattern, anchored);
    }
    return anchored.matches(text);
  }
}
