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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
  private static final Map<String, String> FORMATTED = new HashMap<>();

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
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources(roots)) {
      String source = Files.readString(file);
      if (!formatted(file, source).equals(source)) {
        unformatted.add(file);
      }
    }
    if (!unformatted.isEmpty()) {
      unformatted.forEach(file -> System.err.println("Not formatted: " + file));
      System.err.println("`mvn process-resources exec:exec@format` formats them.");
      System.exit(1);
    }
  }

  private static void fix(List<Path> roots) throws IOException, FormatterException {
    for (Path file : sources(roots)) {
      write(file, formatted(file, Files.readString(file)));
    }
  }

  /** What becomes of a source. */
  private interface Style {
    String of(Path file, String source) throws FormatterException;
  }

  private static void sync(Path from, Path to, Style style) throws IOException, FormatterException {
    Set<Path> expected = new TreeSet<>();
    for (Path file : sources(List.of(from))) {
      Path folder = to.resolve(from.relativize(file)).getParent();
      Files.createDirectories(folder);
      String[] parts = resolved(file).split("%file\\(");
      if (parts.length == 1 && !parts[0].isBlank()) {
        Path target = folder.resolve(file.getFileName());
        expected.add(target);
        write(target, style.of(target, parts[0]));
      }
      for (int i = 1; i < parts.length; i++) {
        int end = parts[i].indexOf(")%");
        Path target = folder.resolve(parts[i].substring(0, end));
        expected.add(target);
        write(target, style.of(target, parts[0] + parts[i].substring(end + 2)));
      }
    }
    for (Path file : sources(List.of(to))) {
      if (!expected.contains(file)) {
        Files.delete(file);
      }
    }
  }

  private static String resolved(Path file) throws IOException {
    try {
      return Marks.resolve(Files.readString(file));
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
