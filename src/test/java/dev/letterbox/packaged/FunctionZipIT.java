package dev.letterbox.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FunctionZipIT {
  /**
   * Lambda downloads and unpacks it before a cold start begins. Half of it is the models of S3 and
   * DynamoDB: the SDK has one method that tells the table or bucket of each operation's request, so
   * that none of the requests can be left out. Lambdas as classes are a tenth, and well spent.
   */
  private static final long MOST_BYTES = 4_000_000;

  /** What is ours, and what is neither ours nor the SDK's: RE2, jackson-core, databind's tree. */
  private static final long MOST_BYTES_WITHOUT_SDK = 750_000;

  private static final String JAR = "lib/function.jar";
  private static final String SDK = "software/amazon/awssdk/";

  private Path jar;

  @BeforeEach
  void unpack(@TempDir Path directory) throws IOException {
    new Package(directory);
    jar = directory.resolve(JAR);
  }

  @Test
  void isSmall() throws IOException {
    long bytes = Files.size(Package.ZIP);
    assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
  }

  @Test
  void isSmallerWithoutTheSdk() throws IOException {
    long bytes = deflated(false);
    assertTrue(bytes <= MOST_BYTES_WITHOUT_SDK, bytes + " bytes");
    assertTrue(deflated(true) > 2 * bytes);
  }

  /** One jar: the class loader looks into each in turn. */
  @Test
  void hasOneJar() throws IOException {
    assertEquals(Set.of("lib/", JAR), names(Package.ZIP));
  }

  /** The zip compresses it as a whole; a class is read without being inflated once more. */
  @Test
  void theJarIsNotCompressed() throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertTrue(zip.stream().allMatch(entry -> entry.getMethod() == ZipEntry.STORED));
    }
  }

  @Test
  void hasTheHandlers() throws IOException {
    Set<String> handlers =
        Files.readAllLines(Path.of("template.yaml")).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("Handler: "))
            .map(line -> line.substring("Handler: ".length()).replace('.', '/') + ".class")
            .collect(Collectors.toSet());
    assertEquals(5, handlers.size());
    assertTrue(names(jar).containsAll(handlers), handlers::toString);
  }

  /** A further library is a decision: it is downloaded with every cold start. */
  @Test
  void hasOnlyWhatTheFunctionsNeed() throws IOException {
    Set<String> roots =
        names(jar).stream()
            .map(name -> name.replaceFirst("^(org/[^/]*|[^/]*/[^/]*/[^/]*)/.*", "$1"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "com/amazonaws/services",
            "com/fasterxml/jackson",
            "com/google/re2j",
            "dev/letterbox/aws",
            "dev/letterbox/body",
            "dev/letterbox/docs",
            "dev/letterbox/generated",
            "dev/letterbox/http",
            "dev/letterbox/inbox",
            "dev/letterbox/json",
            "dev/letterbox/lambda",
            "dev/letterbox/schema",
            "dev/letterbox/smoke",
            "dev/letterbox/store",
            "dev/letterbox/webhook",
            "org/crac",
            "org/reactivestreams",
            "org/slf4j",
            "software/amazon/awssdk"),
        roots);
  }

  /**
   * The JVM makes a class of each when it is first met: a fifth of the time until a function has
   * first written something. The one that is left is hardly ever met.
   */
  @Test
  void hasNoLambdasButOne() throws IOException {
    Set<String> hosts = new TreeSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().endsWith(".class")
            && Invocations.makesClasses(zip.getInputStream(entry).readAllBytes())) {
          hosts.add(entry.getName());
        }
      }
    }
    assertEquals(Set.of("software/amazon/awssdk/utils/uri/SdkUri.class"), hosts);
  }

  /** The mime types are for an upload of a file by its path, which nothing of ours does. */
  @Test
  void hasTheseResources() throws IOException {
    assertEquals(
        Set.of(
            "dev/letterbox/docs/openapi.json.gz",
            "dev/letterbox/docs/openapi.yaml.gz",
            "software/amazon/awssdk/core/util/mime.types"),
        names(jar).stream()
            .filter(name -> !name.endsWith(".class"))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** It would look at annotations and generic types, and those are left out. */
  @Test
  void hasNothingThatBindsByReflection() throws IOException {
    assertFalse(names(jar).contains("com/fasterxml/jackson/databind/ObjectMapper.class"));
    assertTrue(names(jar).contains("com/fasterxml/jackson/databind/node/ObjectNode.class"));
  }

  @Test
  void aTreePrintsAsItsJson() throws Exception {
    try (var loader = loader()) {
      Class<?> text = loader.loadClass("com.fasterxml.jackson.databind.node.TextNode");
      Object node = text.getMethod("valueOf", String.class).invoke(null, "say \"ä\"");
      assertEquals("\"say \\\"ä\\\"\"", node.toString());
    }
  }

  /** Lambda's class path has both: what is beside a class may be in another place of it. */
  @Test
  void thePageIsInTheLayer() throws Exception {
    assertTrue(names(jar).contains("dev/letterbox/docs/openapi.yaml.gz"));
    assertFalse(names(jar).contains("dev/letterbox/docs/docs.html.gz"));
    try (var loader = loader(Path.of("target/docs-layer/java/lib/docs.jar"))) {
      Class<?> document = loader.loadClass("dev.letterbox.docs.Document");
      for (String name : Set.of("openapi.json.gz", "docs.html.gz", "docs.csp.gz")) {
        try (InputStream resource = document.getResourceAsStream(name)) {
          assertNotNull(resource, name);
        }
      }
    }
  }

  private URLClassLoader loader(Path... others) throws IOException {
    URL[] classPath = new URL[1 + others.length];
    classPath[0] = jar.toUri().toURL();
    for (int i = 0; i < others.length; i++) {
      classPath[1 + i] = others[i].toUri().toURL();
    }
    return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
  }

  private long deflated(boolean isSdk) throws IOException {
    Count count = new Count();
    try (ZipFile zip = new ZipFile(jar.toFile());
        var out = new DeflaterOutputStream(count, new Deflater(Deflater.BEST_COMPRESSION))) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().startsWith(SDK) == isSdk) {
          zip.getInputStream(entry).transferTo(out);
        }
      }
    }
    return count.bytes;
  }

  private static final class Count extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }

  private static Set<String> names(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
