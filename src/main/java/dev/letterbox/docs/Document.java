package dev.letterbox.docs;

import dev.letterbox.schema.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file beside this class, packed by gzip; read when it is first asked for. */
final class Document {
  private static final String GZIP = "gzip";

  /** Half of a SHA-256: enough to tell versions apart. */
  private static final int DIGEST_BYTES = 16;

  private final String name;
  private volatile @Nullable Coded packed;

  /**
   * The document in one content coding (RFC 9110 section 8.4).
   *
   * @param etag strong, and thus another one for each coding
   * @param coding null for the document itself
   */
  record Coded(Bytes octets, String etag, @Nullable String coding) {
    /** {@code If-None-Match} (RFC 9110 section 13.1.2): weak comparison. */
    boolean isNamed(@Nullable String ifNoneMatch) {
      if (ifNoneMatch == null) {
        return false;
      }
      for (String element : ifNoneMatch.split(",", -1)) {
        String tag = element.strip();
        if (tag.equals(etag) || tag.equals("W/" + etag) || tag.equals("*")) {
          return true;
        }
      }
      return false;
    }
  }

  /** The file is called so, and {@code .gz}. */
  Document(String name) {
    this.name = name;
  }

  /** As {@code Accept-Encoding} has it; null where there is none. */
  Coded coded(@Nullable String acceptEncoding) {
    return acceptEncoding != null && takesGzip(acceptEncoding) ? packed() : plain();
  }

  /** The document itself. */
  Coded plain() {
    Coded from = packed();
    try (InputStream octets = new GZIPInputStream(from.octets().asInputStream())) {
      String etag = from.etag().replace("-" + GZIP, "");
      return new Coded(Bytes.wrap(octets.readAllBytes()), etag, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two threads may read it at once, and find the same. */
  private Coded packed() {
    Coded known = packed;
    if (known != null) {
      return known;
    }
    try (InputStream file = Document.class.getResourceAsStream(name + ".gz")) {
      if (file == null) {
        throw new IllegalStateException("the build has not written " + name);
      }
      byte[] octets = file.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      String hex = HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
      Coded read = new Coded(Bytes.wrap(octets), '"' + hex + "-" + GZIP + '"', GZIP);
      packed = read;
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether gzip is named, and not with a weight of zero (RFC 9110 section 12.5.3). */
  private static boolean takesGzip(String acceptEncoding) {
    for (String element : acceptEncoding.split(",", -1)) {
      int semicolon = element.indexOf(';');
      String coding = semicolon < 0 ? element : element.substring(0, semicolon);
      if (coding.strip().equalsIgnoreCase(GZIP)) {
        return semicolon < 0 || !isZero(element.substring(semicolon + 1));
      }
    }
    return false;
  }

  private static boolean isZero(String weight) {
    String q = weight.strip().toLowerCase(Locale.ROOT);
    return q.equals("q=0") || (q.startsWith("q=0.") && q.replace("0", "").equals("q=."));
  }
}
