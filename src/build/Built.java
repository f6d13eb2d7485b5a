import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a build has left, so that nothing of it needs to be made once more.
 *
 * @param target Maven's folder: {@code classes}, {@code codegen}, {@code contract.yaml}, and {@code
 *     generated.list}, which was written after whatever is generated and before anything was
 *     compiled
 */
record Built(Path target) {
  /** No source. */
  private static final String OTHER_TEXT = "\0";

  Path classes() {
    return target.resolve("classes");
  }

  /** Whether nobody has touched it since the build began to compile; not where none has. */
  boolean isAsItWas(Path file) throws IOException {
    Path list = target.resolve("generated.list");
    return Files.exists(list) && touched(file).compareTo(Files.getLastModifiedTime(list)) <= 0;
  }

  /** A file that is moved or copied here may be an old one, but of that the system keeps a time. */
  private static FileTime touched(Path file) throws IOException {
    FileTime saved = Files.getLastModifiedTime(file);
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return saved;
    }
    FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
    return saved.compareTo(changed) < 0 ? changed : saved;
  }

  /** What one of the generator's own sources has in its name before this end. */
  String generated(String end) throws IOException {
    return Sources.in(target.resolve("codegen")).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(end))
        .map(name -> name.substring(0, name.length() - end.length()))
        .findFirst()
        .orElse("none");
  }

  /** The sources that were compiled, with the classes that came of them. */
  Map<Path, CompiledSource> compiled(List<Path> roots) throws IOException {
    Map<String, Map<String, byte[]>> bySource = classesBySource();
    Map<Path, CompiledSource> compiled = new HashMap<>();
    for (Path root : roots) {
      for (Path file : Sources.in(root)) {
        Map<String, byte[]> classes =
            bySource.get(root.relativize(file).toString().replace('\\', '/'));
        String text = Files.readString(file);
        // In this order: what is saved in between is not taken for what was compiled.
        if (classes != null) {
          compiled.put(
              file.toAbsolutePath().normalize(),
              CompiledSource.of(isAsItWas(file) ? text : OTHER_TEXT, classes));
        }
      }
    }
    return compiled;
  }

  /** Class files by internal name, by their sources: {@code dev/letterbox/http/Route.java}. */
  private Map<String, Map<String, byte[]>> classesBySource() throws IOException {
    Map<String, Map<String, byte[]>> bySource = new HashMap<>();
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(classes())) {
      try (Stream<Path> all = Files.walk(classes())) {
        all.filter(file -> file.toString().endsWith(".class")).forEach(files::add);
      }
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      ClassModel model = ClassFile.of().parse(bytes);
      String name = model.thisClass().asInternalName();
      model
          .findAttribute(Attributes.sourceFile())
          .ifPresent(
              source ->
                  bySource
                      .computeIfAbsent(
                          name.substring(0, name.lastIndexOf('/') + 1)
                              + source.sourceFile().stringValue(),
                          _ -> new HashMap<>())
                      .put(name, bytes));
    }
    return bySource;
  }
}
