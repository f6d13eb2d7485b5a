package dev.letterbox.fork;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files of this project that a new one takes. */
final class Taken {
  private final Path root;
  private final List<PathMatcher> leftOut;

  private Taken(Path root, List<PathMatcher> leftOut) {
    this.root = root;
    this.leftOut = leftOut;
  }

  /**
   * Relative to the project's folder.
   *
   * @param list has globs of what is left out, each on a line; {@code #} begins a comment
   */
  static Set<Path> of(Path root, Path list) throws IOException {
    Set<Path> found = new TreeSet<>();
    List<PathMatcher> leftOut =
        Files.readAllLines(list).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> FileSystems.getDefault().getPathMatcher("glob:" + line.strip()))
            .toList();
    new Taken(root, leftOut).collect(found);
    return found;
  }

  private void collect(Set<Path> found) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isLeftOut(file)) {
              found.add(root.relativize(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private boolean isLeftOut(Path file) {
    Path relative = root.relativize(file);
    return leftOut.stream().anyMatch(glob -> glob.matches(relative));
  }
}
