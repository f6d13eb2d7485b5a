import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the build does between a saved file and classes, in a process that is warm when the first
 * one is saved and stays so: {@linkplain Generation generates} and {@linkplain Compilation
 * compiles}.
 *
 * <p>Run in the project's directory, with the generator, the formatter and a YAML reader on the
 * class path: {@code CLASSPATH SWAGGER-UI.jar TARGET}. It begins with what {@linkplain Built the
 * build} has left in TARGET. It reads lines {@code generate FOLDER} or {@code compile FOLDER}, and
 * answers each with what is wrong, line by line, and then {@code done} or {@code failed}. FOLDER
 * gets all classes; what is generated of resources is in {@code target/reload/resources}.
 */
final class Rebuild {
  private static final Path WORK = Path.of("target", "reload");
  private static final Path OWN_JAVA = Path.of("src", "main", "java");

  private final ExecutorService executor =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final Compilation compilation;
  private final Generation generation;

  private Rebuild(String classPath, Path swaggerUi, Built built) throws IOException {
    compilation = new Compilation(List.of(OWN_JAVA, Generation.JAVA), classPath, built);
    generation = new Generation(WORK, swaggerUi, built);
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    // The generator prints a lot, and says what matters in what it throws.
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Rebuild rebuild = new Rebuild(args[0], Path.of(args[1]), new Built(Path.of(args[2])));
    rebuild.warm();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 2);
      String wrong = rebuild.run(words[0].equals("generate"), Path.of(words[1]));
      out.print(wrong);
      out.println(wrong.isEmpty() ? "done" : "failed");
      out.flush();
    }
  }

  /** Beside what is asked for: what is wrong shows there. Sources are saved most. */
  private void warm() {
    executor.submit(
        () -> {
          compilation.warm(WORK.resolve("warm-classes"));
          generation.warmOurs();
          return true;
        });
    executor.submit(
        () -> {
          generation.warmTheirs();
          return true;
        });
  }

  /** What is wrong, or nothing. */
  private String run(boolean generate, Path classes) {
    try {
      if (!generate) {
        return compilation.compile(classes);
      }
      String refused = generation.java();
      if (!refused.isEmpty()) {
        return refused;
      }
      // Beside the compiler: nothing of it is compiled.
      Future<?> resources =
          executor.submit(
              () -> {
                generation.resources();
                return true;
              });
      String wrong = compilation.compile(classes);
      resources.get();
      return wrong;
    } catch (Exception e) {
      return e.getMessage() + "\n";
    }
  }
}
