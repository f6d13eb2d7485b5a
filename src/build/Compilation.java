import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources again and again, without Error Prone: what changed since the last time that went
 * well; then what could be other than it was because of what came of that, as far as that goes.
 */
final class Compilation {
  /** The first is the one to correct. */
  private static final int MOST_ERRORS = 20;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final String classPath;
  private Map<Path, CompiledSource> known = Map.of();

  Compilation(String classPath) {
    this.classPath = classPath;
  }

  /**
   * What is wrong, line by line, or nothing.
   *
   * @param folder gets all classes, and nothing else
   */
  String compile(List<Path> sources, Path folder) throws IOException {
    Map<Path, String> texts = new HashMap<>();
    for (Path source : sources) {
      texts.put(source.toAbsolutePath().normalize(), Files.readString(source));
    }
    Set<Path> affected = new HashSet<>();
    texts.forEach(
        (source, text) -> {
          CompiledSource before = known.get(source);
          if (before == null || !before.text().equals(text)) {
            affected.add(source);
          }
        });
    while (true) {
      Map<Path, CompiledSource> all = new HashMap<>(known);
      all.keySet().retainAll(texts.keySet());
      all.keySet().removeAll(affected);
      Sources.delete(folder);
      Files.createDirectories(folder);
      for (CompiledSource source : all.values()) {
        source.write(folder);
      }
      String wrong = compile(affected, texts, folder, all);
      if (!wrong.isEmpty()) {
        return wrong;
      }
      Set<Path> more = CompiledSource.dependents(CompiledSource.changes(known, all), all);
      if (!affected.addAll(more)) {
        known = all;
        return "";
      }
    }
  }

  /** Adds what becomes of them to all that there is. */
  private String compile(
      Set<Path> affected, Map<Path, String> texts, Path folder, Map<Path, CompiledSource> all)
      throws IOException {
    if (affected.isEmpty()) {
      return "";
    }
    var found = new DiagnosticCollector<JavaFileObject>();
    var rest = new StringWriter();
    Map<Path, Set<String>> names = new HashMap<>();
    affected.forEach(source -> names.put(source, new HashSet<>()));
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8);
        var outputs = new Outputs(files, names)) {
      List<String> options =
          List.of(
              "-d",
              folder.toString(),
              "-cp",
              folder + System.getProperty("path.separator") + classPath,
              "-parameters",
              "-proc:none",
              "-implicit:none",
              "-nowarn");
      boolean isDone =
          compiler
              .getTask(
                  rest, outputs, found, options, null, files.getJavaFileObjectsFromPaths(affected))
              .call();
      if (!isDone) {
        String wrong = lines(found.getDiagnostics());
        return wrong.isEmpty() ? rest + "\n" : wrong;
      }
    }
    for (Map.Entry<Path, Set<String>> source : names.entrySet()) {
      all.put(
          source.getKey(),
          CompiledSource.read(texts.get(source.getKey()), source.getValue(), folder));
    }
    return "";
  }

  private static String lines(Collection<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .limit(MOST_ERRORS)
        .map(diagnostic -> line(diagnostic) + "\n")
        .collect(Collectors.joining());
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ENGLISH);
    JavaFileObject source = diagnostic.getSource();
    return source == null
        ? message
        : Path.of("").toAbsolutePath().relativize(Path.of(source.toUri()))
            + ":"
            + diagnostic.getLineNumber()
            + ": "
            + message;
  }

  /** Tells which classes come of which source. */
  private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<Path, Set<String>> names;

    Outputs(JavaFileManager files, Map<Path, Set<String>> names) {
      super(files);
      this.names = names;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      names.get(Path.of(sibling.toUri())).add(className.replace('.', '/'));
      return super.getJavaFileForOutput(location, className, kind, sibling);
    }
  }
}
