package dev.letterbox.gate;

/**
 * What is wrong at a place.
 *
 * @param rule the name of the rule, and of its fixture
 * @param what is there
 * @param why AWS cares
 * @param fix what to write instead
 */
record Finding(String file, int line, String rule, String what, String why, String fix) {
  /** As compilers say it, so that editors find the place. */
  @Override
  public String toString() {
    return "%s:%d: %s%n    %s%n    Instead: %s [%s]".formatted(file, line, what, why, fix, rule);
  }
}
