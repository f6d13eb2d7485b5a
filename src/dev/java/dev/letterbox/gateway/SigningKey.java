package dev.letterbox.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the local issuer signs with: an RSA key, since HTTP APIs take no other. To make one takes a
 * cold JVM a second, so it is made when somebody asks for it, and once.
 */
final class SigningKey {
  private static final SigningKey OF_THIS_PROCESS = new SigningKey(Optional.empty());
  private static final int BITS = 2048;

  private final Optional<Path> file;
  private @Nullable CompletableFuture<RSAKey> key;

  private SigningKey(Optional<Path> file) {
    this.file = file;
  }

  /** The same for all that keep their data in memory. */
  static SigningKey ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /** The one in this directory: tokens outlive a restart, as the data does. */
  static SigningKey in(Path directory) {
    return new SigningKey(Optional.of(directory.resolve("issuer.jwk")));
  }

  /** Begins to make it. */
  synchronized CompletableFuture<RSAKey> begin() {
    CompletableFuture<RSAKey> begun = key;
    if (begun == null) {
      begun =
          CompletableFuture.supplyAsync(
              this::readOrMake, task -> Thread.ofPlatform().name("key").daemon().start(task));
      key = begun;
    }
    return begun;
  }

  RSAKey join() {
    return begin().join();
  }

  private RSAKey readOrMake() {
    try {
      if (file.isPresent() && Files.exists(file.get())) {
        return RSAKey.parse(Files.readString(file.get()));
      }
    } catch (IOException | ParseException e) {
      // As good as none.
    }
    RSAKey made = make();
    try {
      if (file.isPresent()) {
        write(made, file.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  /** For nobody else's eyes: temporary files are made so. */
  private static void write(RSAKey key, Path file) throws IOException {
    Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(directory, "issuer", ".part");
    Files.writeString(part, key.toJSONString());
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static RSAKey make() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
