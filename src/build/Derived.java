import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What the build makes of the contract once openapi-generator has run, at the same time: its
 * sources, formatted, and the consumers' copy with its page.
 *
 * <p>Run by the build: {@code CONTRACT CODEGEN GENERATED SWAGGER-UI.jar PAGE CLASSES LAYER SITE};
 * see {@link Format}, {@link ConsumersCopy} and {@link DocsPage}.
 */
final class Derived {
  private Derived() {}

  public static void main(String[] args) throws Exception {
    CompletableFuture<Void> copy = CompletableFuture.runAsync(() -> copy(args));
    String java = Path.of(args[2], "java").toString();
    Format.main(new String[] {"sync", args[1], java});
    copy.join();
  }

  private static void copy(String[] args) {
    try {
      ConsumersCopy.main(new String[] {args[0], args[2]});
      DocsPage.main(new String[] {args[3], args[4], args[2], args[5], args[6], args[7]});
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }
}
