import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * Run by the build: {@code FROM TO …} writes the contract FROM as {@link Prepared} makes it, or
 * prints what of it cannot be honoured and fails. Nothing is done where neither the contract nor a
 * source of this folder has changed since.
 */
final class Prepare {
  private Prepare() {}

  public static void main(String[] args) throws IOException {
    for (int i = 0; i < args.length; i += 2) {
      prepare(Path.of(args[i]), Path.of(args[i + 1]));
    }
  }

  private static void prepare(Path from, Path to) throws IOException {
    Path stamp = Path.of(to + ".stamp");
    String digest = digest(from);
    if (Files.exists(to) && Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return;
    }
    String findings = Prepared.write(from, to);
    if (!findings.isEmpty()) {
      System.err.print(findings);
      System.exit(1);
    }
    Files.writeString(stamp, digest);
  }

  private static String digest(Path contract) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(contract));
      try (var sources = Files.list(Path.of("src", "build"))) {
        for (Path source : new TreeSet<>(sources.toList())) {
          digest.update(Files.readAllBytes(source));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
