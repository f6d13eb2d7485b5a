import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A function to measure.
 *
 * @param handler the class and method, as in Lambda's configuration
 * @param event the name of a file in {@code events/}
 * @param status the status code that it must answer
 */
record Candidate(String name, Package zip, String handler, String event, int status) {
  /** A deployment package; several candidates may run the same one. */
  enum Package {
    CONSTANT("constant/ConstantFunction.java"),
    STREAMING("streaming/StreamingFunction.java", "jackson-core-"),
    SDK("sdk/SdkFunction.java", ""),
    DATABIND(Path.of("target/peers/databind/function.zip")),
    POWERTOOLS(Path.of("target/peers/powertools/function.zip")),
    SPRINGBOOT(Path.of("target/peers/springboot/function.zip")),
    MICRONAUT(Path.of("target/peers/micronaut/letterbox-bench-micronaut-1.0.0-SNAPSHOT.jar")),
    QUARKUS(Path.of("target/peers/quarkus/function.zip")),
    LETTERBOX(Path.of("../target/letterbox.zip")),
    ROUTES10(Path.of("target/routes/10/target/routes.zip")),
    ROUTES300(Path.of("target/routes/300/target/routes.zip"));

    private final List<String> arguments;
    private final Path file;

    /** Compiled here: its source, and how the names of the jars begin that it carries. */
    Package(String... arguments) {
      this.arguments = List.of(arguments);
      this.file = Path.of("target/" + folder() + ".zip");
    }

    /** Made by Maven. */
    Package(Path file) {
      this.arguments = List.of();
      this.file = file;
    }

    Path file() {
      return file;
    }

    /** Where it is unpacked, as Lambda does in {@code /var/task}. */
    Path task() {
      return Path.of("target/task/" + folder());
    }

    boolean isBuilt() {
      return !arguments.isEmpty() || Files.exists(file);
    }

    void build() throws IOException {
      if (!arguments.isEmpty()) {
        Build.zip(Path.of(arguments.getFirst()), arguments.subList(1, arguments.size()), file);
      }
      Build.unpack(file, task());
    }

    private String folder() {
      return name().toLowerCase();
    }
  }

  private static final String INTAKE = "dev.letterbox.lambda.IntakeFunction";
  private static final String OFFICE = "dev.letterbox.lambda.OfficeFunction";
  private static final String MICRONAUT =
      "io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction";
  private static final String QUARKUS =
      "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

  static final Candidate FLOOR =
      new Candidate("constant", Package.CONSTANT, "constant.ConstantFunction", "refused", 200);
  static final Candidate STREAMING =
      new Candidate("streaming", Package.STREAMING, "streaming.StreamingFunction", "refused", 400);
  static final Candidate DATABIND =
      new Candidate("databind", Package.DATABIND, "databind.DatabindFunction", "refused", 400);
  static final Candidate REFUSED =
      new Candidate("letterbox-refused", Package.LETTERBOX, INTAKE, "refused", 400);
  static final Candidate STORED =
      new Candidate("letterbox-stored", Package.LETTERBOX, INTAKE, "stored", 201);

  static final List<Candidate> ALL =
      List.of(
          FLOOR,
          STREAMING,
          DATABIND,
          new Candidate(
              "powertools", Package.POWERTOOLS, "powertools.PowertoolsFunction", "refused", 400),
          new Candidate(
              "springboot", Package.SPRINGBOOT, "springboot.StreamLambdaHandler", "refused", 400),
          new Candidate("micronaut", Package.MICRONAUT, MICRONAUT, "refused", 400),
          new Candidate("quarkus", Package.QUARKUS, QUARKUS, "refused", 400),
          REFUSED,
          new Candidate("sdk", Package.SDK, "sdk.SdkFunction", "stored", 201),
          STORED);

  /** The same project with that many operations in its contract. */
  static final List<Candidate> ROUTES =
      List.of(
          new Candidate(
              "routes-10", Package.ROUTES10, "bench.routes.lambda.ApiFunction", "things", 400),
          new Candidate(
              "routes-300", Package.ROUTES300, "bench.routes.lambda.ApiFunction", "things", 400));

  /** Not measured: makes the form that {@code letterbox-stored} submits to. */
  static final Candidate FORM =
      new Candidate("create-form", Package.LETTERBOX, OFFICE, "create-form", 201);

  /** The owner's function, with another event. */
  static Candidate office(String event) {
    return new Candidate("office-" + event, Package.LETTERBOX, OFFICE, event, 200);
  }

  boolean isLetterbox() {
    return zip == Package.LETTERBOX;
  }

  boolean needsTable() {
    return zip == Package.SDK || zip == Package.LETTERBOX;
  }

  byte[] eventBytes() throws IOException {
    return Files.readAllBytes(Path.of("events", event + ".json"));
  }

  /** The same, with the other event: a peer that refuses must take what is right, too. */
  Candidate accepting() {
    return new Candidate(name, zip, handler, "stored", 201);
  }
}
