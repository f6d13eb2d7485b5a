import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The one formatter over our code and the generated code. Run by the build on the JDK 25 toolchain:
 *
 * <ul>
 *   <li>{@code check DIR …}: fails when a source is not formatted;
 *   <li>{@code fix DIR …}: formats the sources in place;
 *   <li>{@code sync FROM TO}: makes TO hold FROM's sources, their {@linkplain Marks marks}
 *       resolved, split at {@code %file(NAME)%} (what stands before the first belongs to each), and
 *       formatted; and no others. A file that would not change is left alone, so that an unchanged
 *       contract does not recompile;
 *   <li>{@code resolve FROM TO}: the same, but for the format.
 * </ul>
 */
final class Format {
  private static final Formatter FORMATTER = new Formatter(JavaFormatterOptions.defaultOptions());

  /** By source: in a process that generates again and again, most files are as they were. */
  private static final Map<String, String> FORMATTED = new ConcurrentHashMap<>();

  /** What is generated, by name, as the generator wrote it: for the same reason. */
  private static final Map<Path, Split> SPLIT = new ConcurrentHashMap<>();

  /** A generated text, and the sources in it by their paths. */
  private record Split(String text, Map<Path, String> sources) {}

  public static void main(String[] args) throws IOException, FormatterException {
    List<Path> folders = Arrays.stream(args).skip(1).map(Path::of).toList();
    switch (args[0]) {
      case "check" -> check(folders);
      case "fix" -> fix(folders);
      case "sync" -> sync(folders.getFirst(), folders.getLast(), Format::formatted);
      case "resolve" ->
          sync(
              folders.getFirst(),
              folders.getLast(),
              (file, source) -> RemoveUnusedImports.removeUnusedImports(source));
      default -> throw new IllegalArgumentException("check, fix, sync or resolve, not " + args[0]);
    }
  }

  private static void check(List<Path> roots) throws IOException, FormatterException {
    Queue<Path> unformatted = new ConcurrentLinkedQueue<>();
    each(
        sources(roots),
        file -> {
          String source = Files.readString(file);
          if (!formatted(file, source).equals(source)) {
            unformatted.add(file);
          }
        });
    if (!unformatted.isEmpty()) {
      unformatted.stream().sorted().forEach(file -> System.err.println("Not formatted: " + file));
      System.err.println("`mvn process-resources exec:exec@format` formats them.");
      System.exit(1);
    }
  }

  private static void fix(List<Path> roots) throws IOException, FormatterException {
    each(sources(roots), file -> write(file, formatted(file, Files.readString(file))));
  }

  /** What becomes of a source. */
  private interface Style {
    String of(Path file, String source) throws FormatterException;
  }

  /**
   * Knows what the build has formatted: a source of its generator and what came of it need not be
   * formatted to belong together.
   *
   * @param to where its {@code sync} put them
   */
  static void know(Built built, Path to) throws IOException, FormatterException {
    Path from = built.target().resolve(Path.of("codegen", "java"));
    for (Path file : Sources.in(from)) {
      for (Map.Entry<Path, String> one : split(from, file).entrySet()) {
        Path target = to.resolve(one.getKey());
        if (built.isAsItWas(file) && Files.exists(target) && built.isAsItWas(target)) {
          FORMATTED.put(one.getValue(), Files.readString(target));
        }
      }
    }
    // It has to load its classes for the first that is not known.
    Optional<String> any = FORMATTED.values().stream().findAny();
    if (any.isPresent()) {
      var _ = FORMATTER.formatSource(any.get());
    }
  }

  private static void sync(Path from, Path to, Style style) throws IOException, FormatterException {
    Map<Path, String> expected = new ConcurrentHashMap<>();
    each(
        Sources.in(from),
        file ->
            split(from, file).forEach((name, source) -> expected.put(to.resolve(name), source)));
    each(
        expected.keySet(),
        file -> {
          Files.createDirectories(file.getParent());
          write(file, style.of(file, expected.get(file)));
        });
    for (Path file : Sources.in(to)) {
      if (!expected.containsKey(file)) {
        Files.delete(file);
      }
    }
  }

  /** Sources in what was generated, by their paths below. */
  private static Map<Path, String> split(Path from, Path file) throws IOException {
    Path name = from.relativize(file);
    String text = Files.readString(file);
    Split split = SPLIT.get(name);
    if (split == null || !split.text().equals(text)) {
      split = new Split(text, sources(name, resolved(file, text)));
      SPLIT.put(name, split);
    }
    return split.sources();
  }

  private static Map<Path, String> sources(Path name, String resolved) {
    Map<Path, String> sources = new HashMap<>();
    String[] parts = resolved.split("%file\\(");
    if (parts.length == 1 && !parts[0].isBlank()) {
      sources.put(name, parts[0]);
    }
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf(")%");
      sources.put(
          name.resolveSibling(parts[i].substring(0, end)), parts[0] + parts[i].substring(end + 2));
    }
    return sources;
  }

  /** What is done to a source, beside others. */
  private interface Step {
    void on(Path file) throws IOException, FormatterException;
  }

  /** Sources have nothing to do with each other: as many at a time as there are processors. */
  private static void each(Collection<Path> files, Step step)
      throws IOException, FormatterException {
    List<Callable<Void>> steps = new ArrayList<>();
    for (Path file : files) {
      steps.add(
          () -> {
            step.on(file);
            return null;
          });
    }
    try (ExecutorService processors =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Future<Void> done : processors.invokeAll(steps)) {
        done.get();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case FormatterException unformattable -> throw unformattable;
        case RuntimeException ours -> throw ours;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static String resolved(Path file, String text) {
    try {
      return Marks.resolve(text);
    } catch (RuntimeException e) {
      System.err.println(file + ": " + e.getMessage());
      throw e;
    }
  }

  private static String formatted(Path file, String source) throws FormatterException {
    String known = FORMATTED.get(source);
    if (known != null) {
      return known;
    }
    try {
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      String formatted = FORMATTER.formatSource(ordered);
      FORMATTED.put(source, formatted);
      return formatted;
    } catch (FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      e.diagnostics().stream()
          .limit(1)
          .map(diagnostic -> source.lines().skip(diagnostic.line() - 1).findFirst().orElse(""))
          .forEach(System.err::println);
      throw e;
    }
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }

  private static Set<Path> sources(List<Path> roots) throws IOException {
    Set<Path> sources = new TreeSet<>();
    for (Path root : roots) {
      sources.addAll(Sources.in(root));
    }
    return sources;
  }
}
