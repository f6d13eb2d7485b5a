import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import proguard.Configuration;
import proguard.ConfigurationParser;
import proguard.ProGuard;

/**
 * One jar of all that functions can reach, and of nothing else:
 *
 * <pre>
 * java -cp PROGUARD Shrink.java RULES INSTEAD CLASSPATH OUT [LEFT-OUT ...]
 * </pre>
 *
 * <p>{@code RULES} is ProGuard's configuration; {@code INSTEAD} a directory with sources of classes
 * that stand for the libraries' own; {@code CLASSPATH} what was compiled, then the libraries; each
 * {@code LEFT-OUT} a pattern of what was compiled. Whatever ProGuard notes fails the build: code
 * that finds other code by name, or a rule for a class that is not there.
 *
 * <p>The jar is not compressed: the zip around it is, and better, as a whole; and the JVM need not
 * inflate each class once more. The same class path gives the same jar.
 */
final class Shrink {
  /** Of Java's own, those that functions have a use for: reading java.desktop takes its time. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.sql",
          "java.xml");

  private static final LocalDateTime NO_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private Shrink() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[3]);
    Path work = Files.createTempDirectory("shrink");
    Path instead = Files.createDirectory(work.resolve("instead"));
    compile(Path.of(args[1]), args[2], instead);
    Path jdk = work.resolve("jdk.jar");
    writeJdk(jdk);

    Path shrunk = work.resolve("shrunk.jar");
    List<String> arguments = new ArrayList<>(List.of("@" + args[0]));
    arguments.addAll(List.of("-injars", instead.toString()));
    arguments.addAll(injars(args[2], List.of(args).subList(4, args.length), names(instead)));
    arguments.addAll(List.of("-libraryjars", jdk.toString(), "-outjars", shrunk.toString()));
    shrink(arguments);
    Files.createDirectories(out.getParent());
    store(shrunk, out);
    // Of what it is, for whoever runs the same without waiting for it: beside the folder.
    Files.writeString(out.getParent().resolveSibling("function.classpath"), args[2]);
    delete(work);
  }

  /** In each entry of the class path, what matches a pattern without {@code !} goes in. */
  private static List<String> injars(String classPath, List<String> leftOut, List<String> instead) {
    StringBuilder ours = new StringBuilder();
    leftOut.forEach(pattern -> ours.append('!').append(pattern).append(','));
    StringBuilder theirs = new StringBuilder();
    // Of a class for several versions of Java the one for all is outside META-INF.
    theirs.append("!META-INF/**,!module-info.class,");
    // What only the SDK's own build reads.
    theirs.append("!VersionInfo.java,!mime.types,!software/**.vm,!software/**.json,");
    for (String name : instead) {
      theirs.append('!').append(name).append(",!").append(name.replace(".class", "$*.class,"));
    }
    List<String> arguments = new ArrayList<>();
    StringBuilder left = ours;
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      arguments.addAll(List.of("-injars", entry + "(" + left + "**)"));
      left = theirs;
    }
    return arguments;
  }

  private static void compile(Path sources, String classPath, Path out) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", out.toString(), "-cp", classPath));
    arguments.addAll(List.of("-XDstringConcat=inline", "-proc:none"));
    for (String name : names(sources)) {
      arguments.add(sources.resolve(name).toString());
    }
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    if (javac.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
      System.exit(1);
    }
  }

  private static void shrink(List<String> arguments) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    boolean done = false;
    Configuration configuration = new Configuration();
    try (ConfigurationParser parser =
        new ConfigurationParser(arguments.toArray(String[]::new), new Properties())) {
      parser.parse(configuration);
      new ProGuard(configuration).execute();
      done = true;
    } finally {
      System.setOut(console);
      String said = log.toString(StandardCharsets.UTF_8);
      if (!done || said.contains("Note: ") || said.contains("Warning: ")) {
        System.err.print(said);
      }
    }
    if (log.toString(StandardCharsets.UTF_8).contains("Note: ")) {
      System.exit(1);
    }
  }

  /** ProGuard reads jars and jmods; not every JDK has the latter. */
  private static void writeJdk(Path jar) throws IOException {
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
      out.setLevel(0);
      for (String module : MODULES) {
        Path root = jdk.getPath("/modules", module);
        for (String name : names(root)) {
          if (name.endsWith(".class") && !name.equals("module-info.class")) {
            out.putNextEntry(new ZipEntry(name));
            out.write(Files.readAllBytes(root.resolve(name)));
          }
        }
      }
    }
  }

  private static void store(Path from, Path to) throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      out.setMethod(ZipOutputStream.STORED);
      for (var entry : Lambdas.asClasses(entries).entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(entry.getValue());
        ZipEntry stored = new ZipEntry(entry.getKey());
        stored.setTimeLocal(NO_TIME);
        stored.setSize(entry.getValue().length);
        stored.setCrc(crc.getValue());
        out.putNextEntry(stored);
        out.write(entry.getValue());
      }
    }
  }

  /** Of the files below, with slashes. */
  private static List<String> names(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
