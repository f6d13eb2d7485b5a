package dev.letterbox.gateway;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a package would be of, laid out as Lambda unpacks one: classes and resources in the root, in
 * {@code lib} the libraries, as a whole. Shrinking them takes longer than somebody who has just
 * saved would wait, and what was shrunk for older code may lack what this one calls.
 *
 * @param saved folders; of files with one name the first is taken
 * @param built the build's own folder
 */
record UnshrunkPackage(List<Path> saved, Path built, List<Path> libraries) {
  /**
   * Reads what the build shrinks.
   *
   * @param classPath a file with the build's folder and the libraries, in one line
   * @throws IllegalArgumentException when it is not there
   */
  static UnshrunkPackage of(Code code, Path classPath) throws IOException {
    if (!Files.isRegularFile(classPath)) {
      throw new IllegalArgumentException("There is no " + classPath + ": mvn package makes it");
    }
    List<Path> entries =
        Stream.of(Files.readString(classPath).split(File.pathSeparator, -1)).map(Path::of).toList();
    return new UnshrunkPackage(
        code.saved(), entries.getFirst(), entries.subList(1, entries.size()));
  }

  /** Links as much as it can. Whatever is saved next, this stays as it is. */
  void writeTo(Path task) throws IOException {
    for (Path folder : saved) {
      add(folder, task);
    }
    add(built, task);
    Path lib = Files.createDirectory(task.resolve("lib"));
    for (Path library : libraries) {
      Files.createSymbolicLink(lib.resolve(library.getFileName()), library);
    }
  }

  /** What is not there yet, but for the build's classes: what is saved is all. */
  private void add(Path folder, Path task) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = task.resolve(folder.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (!file.toString().endsWith(".class")) {
          // Written to in place.
          if (!Files.exists(target)) {
            Files.copy(file, target);
          }
        } else if (!folder.equals(built)) {
          Files.createLink(target, file);
        }
      }
    }
  }
}
