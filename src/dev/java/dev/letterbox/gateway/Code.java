package dev.letterbox.gateway;

import java.nio.file.Path;
import java.util.List;

/**
 * What functions are made of.
 *
 * @param saved folders with all classes, and with resources, of what was saved since the build;
 *     none for what the build made
 */
record Code(List<Path> saved) {
  static final Code AS_BUILT = new Code(List.of());

  Code {
    saved = List.copyOf(saved);
  }

  boolean isAsBuilt() {
    return saved.isEmpty();
  }

  /** For functions that run in this process. */
  ClassLoader loader() {
    return isAsBuilt() ? Code.class.getClassLoader() : new ReloadedClasses(saved);
  }
}
