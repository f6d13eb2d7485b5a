import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A function to start cold.
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
    LETTERBOX;

    private static final Path PROJECT = Path.of("../target/letterbox.zip");

    private final List<String> arguments;

    /** Its source, and how the names of the jars begin that it carries in {@code lib/}. */
    Package(String... arguments) {
      this.arguments = List.of(arguments);
    }

    Path file() {
      return this == LETTERBOX ? PROJECT : Path.of("target/" + folder() + ".zip");
    }

    /** Where it is unpacked, as Lambda does in {@code /var/task}. */
    Path task() {
      return Path.of("target/task/" + folder());
    }

    boolean isBuilt() {
      return Files.exists(file());
    }

    void build() throws IOException {
      if (this != LETTERBOX) {
        Build.zip(Path.of(arguments.getFirst()), arguments.subList(1, arguments.size()), file());
      }
      Build.unpack(file(), task());
    }

    private String folder() {
      return name().toLowerCase();
    }
  }

  private static final String INTAKE = "dev.letterbox.lambda.IntakeFunction";
  private static final String OFFICE = "dev.letterbox.lambda.OfficeFunction";

  static final List<Candidate> ALL =
      List.of(
          new Candidate("constant", Package.CONSTANT, "constant.ConstantFunction", "refused", 200),
          new Candidate(
              "streaming", Package.STREAMING, "streaming.StreamingFunction", "refused", 400),
          new Candidate("sdk", Package.SDK, "sdk.SdkFunction", "stored", 201),
          new Candidate("letterbox-refused", Package.LETTERBOX, INTAKE, "refused", 400),
          new Candidate("letterbox-stored", Package.LETTERBOX, INTAKE, "stored", 201));

  /** Not measured: makes the form that {@code letterbox-stored} submits to. */
  static final Candidate FORM =
      new Candidate("create-form", Package.LETTERBOX, OFFICE, "create-form", 201);

  boolean isLetterbox() {
    return zip == Package.LETTERBOX;
  }

  boolean needsTable() {
    return zip == Package.SDK || zip == Package.LETTERBOX;
  }

  byte[] eventBytes() throws IOException {
    return Files.readAllBytes(Path.of("events", event + ".json"));
  }
}
