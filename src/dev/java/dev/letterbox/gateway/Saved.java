package dev.letterbox.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When each of some files was saved last.
 *
 * @param files in milliseconds since 1970
 */
record Saved(Map<Path, Long> files) {
  /** Files, and all files in folders; what is not there is not in it. */
  static Saved of(List<Path> roots) {
    Map<Path, Long> files = new HashMap<>();
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(file, attributes.lastModifiedTime().toMillis());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // An editor has taken it away, for now.
          }
        };
    try {
      for (Path root : roots) {
        Files.walkFileTree(root, visitor);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Saved(Map.copyOf(files));
  }

  /**
   * Those that are new, gone or saved again, with the time of the save, or now if they are gone.
   */
  Map<Path, Long> since(Saved before) {
    Map<Path, Long> changed = new HashMap<>();
    files.forEach(
        (file, time) -> {
          if (!time.equals(before.files.get(file))) {
            changed.put(file, time);
          }
        });
    for (Path file : before.files.keySet()) {
      if (!files.containsKey(file)) {
        changed.put(file, System.currentTimeMillis());
      }
    }
    return changed;
  }
}
