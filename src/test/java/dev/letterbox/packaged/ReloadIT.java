package dev.letterbox.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.letterbox.gateway.LocalApi;
import dev.letterbox.gateway.LocalApiOptions;
import dev.letterbox.gateway.SavedProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A save, and the next request to functions that run under Lambda's own runtime. */
final class ReloadIT {
  private static final Path META = Path.of("src/main/java/dev/letterbox/inbox/Meta.java");
  private static final Path SPEC = Path.of("openapi.yaml");
  private static final Path TEMPLATE = Path.of("template.yaml");
  private static final Path GO_ON = Path.of("go-on");
  private static final String MEMORY = "System.getenv(\"AWS_LAMBDA_FUNCTION_MEMORY_SIZE\")";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();

  private static SavedProject project;
  private static LocalApi api;
  private static long packages;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    project = SavedProject.in(folder).packaged().built();
    // Somebody waits in it for what comes after.
    project.replace(TEMPLATE, "Timeout: 10", "Timeout: 29");
    project.replace(SPEC, "timeoutInMillis: 10000", "timeoutInMillis: 29000");
    api =
        LocalApi.startReloading(
            LocalApiOptions.inMemory()
                .serving(project.file(SPEC), project.file(TEMPLATE))
                .under(Path.of(System.getProperty("runtime")))
                .loggingTo(new PrintStream(LOG, true, StandardCharsets.UTF_8)),
            folder,
            project.target());
    packages = packages();
  }

  @AfterAll
  static void stop() throws IOException {
    api.close();
    project.close();
    CLIENT.close();
    System.out.println(LOG.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasSavedAnswers() throws Exception {
    project.replace(META, ";", "");
    HttpResponse<String> wrong = get();
    assertEquals(500, wrong.statusCode());
    assertTrue(wrong.body().contains(META + ":1: "), wrong::body);

    CompletableFuture<HttpResponse<String>> earlier = sendToOneThatWaits();
    project.replace(META, "Contract.VERSION", MEMORY);
    assertEquals("{\"status\":\"ok\",\"version\":\"1769\"}", get().body());
    Files.createFile(project.file(GO_ON));
    assertEquals("{\"status\":\"ok\",\"version\":\"waited\"}", earlier.get().body());
    awaitOldPackagesGone();

    project.replace(TEMPLATE, "MemorySize: 1769", "MemorySize: 1024");
    assertEquals("{\"status\":\"ok\",\"version\":\"1024\"}", get().body());
  }

  /** Returns when the function has begun. */
  private static CompletableFuture<HttpResponse<String>> sendToOneThatWaits() throws Exception {
    project.replace(
        META,
        "Contract.VERSION",
        """
        new Object() {
          String version() {
            System.out.println("I am waiting");
            while (!java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) {
              java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
            }
            return "waited";
          }
        }.version()\
        """
            .formatted(project.file(GO_ON)));
    CompletableFuture<HttpResponse<String>> response = send();
    while (!LOG.toString(StandardCharsets.UTF_8).contains("I am waiting") && !response.isDone()) {
      Thread.sleep(10);
    }
    return response;
  }

  /** What nobody needs any more is not kept. */
  private static void awaitOldPackagesGone() throws IOException, InterruptedException {
    while (packages() > packages) {
      Thread.sleep(10);
    }
  }

  private static long packages() throws IOException {
    try (Stream<Path> files = Files.list(project.target())) {
      return files.filter(file -> file.getFileName().toString().startsWith("task-")).count();
    }
  }

  /** Which is a cold start here. */
  private static HttpResponse<String> get() {
    long saved = System.nanoTime();
    HttpResponse<String> response = send().join();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - saved);
    System.out.println(
        "Saved, and answered with " + response.statusCode() + " in " + millis + " ms");
    return response;
  }

  private static CompletableFuture<HttpResponse<String>> send() {
    return CLIENT.sendAsync(
        HttpRequest.newBuilder(URI.create(api.url() + "/v1/health")).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
