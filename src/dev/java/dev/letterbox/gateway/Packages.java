package dev.letterbox.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Deployment packages with their layers, unpacked beside where they are: a rebuilt one leaves
 * running ones alone.
 */
final class Packages implements AutoCloseable {
  private record Contents(Path uri, List<Path> layers) {}

  private final Code code;
  private final Map<Contents, Path> tasks = new HashMap<>();

  Packages(Code code) {
    this.code = code;
  }

  /**
   * The root of a task. A layer's jars, which Lambda has in {@code /opt/java/lib}, are in {@code
   * lib}, after those of the package.
   *
   * @param uri what {@code CodeUri} names: a zip, or without layers a directory, taken as it is
   * @param layers directories
   * @throws IllegalArgumentException when there is none
   */
  Path task(Path uri, List<Path> layers) throws IOException {
    if (code.isAsBuilt() && Files.isDirectory(uri) && layers.isEmpty()) {
      return uri;
    }
    if (code.isAsBuilt() && !Files.isRegularFile(uri)) {
      throw new IllegalArgumentException("There is no package " + uri + ": mvn package makes it");
    }
    Contents wanted = new Contents(uri, List.copyOf(layers));
    Path task = tasks.get(wanted);
    if (task == null) {
      task = Files.createTempDirectory(uri.getParent(), "task-");
      tasks.put(wanted, task);
      if (code.isAsBuilt()) {
        unpack(uri, task);
      } else {
        UnshrunkPackage.of(code, uri.resolveSibling("function.classpath")).writeTo(task);
      }
      for (Path layer : layers) {
        addLayer(layer.resolve("java", "lib"), Files.createDirectories(task.resolve("lib")));
      }
    }
    return task;
  }

  /** Jars are on the class path in the order of their names. */
  private static void addLayer(Path jars, Path lib) throws IOException {
    if (!Files.isDirectory(jars)) {
      throw new IllegalArgumentException("There is no layer with " + jars);
    }
    try (Stream<Path> files = Files.list(jars)) {
      for (Path jar : files.toList()) {
        Files.copy(jar, lib.resolve("~" + jar.getFileName()));
      }
    }
  }

  private static void unpack(Path zip, Path directory) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
          throw new IllegalArgumentException(zip + " reaches out: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    for (Path task : tasks.values()) {
      try (Stream<Path> files = Files.walk(task)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
