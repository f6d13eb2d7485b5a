package dev.letterbox.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

final class FunctionZipIT {
  private static final Path ZIP = Path.of("target/letterbox.zip");

  /**
   * Lambda downloads and unpacks it before a cold start begins. The SDK's module of S3 alone takes
   * 3.9 MB of it, that of DynamoDB 2.7 MB.
   */
  private static final long MOST_BYTES = 14_500_000;

  @Test
  void isSmall() throws IOException {
    long bytes = Files.size(ZIP);
    assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
  }

  @Test
  void hasTheHandlers() throws IOException {
    assertTrue(
        names()
            .containsAll(
                List.of(
                    "dev/letterbox/lambda/IntakeFunction.class",
                    "dev/letterbox/lambda/OfficeFunction.class",
                    "dev/letterbox/lambda/JanitorFunction.class",
                    "dev/letterbox/lambda/SmokeFunction.class")));
  }

  @Test
  void hasOnlyWhatTheFunctionNeeds() throws IOException {
    Set<String> roots =
        names().stream()
            .filter(name -> !name.endsWith("/"))
            .map(name -> name.replaceFirst("^dev/letterbox/", ""))
            .map(name -> name.substring(0, name.indexOf('/')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "aws",
            "body",
            "docs",
            "generated",
            "http",
            "inbox",
            "json",
            "lambda",
            "lib",
            "schema",
            "smoke",
            "store",
            "webhook"),
        roots);
  }

  /** Lambda's class path has both: what is beside a class may be in another place of it. */
  @Test
  void thePageIsInTheLayer() throws Exception {
    assertTrue(names().contains("dev/letterbox/docs/openapi.yaml.gz"));
    assertFalse(names().contains("dev/letterbox/docs/docs.html.gz"));
    URL[] classPath = {
      ZIP.toUri().toURL(), Path.of("target/docs-layer/java/lib/docs.jar").toUri().toURL()
    };
    try (var loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Class<?> document = loader.loadClass("dev.letterbox.docs.Document");
      for (String name : List.of("openapi.json.gz", "docs.html.gz", "docs.csp.gz")) {
        try (InputStream resource = document.getResourceAsStream(name)) {
          assertNotNull(resource, name);
        }
      }
    }
  }

  /** A further library is a decision: each is downloaded with every cold start. */
  @Test
  void hasTheseLibraries() throws IOException {
    Set<String> families =
        names().stream()
            .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
            .map(FunctionZipIT::family)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of("aws-lambda-java", "jackson", "re2j", "aws-sdk", "reactive-streams", "slf4j-api"),
        families);
  }

  private static String family(String name) {
    String jar = name.substring("lib/".length()).replaceFirst("-[0-9].*", "");
    if (name.matches(".*-2\\.5[0-9]\\.[0-9]+\\.jar")) {
      return "aws-sdk";
    }
    return jar.startsWith("jackson-")
        ? "jackson"
        : jar.startsWith("aws-lambda-java-") ? "aws-lambda-java" : jar;
  }

  private static Set<String> names() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      return zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
