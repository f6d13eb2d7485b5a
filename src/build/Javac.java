import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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

/** The compiler as the build has it, but for Error Prone and warnings. */
final class Javac {
  /** The first is the one to correct. */
  private static final int MOST_ERRORS = 20;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final String classPath;

  Javac(String classPath) {
    this.classPath = classPath;
  }

  /** What came of sources. */
  sealed interface Result {
    /** Internal names of the classes of each. */
    record Compiled(Map<Path, Set<String>> names) implements Result {}

    /** What is wrong, line by line. */
    record Wrong(String lines) implements Result {}
  }

  /**
   * Compiles some sources.
   *
   * @param others has the classes of the others
   * @param folder gets theirs
   */
  Result run(Set<Path> sources, Path others, Path folder) throws IOException {
    if (sources.isEmpty()) {
      return new Result.Compiled(Map.of());
    }
    var found = new DiagnosticCollector<JavaFileObject>();
    var rest = new StringWriter();
    Map<Path, Set<String>> names = new HashMap<>();
    sources.forEach(source -> names.put(source, new HashSet<>()));
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8);
        var outputs = new Outputs(files, names)) {
      List<String> options =
          List.of(
              "-d",
              folder.toString(),
              "-cp",
              others + File.pathSeparator + classPath,
              "-g",
              "-parameters",
              "-XDstringConcat=inline",
              "-proc:none",
              "-implicit:none",
              "-nowarn");
      boolean isDone =
          compiler
              .getTask(
                  rest, outputs, found, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!isDone) {
        String wrong = lines(found.getDiagnostics());
        return new Result.Wrong(wrong.isEmpty() ? rest + "\n" : wrong);
      }
    }
    return new Result.Compiled(names);
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
