package dev.letterbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/**
 * S3 in this process, on a free port of the loopback interface: S3Proxy over memory or a directory.
 * It checks signatures, presigned URLs and the policies of POSTs as S3 does; the credentials are
 * those of {@link FunctionEnvironment}, any session token does. Buckets are the first segment of
 * the path.
 *
 * <p>In a directory, content types are extended attributes of the files: where the file system has
 * none, they are guessed.
 *
 * @see <a href="https://github.com/gaul/s3proxy">S3Proxy</a>
 */
final class S3Local implements AutoCloseable {
  static {
    Logs.quiet();
  }

  private final S3Proxy server;

  private S3Local(BlobStore store, List<Template.Bucket> buckets) {
    for (Template.Bucket bucket : buckets) {
      if (!store.containerExists(bucket.name())) {
        store.createContainer(bucket.name());
      }
    }
    server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(
                URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":0"))
            .awsAuthentication(
                AuthenticationType.AWS_V4,
                FunctionEnvironment.CREDENTIAL,
                FunctionEnvironment.CREDENTIAL)
            .corsRules(cors(buckets))
            // Such as a session token, which it does not know.
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy does not start", e);
    }
  }

  /** Starts one whose buckets are gone when it is closed. */
  static S3Local inMemory(List<Template.Bucket> buckets) {
    return new S3Local(new TransientNio2BlobStore(), buckets);
  }

  /**
   * Starts one that keeps its buckets in a directory, which is made when missing.
   *
   * @throws UncheckedIOException when the directory can't be made
   */
  static S3Local onDisk(Path directory, List<Template.Bucket> buckets) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Of a relative path it lists nothing, and dots it takes for an attack.
    Path root = directory.toAbsolutePath().normalize();
    return new S3Local(new FilesystemNio2BlobStore(root.toString()), buckets);
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy does not stop", e);
    }
  }

  /** It has one rule for all buckets: what any of theirs allows. */
  private static CrossOriginResourceSharing cors(List<Template.Bucket> buckets) {
    List<String> origins = new ArrayList<>();
    List<String> methods = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    List<String> exposed = new ArrayList<>();
    for (Template.Bucket bucket : buckets) {
      for (JsonNode rule : bucket.properties().path("CorsConfiguration").path("CorsRules")) {
        add(origins, rule.path("AllowedOrigins"));
        add(methods, rule.path("AllowedMethods"));
        add(headers, rule.path("AllowedHeaders"));
        add(exposed, rule.path("ExposedHeaders"));
      }
    }
    return new CrossOriginResourceSharing(origins, methods, headers, exposed, "");
  }

  private static void add(List<String> texts, JsonNode array) {
    array.forEach(text -> texts.add(text.asText()));
  }
}
