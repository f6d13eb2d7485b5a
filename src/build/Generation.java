import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** From {@code openapi.yaml} to {@code generated}, as the build's steps do it one by one. */
final class Generation {
  private static final Path SPEC = Path.of("openapi.yaml");
  private static final Path SETTINGS = Path.of("src", "codegen", "generator.yaml");
  private static final Path GENERATED = Path.of("generated");

  /** Where Java sources go. */
  static final Path JAVA = GENERATED.resolve("java");

  private final Path work;
  private final Path swaggerUi;
  private final Built built;

  /**
   * Does nothing yet.
   *
   * @param work where it may leave what it needs in between
   */
  Generation(Path work, Path swaggerUi, Built built) throws IOException {
    this.work = Files.createDirectories(work);
    if (built.isAsItWas(SPEC)) {
      // Of a run before: the build's own are newer.
      Sources.delete(work.resolve("resources"));
    }
    this.swaggerUi = swaggerUi;
    this.built = built;
    // It would compile its own configuration, to log what nobody reads.
    Path silence = work.resolve("logback.xml");
    Files.writeString(silence, "<configuration><root level=\"OFF\"/></configuration>");
    System.setProperty("logback.configurationFile", silence.toAbsolutePath().toString());
  }

  /** Reads the contract with our own rules, and knows what is formatted already. */
  void warmOurs() throws Exception {
    var _ = Prepared.write(SPEC, work.resolve("warm.yaml"));
    Format.know(built, JAVA);
  }

  /** Has the generator's classes at hand, by what it makes of a little of the contract. */
  void warmTheirs() throws Exception {
    Path contract = built.target().resolve("contract.yaml");
    if (Files.exists(contract)) {
      var which =
          Map.of("models", built.generated("Codec.java"), "apis", built.generated("Api.java"));
      generate(contract, work.resolve("warm"), which);
    }
  }

  /** Java sources; what is wrong with the contract, or nothing. */
  synchronized String java() throws Exception {
    Path contract = work.resolve("contract.yaml");
    String refused = Prepared.write(SPEC, contract);
    if (!refused.isEmpty()) {
      return refused;
    }
    Path out = work.resolve("codegen");
    generate(contract, out, Map.of("models", "", "apis", ""));
    Format.main(new String[] {"sync", out.resolve("java").toString(), JAVA.toString()});
    return "";
  }

  /**
   * The other way into the generator than Maven's plugin.
   *
   * @param which names of schemas and of tags; with no name all
   */
  private static void generate(Path contract, Path out, Map<String, String> which)
      throws IOException {
    Sources.delete(out);
    CodegenConfigurator configurator = CodegenConfigurator.fromFile(SETTINGS.toString());
    configurator.setInputSpec(contract.toString());
    configurator.setOutputDir(out.toString());
    var input = configurator.toClientOptInput();
    which.forEach(GlobalSettings::setProperty);
    for (String not : List.of("modelDocs", "apiDocs", "modelTests", "apiTests")) {
      GlobalSettings.setProperty(not, "false");
    }
    GlobalSettings.setProperty(
        "supportingFiles", "Contract.java,SmokeCases.java,package-info.java");
    new DefaultGenerator().opts(input).generate();
  }

  /** The consumers' copy, and the page of it. */
  synchronized void resources() throws IOException {
    ConsumersCopy.main(new String[] {SPEC.toString(), GENERATED.toString()});
    DocsPage.main(
        new String[] {
          swaggerUi.toString(),
          Path.of("src", "docs").toString(),
          GENERATED.toString(),
          work.resolve(Path.of("resources", "dev", "letterbox", "docs")).toString(),
          work.resolve("docs-layer").toString(),
          work.resolve("site-api").toString()
        });
  }
}
