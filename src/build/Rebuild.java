import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * What the build does between a saved file and classes, in a process that stays warm: generates,
 * formats and {@linkplain Compilation compiles}.
 *
 * <p>Run in the project's directory, with the generator, the formatter and a YAML reader on the
 * class path: {@code CLASSPATH SWAGGER-UI.jar}. It reads lines {@code generate FOLDER} or {@code
 * compile FOLDER}, and answers each with what is wrong, line by line, and then {@code done} or
 * {@code failed}. FOLDER gets all classes; what is generated of resources is in {@code
 * target/reload/resources}.
 */
final class Rebuild {
  private static final Path TARGET = Path.of("target", "reload");
  private static final Path GENERATED = Path.of("generated");
  private static final Path GENERATED_JAVA = GENERATED.resolve("java");

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Compilation compilation;
  private final Path swaggerUi;

  private Rebuild(String classPath, Path swaggerUi) {
    this.compilation = new Compilation(classPath);
    this.swaggerUi = swaggerUi;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    // The generator prints a lot, and says what matters in what it throws.
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Rebuild rebuild = new Rebuild(args[0], Path.of(args[1]));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 2);
      String wrong = rebuild.run(words[0].equals("generate"), Path.of(words[1]));
      out.print(wrong);
      out.println(wrong.isEmpty() ? "done" : "failed");
      out.flush();
    }
  }

  /** What is wrong, or nothing. */
  private String run(boolean generate, Path classes) {
    try {
      if (generate) {
        String refused = generate();
        if (!refused.isEmpty()) {
          return refused;
        }
        // Beside the compiler: nothing of it is compiled.
        Future<?> resources = executor.submit(this::resources);
        String wrong = compile(classes);
        resources.get();
        return wrong;
      }
      return compile(classes);
    } catch (Exception e) {
      return e.getMessage() + "\n";
    }
  }

  private static String generate() throws Exception {
    Path contract = TARGET.resolve("contract.yaml");
    String refused = Prepared.write(Path.of("openapi.yaml"), contract);
    if (!refused.isEmpty()) {
      return refused;
    }
    Path out = TARGET.resolve("codegen");
    Sources.delete(out);
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(Path.of("src", "codegen", "generator.yaml").toString());
    configurator.setInputSpec(contract.toString());
    configurator.setOutputDir(out.toString());
    var input = configurator.toClientOptInput();
    for (String kind : List.of("models", "apis")) {
      GlobalSettings.setProperty(kind, "");
    }
    for (String not : List.of("modelDocs", "apiDocs", "modelTests", "apiTests")) {
      GlobalSettings.setProperty(not, "false");
    }
    GlobalSettings.setProperty(
        "supportingFiles", "Contract.java,SmokeCases.java,package-info.java");
    new DefaultGenerator().opts(input).generate();
    Format.main(new String[] {"sync", out.resolve("java").toString(), GENERATED_JAVA.toString()});
    ConsumersCopy.main(new String[] {"openapi.yaml", GENERATED.toString()});
    return "";
  }

  private String compile(Path classes) throws IOException {
    List<Path> sources = new ArrayList<>(Sources.in(Path.of("src", "main", "java")));
    sources.addAll(Sources.in(GENERATED_JAVA));
    return compilation.compile(sources, classes);
  }

  private Path resources() throws IOException {
    Path folder = TARGET.resolve("resources");
    DocsPage.main(
        new String[] {
          swaggerUi.toString(),
          Path.of("src", "docs").toString(),
          GENERATED.toString(),
          folder.resolve("dev/letterbox/docs").toString(),
          TARGET.resolve("docs-layer").toString(),
          TARGET.resolve("site-api").toString()
        });
    return folder;
  }
}
