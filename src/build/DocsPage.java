import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The consumers' copy as a page: Swagger UI, our style and script, and the contract in one file, so
 * that it needs nothing else and can be sent by mail.
 *
 * <p>Run by the build: {@code SWAGGER-UI.jar PAGE CONTRACT CLASSES LAYER SITE} writes what the
 * function serves, packed, into CLASSES, of that the page into a layer of Lambda as well, and a
 * site for any web host into SITE.
 */
final class DocsPage {
  private final Path page;
  private final String contract;
  private final String style;
  private final String script;

  private DocsPage(Path jar, Path page, Path contract) throws IOException {
    this.page = page;
    this.contract = Files.readString(contract.resolve("openapi.json"));
    try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
        Stream<Path> all = Files.walk(files.getPath("META-INF/resources/webjars/swagger-ui"))) {
      Path bundle =
          all.filter(file -> file.endsWith("swagger-ui-bundle.js")).findFirst().orElseThrow();
      script =
          Files.readString(bundle).replaceFirst("(?m)^//# sourceMappingURL=.*", "")
              + Files.readString(bundle.resolveSibling("swagger-ui-bundle.js.LICENSE.txt"))
              + Files.readString(page.resolve("script.js"));
      style =
          Files.readString(bundle.resolveSibling("swagger-ui.css"))
                  .replaceFirst("/\\*# sourceMappingURL=.*?\\*/", "")
              + Files.readString(page.resolve("style.css"));
    }
  }

  public static void main(String[] args) throws IOException {
    Path contract = Path.of(args[2]);
    DocsPage docs = new DocsPage(Path.of(args[0]), Path.of(args[1]), contract);
    Path classes = Files.createDirectories(Path.of(args[3]));
    pack(classes, "openapi.yaml", Files.readString(contract.resolve("openapi.yaml")));
    pack(classes, "openapi.json", docs.contract);
    pack(classes, "docs.html", docs.html("<meta name=\"api\" content=\".\">"));
    pack(classes, "docs.csp", docs.policy("'self'") + "; frame-ancestors 'none'");

    layer(classes, Path.of(args[4]), "docs.html.gz", "docs.csp.gz");

    Path site = Files.createDirectories(Path.of(args[5]));
    String policy = docs.policy("'self' https: http://localhost:*");
    String head = "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">";
    Files.writeString(site.resolve("index.html"), docs.html(head));
    for (String name : new String[] {"openapi.yaml", "openapi.json", "openapi-3.1.json"}) {
      Files.writeString(site.resolve(name), Files.readString(contract.resolve(name)));
    }
  }

  private String html(String head) throws IOException {
    Map<?, ?> info =
        (Map<?, ?>)
            ((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(contract))
                .get("info");
    byte[] icon = Files.readAllBytes(page.resolve("icon.svg"));
    return Files.readString(page.resolve("page.html"))
        .replace("{{head}}", head)
        .replace("{{title}}", escaped(info.get("title").toString()))
        .replace("{{version}}", escaped(info.get("version").toString()))
        .replace("{{icon}}", Base64.getEncoder().encodeToString(icon))
        .replace("{{style}}", style)
        .replace("{{contract}}", contract.replace("<", "\\u003c"))
        .replace("{{script}}", inScript());
  }

  /** What HTML would take for markup stands in strings and patterns only. */
  private String inScript() {
    return script
        .replace("<!--", "\\x3c!--")
        .replace("<script", "\\x3cscript")
        .replace("</script", "\\x3c/script");
  }

  /** Nothing but this script and this style; images that stand in the page itself. */
  private String policy(String connect) {
    return "default-src 'none'; script-src '"
        + hash(inScript())
        + "'; style-src '"
        + hash(style)
        + "'; img-src data:; connect-src "
        + connect
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String source) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pack(Path folder, String name, String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve(name + ".gz"), packed.toByteArray());
  }

  /** Lambda has jars in {@code java/lib} of a layer on the function's class path. */
  private static void layer(Path classes, Path layer, String... names) throws IOException {
    Path lib = Files.createDirectories(layer.resolve("java/lib"));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(lib.resolve("docs.jar")))) {
      for (String name : names) {
        JarEntry entry = new JarEntry("dev/letterbox/docs/" + name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        jar.putNextEntry(entry);
        Files.copy(classes.resolve(name), jar);
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
