package dev.letterbox.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package's lambdas are classes of it, and do what they did. */
final class LambdasTest {
  private static final String SAMPLE = "dev/letterbox/packaged/Sample";

  @TempDir private Path tool;

  @Test
  void lambdasDoWhatTheyDid() throws Exception {
    Map<String, byte[]> sample = sample();
    assertTrue(sample.values().stream().anyMatch(Invocations::makesClasses));
    Map<String, byte[]> without = asClasses(sample);
    assertTrue(without.values().stream().noneMatch(Invocations::makesClasses));
    assertEquals(new Sample().call(), new Loader(without).call());
  }

  @Test
  void theSameClassesGiveTheSame() throws Exception {
    Map<String, byte[]> once = asClasses(sample());
    Map<String, byte[]> again = asClasses(sample());
    assertEquals(once.keySet(), again.keySet());
    for (Map.Entry<String, byte[]> file : once.entrySet()) {
      assertEquals(-1, Arrays.mismatch(file.getValue(), again.get(file.getKey())));
    }
  }

  private static Map<String, byte[]> sample() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Path root = Path.of("target", "test-classes");
    try (var classes = Files.newDirectoryStream(root.resolve(SAMPLE).getParent(), "Sample*")) {
      for (Path file : classes) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @SuppressWarnings("unchecked")
  private Map<String, byte[]> asClasses(Map<String, byte[]> files) throws Exception {
    Path sources = Path.of("src", "build");
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", tool.toString()));
    for (String name : List.of("Lambdas", "LambdaSite", "LambdaClass", "Adaptation", "Sites")) {
      arguments.add(sources.resolve(name + ".java").toString());
    }
    arguments.add(sources.resolve("TypeSwitch.java").toString());
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, result);
    try (var loader = new URLClassLoader(new URL[] {tool.toUri().toURL()})) {
      var method = loader.loadClass("Lambdas").getDeclaredMethod("asClasses", Map.class);
      method.setAccessible(true);
      return (Map<String, byte[]>) method.invoke(null, files);
    }
  }

  /** Has only these; verifies each. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> files;

    Loader(Map<String, byte[]> files) {
      super(ClassLoader.getPlatformClassLoader());
      this.files = files;
    }

    @SuppressWarnings("unchecked")
    List<Object> call() throws Exception {
      Class<?> sample = loadClass(SAMPLE.replace('/', '.'));
      return ((Callable<List<Object>>) sample.getConstructor().newInstance()).call();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] file = files.get(name.replace('.', '/') + ".class");
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, file, 0, file.length);
    }
  }
}
