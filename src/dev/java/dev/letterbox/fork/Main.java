package dev.letterbox.fork;

import dev.letterbox.importing.NotImportableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** {@code mvn -Pnew -Dspec=FILE -Dpackage=com.acme.shop -Dout=DIR}, in two steps. */
public final class Main {
  private static final String USAGE =
      "Which? mvn -Pnew -Dspec=petstore.yaml -Dpackage=com.acme.shop -Dout=../shop";

  private Main() {}

  /**
   * Runs one of the steps.
   *
   * @param args {@code write}, this project's folder, the document, the package and the new folder;
   *     or {@code implement}, the same but for the document, in place of which stands the folder of
   *     generated implementations
   */
  public static void main(String[] args) throws IOException {
    try {
      run(args);
    } catch (IllegalArgumentException | NotImportableException e) {
      System.out.println(e.getMessage());
      System.out.println("Nothing was written.");
      System.exit(1);
    }
  }

  /**
   * Runs one of the steps.
   *
   * @throws IllegalArgumentException when an argument is missing or wrong
   */
  static void run(String... args) throws IOException, NotImportableException {
    if (args.length < 5 || Stream.of(args).anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException(USAGE);
    }
    Path in = Path.of(args[2]);
    Path out = Path.of(args[4]);
    Project project = new Project(Path.of(args[1]), out, new Name(args[3]));
    if (args[0].equals("implement")) {
      project.implement(in);
      System.out.println("Now: cd " + out + " && mvn");
      return;
    }
    if (!Files.isRegularFile(in)) {
      throw new IllegalArgumentException("-Dspec: there is no " + in + ".");
    }
    if (!isFree(out)) {
      throw new IllegalArgumentException("-Dout: there is something in " + out + " already.");
    }
    project.write(in).forEach(System.out::println);
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
