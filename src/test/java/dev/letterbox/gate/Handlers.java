package dev.letterbox.gate;

import java.util.Set;

/** The classes that functions are made of. */
interface Handlers {
  /** Whether the class is in the package, and takes requests. */
  boolean exists(String handler);

  /** Whose operations a handler routes. */
  Set<String> tags(String handler);
}
