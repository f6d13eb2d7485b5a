package dev.letterbox.importing;

import dev.letterbox.gateway.Yaml;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code mvn -Pimport -Dspec=FILE}: writes a copy of the document with the extensions in. */
public final class Main {
  private Main() {}

  /**
   * Imports.
   *
   * @param args the project's contract, the document, and where to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args[1].isEmpty()) {
      System.err.println("Which document? mvn -Pimport -Dspec=petstore.yaml -Dout=openapi.yaml");
      System.exit(2);
    }
    boolean done = run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), System.out);
    System.exit(done ? 0 : 1);
  }

  /** Writes the copy, or nothing and answers false; says in both cases why. */
  static boolean run(Path project, Path spec, Path copy, PrintStream out) throws IOException {
    try {
      Import.Result result =
          Import.of(
              Files.readString(spec),
              Yaml.parse(Files.readString(project), project.toString()),
              LocalDate.now(ZoneOffset.UTC));
      Path folder = copy.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(copy, result.yaml());
      result.notes().forEach(out::println);
      out.println(copy + " is " + spec + " with what API Gateway needs.");
      return true;
    } catch (NotImportableException e) {
      out.println(e.getMessage());
      out.println("Nothing was written.");
      return false;
    }
  }
}
