package dev.letterbox.fork;

import com.fasterxml.jackson.databind.JsonNode;
import dev.letterbox.gateway.Yaml;
import dev.letterbox.importing.Import;
import dev.letterbox.importing.NotImportableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A project for an API of one's own, as files. */
final class Project {
  private static final String AUTHORIZERS = "x-amazon-apigateway-authorizer";

  private final Path from;
  private final Path to;
  private final Name name;

  /**
   * A project that is still to be written.
   *
   * @param from this project's folder
   * @param to the new one's
   */
  Project(Path from, Path to, Name name) {
    this.from = from;
    this.to = to;
    this.name = name;
  }

  /**
   * Writes everything but the implementations.
   *
   * @param spec the API, OpenAPI 3.0 as YAML or JSON
   * @return what was decided, a sentence each, for a person to look at
   * @throws NotImportableException when a person has to decide something first; nothing was written
   */
  List<String> write(Path spec) throws IOException, NotImportableException {
    String skeleton = Files.readString(from.resolve("src/fork/contract.yaml"));
    Import.Result contract =
        Import.of(
            Files.readString(spec),
            Yaml.parse(skeleton, "src/fork/contract.yaml"),
            LocalDate.now(ZoneOffset.UTC));
    Set<String> needed = needs(Yaml.parse(contract.yaml(), spec.toString()));
    for (Path file : Taken.of(from, from.resolve("src/fork/left-out"))) {
      copy(from.resolve(file), to.resolve(name.renamed(file.toString())), needed);
    }
    Path instead = from.resolve("src/fork/project");
    for (Path file : files(instead)) {
      if (needed.contains("key") || !file.endsWith("AuthorizerFunction.java")) {
        copy(file, to.resolve(name.renamed(instead.relativize(file).toString())), needed);
      }
    }
    Files.writeString(to.resolve("openapi.yaml"), headed(contract.yaml()));
    return contract.notes();
  }

  /**
   * Adds the implementations that were generated.
   *
   * @param generated the folder that they are in
   */
  void implement(Path generated) throws IOException {
    Path sources = to.resolve("src/main/java");
    for (Path file : files(generated)) {
      Path target = sources.resolve(name.renamed(generated.relativize(file).toString()));
      copy(file, target, Set.of());
    }
  }

  /** The kinds of authorizers that it has: {@code jwt}, {@code key}. */
  private static Set<String> needs(JsonNode contract) {
    Set<String> needed = new TreeSet<>();
    for (JsonNode scheme : contract.at("/components/securitySchemes")) {
      switch (scheme.path(AUTHORIZERS).path("type").asText()) {
        case "jwt" -> needed.add("jwt");
        case "request" -> needed.add("key");
        default -> {}
      }
    }
    return needed;
  }

  /** The consumers' copy begins below the first lines. */
  private static String headed(String contract) {
    return contract.startsWith("#")
        ? contract
        : "# The contract: edit it, run `mvn`, and let the compiler lead.\n" + contract;
  }

  private void copy(Path file, Path target, Set<String> needed) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, name.renamed(Sections.taken(Files.readString(file), needed)));
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    return files;
  }
}
