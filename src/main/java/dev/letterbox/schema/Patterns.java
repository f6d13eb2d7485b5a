package dev.letterbox.schema;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a text matches a pattern of the contract. */
final class Patterns {
  /** The contract's patterns are few and constant, so that the cache is bounded. */
  private static final Map<String, Optional<AnchoredPattern>> ANCHORED = new ConcurrentHashMap<>();

  private Patterns() {}

  static boolean find(String pattern, String text) {
    Optional<AnchoredPattern> anchored = ANCHORED.get(pattern);
    if (anchored == null) {
      anchored = Optional.ofNullable(AnchoredPattern.of(pattern));
      ANCHORED.put(pattern, anchored);
    }
    return anchored.isPresent() ? anchored.get().matches(text) : EcmaPatterns.find(pattern, text);
  }
}
