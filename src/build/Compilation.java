import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles sources again and again: what changed since the last time that went well, which at first
 * is the build's; then what could be other than it was because of what came of that, as far as that
 * goes.
 */
final class Compilation {
  private final List<Path> roots;
  private final Javac javac;
  private final Built built;
  private Optional<Map<Path, CompiledSource>> known = Optional.empty();

  /**
   * Reads nothing yet.
   *
   * @param roots folders with sources
   */
  Compilation(List<Path> roots, String classPath, Built built) {
    this.roots = List.copyOf(roots);
    this.javac = new Javac(classPath);
    this.built = built;
  }

  /**
   * Knows what the build has compiled, and loads the compiler: what is to be compiled need not wait
   * for the latter.
   *
   * @param folder gets what becomes of some source
   */
  void warm(Path folder) throws IOException {
    Optional<Path> any = known().keySet().stream().min(Comparator.comparing(Path::toString));
    if (any.isPresent()) {
      Files.createDirectories(folder);
      var _ = javac.run(Set.of(any.get()), built.classes(), folder);
    }
  }

  private synchronized Map<Path, CompiledSource> known() throws IOException {
    if (known.isEmpty()) {
      known = Optional.of(built.compiled(roots));
    }
    return known.get();
  }

  /**
   * What is wrong, line by line, or nothing.
   *
   * @param folder gets all classes, and nothing else
   */
  synchronized String compile(Path folder) throws IOException {
    Map<Path, CompiledSource> before = known();
    Map<Path, String> texts = new HashMap<>();
    for (Path root : roots) {
      for (Path source : Sources.in(root)) {
        texts.put(source.toAbsolutePath().normalize(), Files.readString(source));
      }
    }
    Map<Path, CompiledSource> all = new HashMap<>(before);
    all.entrySet().removeIf(one -> !one.getValue().text().equals(texts.get(one.getKey())));
    Sources.delete(folder);
    Files.createDirectories(folder);
    for (CompiledSource source : all.values()) {
      source.write(folder);
    }
    Set<Path> affected = new HashSet<>(texts.keySet());
    affected.removeAll(all.keySet());
    while (true) {
      switch (javac.run(affected, folder, folder)) {
        case Javac.Result.Wrong is -> {
          return is.lines();
        }
        case Javac.Result.Compiled compiled -> {
          for (Map.Entry<Path, Set<String>> one : compiled.names().entrySet()) {
            Path source = one.getKey();
            all.put(source, CompiledSource.read(texts.get(source), one.getValue(), folder));
          }
        }
      }
      Set<Path> more = CompiledSource.dependents(CompiledSource.changes(before, all), all);
      if (!affected.addAll(more)) {
        known = Optional.of(all);
        return "";
      }
      for (Path source : more) {
        // What it no longer has must not be found.
        all.remove(source).delete(folder);
      }
    }
  }
}
