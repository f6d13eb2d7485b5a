package dev.letterbox.endtoend;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Nonnull;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java client that consumers generate, compiled with what is written with it. */
record JavaClient(Path classes, String libraries) {
  /** All that it needs besides the JDK. */
  private static final List<Class<?>> LIBRARIES =
      List.of(
          JsonFactory.class,
          JsonProperty.class,
          ObjectMapper.class,
          JavaTimeModule.class,
          Nonnull.class);

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

  /**
   * Compiles it.
   *
   * @param classes where to
   */
  static JavaClient compile(Path classes) throws IOException, URISyntaxException {
    List<String> path = new ArrayList<>();
    for (Class<?> library : LIBRARIES) {
      path.add(
          Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    String libraries = String.join(File.pathSeparator, path);
    List<String> javac =
        new ArrayList<>(
            List.of("" + JAVA.resolve("javac"), "-nowarn", "-d", "" + classes, "-cp", libraries));
    javac.addAll(sources(Path.of("target/clients/java/src/main/java")));
    javac.addAll(sources(Path.of("src/clients/java")));
    Command.run(Path.of("."), javac.toArray(new String[0]));
    return new JavaClient(classes, libraries);
  }

  /** What a program prints. */
  String run(String main, String... arguments) {
    List<String> java =
        new ArrayList<>(
            List.of(
                "" + JAVA.resolve("java"), "-cp", classes + File.pathSeparator + libraries, main));
    java.addAll(List.of(arguments));
    return Command.run(classes, java.toArray(new String[0]));
  }

  private static List<String> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
    }
  }
}
