import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and with what it is measured. */
final class Machine {
  private Machine() {}

  static String description() throws IOException {
    return """
        %s, %s, %d CPUs, %d GB, %s %s; JDK %s; functions %s; load average %s.

        %s
        """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            first("/proc/cpuinfo", "model name\\s*:\\s*(.*)"),
            Runtime.getRuntime().availableProcessors() + (pinned() ? 1 : 0),
            Math.round(Long.parseLong(first("/proc/meminfo", "MemTotal:\\s*(\\d+)")) / 1e6),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            Instance.pinning(),
            first("/proc/loadavg", "(\\S+ \\S+ \\S+)"),
            versions());
  }

  private static boolean pinned() {
    return System.getenv("BENCH_CPU") != null;
  }

  /** Of the peers, as their poms have them. */
  private static String versions() throws IOException {
    List<String> versions = new ArrayList<>();
    versions.add(
        version(
            "AWS Lambda Java Runtime Interface Client",
            "../pom.xml",
            "<aws-lambda-java-runtime-interface-client.version>"));
    versions.add(version("AWS SDK", "pom.xml", "<aws-sdk.version>"));
    versions.add(version("Jackson", "pom.xml", "<jackson.version>"));
    versions.add(version("Powertools", pom("powertools"), "<powertools.version>"));
    versions.add(
        version("Spring Boot", pom("springboot"), "starter-parent</artifactId>\\s*<version>"));
    versions.add(
        version(
            "serverless-java-container",
            pom("springboot"),
            "<aws-serverless-java-container.version>"));
    versions.add(version("Micronaut", pom("micronaut"), "<micronaut.version>"));
    versions.add(version("Quarkus", pom("quarkus"), "<quarkus.version>"));
    versions.add(version("DynamoDB Local", "pom.xml", "<dynamodb-local.version>"));
    return String.join(", ", versions) + ".";
  }

  private static String pom(String candidate) {
    return "candidates/" + candidate + "/pom.xml";
  }

  private static String version(String name, String file, String before) throws IOException {
    return name + " " + first(file, before + "([^<]+)");
  }

  private static String first(String file, String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
    return found.find() ? found.group(1).strip() : "?";
  }
}
