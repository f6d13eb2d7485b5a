package dev.letterbox.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents as others write them, and a large one, come out as Java that compiles. */
final class CorpusTest {
  private static final Path CORPUS = Path.of("src", "test", "codegen", "corpus");
  private static final int OPERATIONS = 500;

  @TempDir private Path folder;

  @Test
  void everyDocumentCompiles() throws IOException {
    List<Path> documents = new ArrayList<>(listed(CORPUS, ".yaml"));
    documents.add(Files.writeString(folder.resolve("large.yaml"), LargeDocument.of(OPERATIONS)));
    List<Path> prepared = new ArrayList<>();
    List<Path> settings = new ArrayList<>();
    for (Path document : documents) {
      String name = document.getFileName().toString().replace(".yaml", "");
      Path contract = folder.resolve(name + ".json");
      prepared.addAll(List.of(document, contract));
      settings.add(
          Files.writeString(folder.resolve(name + "-settings.yaml"), settings(name, contract)));
    }
    assertEquals("", Build.run("Prepare", prepared));
    String generated = Build.generate(settings);
    assertTrue(
        generated.contains("finished " + documents.size() + " generators successfully"), generated);
    assertEquals("", Build.format("resolve", folder.resolve("generated"), folder.resolve("java")));
    List<Path> sources = listed(folder.resolve("java"), ".java");
    assertTrue(sources.size() > 2 * OPERATIONS, "" + sources.size());
    assertEquals("", compiled(sources));
  }

  private String settings(String name, Path contract) throws IOException {
    return Files.readString(Path.of("src", "codegen", "generator.yaml"))
        .replace("templateDir: ", "templateDir: " + Path.of("").toAbsolutePath() + "/")
        .replace("dev.letterbox.generated", "com.acme." + name)
        .replace("globalProperties:\n", "globalProperties:\n" + ONLY)
        .replaceFirst(
            "(?s)files:\n",
            "inputSpec: "
                + contract
                + "\noutputDir: "
                + folder.resolve("generated").resolve(name)
                + "\nfiles:\n");
  }

  private static final String ONLY =
      """
        models: ""
        apis: ""
        modelDocs: "false"
        modelTests: "false"
        apiDocs: "false"
        apiTests: "false"
      """;

  private static List<Path> listed(Path root, String extension) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  private String compiled(List<Path> sources) throws IOException {
    StringWriter said = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-d",
              classes.toString(),
              "-classpath",
              System.getProperty(
                  "surefire.test.class.path", System.getProperty("java.class.path")));
      compiler
          .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return said.toString();
  }
}
