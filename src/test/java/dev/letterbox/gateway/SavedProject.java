package dev.letterbox.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** A copy of this project, as a build has left it, in which files may be saved. */
public final class SavedProject implements AutoCloseable {
  private static final Path TARGET = Path.of("target");

  private final Path folder;

  private SavedProject(Path folder) {
    this.folder = folder;
  }

  /** Into an empty folder. */
  public static SavedProject in(Path folder) throws IOException {
    SavedProject project = new SavedProject(folder);
    for (String part : List.of("src/main", "src/codegen", "src/build", "src/docs", "generated")) {
      project.copy(Path.of(part));
    }
    project.copy(Path.of("openapi.yaml"));
    project.copy(Path.of("template.yaml"));
    for (String part : List.of("classes", "codegen", "docs-layer", "contract.yaml")) {
      project.copy(TARGET.resolve(part));
    }
    Files.createSymbolicLink(project.target().resolve("tools"), tools());
    return project;
  }

  private static Path tools() {
    return TARGET.resolve("tools").toAbsolutePath();
  }

  /** With the package of functions. */
  public SavedProject packaged() throws IOException {
    copy(TARGET.resolve("letterbox.zip"));
    copy(TARGET.resolve("function.classpath"));
    return this;
  }

  /** A class of which the source is no Java: who compiles it once more has not begun with it. */
  SavedProject withBrokenSource(Path source) throws IOException {
    String name = source.getFileName().toString().replace(".java", "");
    Files.writeString(folder.resolve(source), "package dev.letterbox.inbox; class " + name + " {}");
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    String classes = target().resolve("classes").toString();
    int failed =
        javac.run(System.out, System.err, "-d", classes, folder.resolve(source).toString());
    if (failed != 0) {
      throw new IllegalStateException("javac " + source);
    }
    Files.writeString(folder.resolve(source), "As it was when the build was done.");
    return this;
  }

  /** What is saved from now on, the build has not seen. */
  public SavedProject built() throws IOException {
    copy(TARGET.resolve("generated.list"));
    return this;
  }

  private void copy(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  public Path folder() {
    return folder;
  }

  public Path target() {
    return folder.resolve(TARGET);
  }

  /** A file in it. */
  public Path file(Path file) {
    return folder.resolve(file);
  }

  /** Saves a file as it is here, but for the first place of some text. */
  public void replace(Path file, String part, String other) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(part)) {
      throw new IllegalArgumentException(file + " has no " + part);
    }
    save(file, text.replaceFirst(part, Matcher.quoteReplacement(other)));
  }

  /** Saves a file, unless it has this text. */
  public void save(Path file, String text) throws IOException {
    if (!Files.readString(folder.resolve(file)).equals(text)) {
      Files.writeString(folder.resolve(file), text);
    }
  }

  /** Leaves nothing that leads out of it. */
  @Override
  public void close() throws IOException {
    Files.delete(target().resolve("tools"));
  }
}
