package dev.letterbox.gateway.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AWS's Runtime Interface Client on this process' JDK, started as the managed runtime starts it
 * without SnapStart.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customization</a>
 */
public final class ManagedRuntime {
  private static final String CLIENT = "aws-lambda-java-runtime-interface-client";
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String LIBRARY_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /** Java 25's default on Lambda, but with SnapStart or provisioned concurrency. */
  private static final String COMPILER = "-XX:TieredStopAtLevel=1";

  private final Path directory;
  private final String classPath;
  private final Path library;

  private ManagedRuntime(Path directory, String classPath, Path library) {
    this.directory = directory;
    this.classPath = classPath;
    this.library = library;
  }

  /**
   * From a directory with the client's jar and those that it needs.
   *
   * @throws IllegalArgumentException when the client is not there, or not for this system
   */
  public static ManagedRuntime in(Path directory) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(directory.toAbsolutePath())) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    Path client =
        jars.stream()
            .filter(jar -> jar.getFileName().toString().startsWith(CLIENT))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("No " + CLIENT + "*.jar in " + directory));
    String classPath =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return new ManagedRuntime(directory.toAbsolutePath(), classPath, library(client));
  }

  /** What stands for {@code /var/runtime}. */
  public Path directory() {
    return directory;
  }

  /**
   * The command that starts a function; where it starts is the task's root.
   *
   * @param memory the function's, in MB
   */
  public List<String> command(int memory, String handler) {
    long kilobytes = memory * 1024L;
    // Seen in Lambda's older runtimes; that Java 25 divides the memory alike is inferred.
    long metaspace = Math.round(kilobytes * 0.10);
    long codeCache = Math.round(kilobytes * 0.05);
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:MaxHeapSize=" + (kilobytes - metaspace - codeCache) + "k",
        "-XX:MaxMetaspaceSize=" + metaspace + "k",
        "-XX:ReservedCodeCacheSize=" + codeCache + "k",
        "-XX:+UseSerialGC",
        COMPILER,
        "--enable-native-access=ALL-UNNAMED",
        "-D" + LIBRARY_PROPERTY + "=" + library,
        "-cp",
        classPath,
        MAIN,
        handler);
  }

  /**
   * As {@link #command}, with SnapStart, which the environment has to say as well: {@code
   * AWS_LAMBDA_INITIALIZATION_TYPE} is {@code snap-start}.
   */
  public List<String> snapStartCommand(int memory, String handler) {
    List<String> command = new ArrayList<>(command(memory, handler));
    command.remove(COMPILER);
    // What org.crac has to look for.
    command.add(1, "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    return command;
  }

  /**
   * The client's native library, unpacked beside it. Left to itself, each process unpacks it to the
   * same place in {@code /tmp}, and one that starts meanwhile loads half of it.
   */
  private static Path library(Path client) throws IOException {
    String name = libraryName();
    Path library = client.resolveSibling(name);
    Path whole = Files.createTempFile(client.getParent(), name, ".part");
    URL entry = URI.create("jar:" + client.toUri() + "!/jni/" + name).toURL();
    try (InputStream in = entry.openStream()) {
      Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.move(whole, library, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String libraryName() {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      throw new IllegalArgumentException("AWS's Runtime Interface Client needs Linux");
    }
    boolean isArm = System.getProperty("os.arch", "").equals("aarch64");
    Path musl = Path.of("/lib/ld-musl-" + (isArm ? "aarch64" : "x86_64") + ".so.1");
    return "libaws-lambda-jni.linux"
        + (Files.exists(musl) ? "_musl-" : "-")
        + (isArm ? "aarch_64" : "x86_64")
        + ".so";
  }
}
