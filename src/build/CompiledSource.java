import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A source and its classes.
 *
 * @param words every identifier and keyword in it
 * @param classes class files, by internal name
 * @param abis of the same
 */
record CompiledSource(
    String text, Set<String> words, Map<String, byte[]> classes, Map<String, Abi> abis) {

  static CompiledSource of(String text, Map<String, byte[]> classes) {
    Map<String, Abi> abis = new HashMap<>();
    classes.forEach((name, file) -> abis.put(name, Abi.of(file)));
    return new CompiledSource(text, words(text), classes, abis);
  }

  /** Reads the classes of these names. */
  static CompiledSource read(String text, Set<String> names, Path folder) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    for (String name : names) {
      classes.put(name, Files.readAllBytes(file(name, folder)));
    }
    return of(text, classes);
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      Path file = file(one.getKey(), folder);
      Files.createDirectories(file.getParent());
      Files.write(file, one.getValue());
    }
  }

  /** Takes away what {@link #write} wrote. */
  void delete(Path folder) throws IOException {
    for (String name : classes.keySet()) {
      Files.delete(file(name, folder));
    }
  }

  private static Path file(String name, Path folder) {
    return folder.resolve(name + ".class");
  }

  /** The classes that others may see a change of: in shape, or because they come or go. */
  static Set<String> changes(Map<Path, CompiledSource> before, Map<Path, CompiledSource> after) {
    Map<String, String> shapes = shapes(before.values());
    Map<String, String> others = shapes(after.values());
    Set<String> changed = new HashSet<>(shapes.keySet());
    changed.addAll(others.keySet());
    changed.removeIf(name -> shapes.containsKey(name) && shapes.get(name).equals(others.get(name)));
    return changed;
  }

  /** Anonymous or declared in a method: nobody else's. */
  private static boolean isLocal(String name) {
    int last = name.lastIndexOf('$') + 1;
    return last > 0 && last < name.length() && Character.isDigit(name.charAt(last));
  }

  private static Map<String, String> shapes(Collection<CompiledSource> sources) {
    Map<String, String> shapes = new HashMap<>();
    for (CompiledSource source : sources) {
      source.abis.forEach(
          (name, abi) -> {
            if (!isLocal(name)) {
              shapes.put(name, abi.shape());
            }
          });
    }
    return shapes;
  }

  /**
   * The sources that may have to do with one of these classes: their class files refer to it or to
   * what inherits from it, or their text has its name, as where a constant is inlined.
   */
  static Set<Path> dependents(Set<String> changed, Map<Path, CompiledSource> all) {
    Set<String> classes = new HashSet<>(changed);
    boolean isGrowing = !classes.isEmpty();
    while (isGrowing) {
      isGrowing = false;
      for (CompiledSource source : all.values()) {
        for (Map.Entry<String, Abi> one : source.abis.entrySet()) {
          if (!Collections.disjoint(one.getValue().supers(), classes)) {
            isGrowing |= classes.add(one.getKey());
          }
        }
      }
    }
    Set<String> words = new HashSet<>();
    for (String name : classes) {
      words.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1));
    }
    Set<Path> dependents = new HashSet<>();
    all.forEach(
        (path, source) -> {
          if (source.names(classes, words)) {
            dependents.add(path);
          }
        });
    return dependents;
  }

  private boolean names(Set<String> internal, Set<String> simple) {
    return !Collections.disjoint(words, simple)
        || abis.values().stream().anyMatch(abi -> !Collections.disjoint(abi.named(), internal));
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isJavaIdentifierPart(text.charAt(i))) {
        if (i > from) {
          words.add(text.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }
}
