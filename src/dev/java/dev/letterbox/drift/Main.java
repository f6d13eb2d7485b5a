package dev.letterbox.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.letterbox.gateway.Yaml;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code mvn -Pdrift -Dexport=FILE}: prints the differences, and fails when there are some. */
public final class Main {
  private Main() {}

  /**
   * Compares.
   *
   * @param args the contract, the template, the export, and {@code Name=value} for each parameter
   *     of the stack that is known, separated by spaces
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args[2].isEmpty()) {
      System.err.println(
          """
          Which export? aws apigatewayv2 export-api --api-id ID --specification OAS30 \
          --output-type YAML deployed.yaml
          mvn -Pdrift -Dexport=deployed.yaml\
          """);
      System.exit(2);
    }
    int differences =
        run(
            Path.of(args[0]),
            Path.of(args[1]),
            Path.of(args[2]),
            args.length > 3 ? args[3] : "",
            System.out);
    System.exit(differences == 0 ? 0 : 1);
  }

  /** Prints the differences and answers how many there are. */
  static int run(Path contract, Path template, Path export, String parameters, PrintStream out)
      throws IOException {
    List<String> lines =
        Drift.between(read(contract), read(template), parameters(parameters), read(export));
    lines.forEach(out::println);
    out.println(
        lines.isEmpty()
            ? export + " is what " + contract + " and " + template + " say."
            : lines.size() + (lines.size() == 1 ? " difference." : " differences."));
    return lines.size();
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    for (String one : text.strip().split("\\s+", -1)) {
      int equals = one.indexOf('=');
      if (equals > 0) {
        parameters.put(one.substring(0, equals), one.substring(equals + 1));
      }
    }
    return parameters;
  }

  private static JsonNode read(Path file) throws IOException {
    String text = Files.readString(file);
    // YAML has no tabs; JSON may be indented with them.
    return text.stripLeading().startsWith("{")
        ? new JsonMapper().readTree(text)
        : Yaml.parse(text, file.toString());
  }
}
