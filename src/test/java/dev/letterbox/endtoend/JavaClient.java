package dev.letterbox.endtoend;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Nonnull;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private static final Path CLASSES = Path.of("target/clients/classes").toAbsolutePath();

  /** Said to both: neither lives long enough for more. */
  private static final List<String> BRIEFLY =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /** Compiles it, unless it is compiled since its sources changed. */
  static synchronized JavaClient compiled() {
    try {
      return compile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JavaClient compile() throws IOException, URISyntaxException {
    List<String> path = new ArrayList<>();
    for (Class<?> library : LIBRARIES) {
      path.add(
          Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    String libraries = String.join(File.pathSeparator, path);
    List<Path> sources = new ArrayList<>(sources(Path.of("target/clients/java/src/main/java")));
    sources.addAll(sources(Path.of("src/clients/java")));
    Path compiled = CLASSES.resolve("compiled");
    if (!Files.exists(compiled) || isOlder(compiled, sources)) {
      List<String> javac = new ArrayList<>(List.of("" + JAVA.resolve("javac")));
      BRIEFLY.forEach(option -> javac.add("-J" + option));
      // With the names of parameters, by which calls are made of requests.
      javac.addAll(List.of("-nowarn", "-proc:none", "-parameters"));
      javac.addAll(List.of("-d", "" + CLASSES, "-cp", libraries));
      sources.forEach(source -> javac.add("" + source));
      Command.run(Path.of("."), javac.toArray(new String[0]));
      Files.write(compiled, new byte[0]);
    }
    return new JavaClient(CLASSES, libraries);
  }

  private static boolean isOlder(Path compiled, List<Path> sources) throws IOException {
    for (Path source : sources) {
      if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** What a program prints. */
  String run(String main, String... arguments) {
    List<String> java = new ArrayList<>(List.of("" + JAVA.resolve("java")));
    java.addAll(BRIEFLY);
    java.addAll(List.of("-cp", classes + File.pathSeparator + libraries, main));
    java.addAll(List.of(arguments));
    return Command.run(classes, java.toArray(new String[0]));
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
