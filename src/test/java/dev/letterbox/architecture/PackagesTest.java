package dev.letterbox.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PackagesTest {
  private static final JavaClasses FUNCTION =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void thereAreClassesToLookAt() {
    assertFalse(FUNCTION.isEmpty());
  }

  /** Dependencies point one way. */
  @Test
  void layers() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("schema")
        .definedBy("dev.letterbox.schema")
        .layer("json")
        .definedBy("dev.letterbox.json")
        .layer("body")
        .definedBy("dev.letterbox.body")
        .layer("http")
        .definedBy("dev.letterbox.http")
        .layer("smoke")
        .definedBy("dev.letterbox.smoke")
        .layer("generated")
        .definedBy("dev.letterbox.generated..")
        .layer("aws")
        .definedBy("dev.letterbox.aws")
        .layer("store")
        .definedBy("dev.letterbox.store")
        .layer("webhook")
        .definedBy("dev.letterbox.webhook")
        .layer("inbox")
        .definedBy("dev.letterbox.inbox")
        .layer("docs")
        .definedBy("dev.letterbox.docs")
        .layer("lambda")
        .definedBy("dev.letterbox.lambda")
        .whereLayer("lambda")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("docs")
        .mayOnlyBeAccessedByLayers("lambda")
        .whereLayer("inbox")
        .mayOnlyBeAccessedByLayers("lambda")
        .whereLayer("webhook")
        .mayOnlyBeAccessedByLayers("inbox")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("inbox", "lambda")
        .whereLayer("aws")
        .mayOnlyBeAccessedByLayers("store", "lambda")
        .whereLayer("smoke")
        .mayOnlyBeAccessedByLayers("generated", "lambda")
        .whereLayer("generated")
        .mayOnlyBeAccessedByLayers("docs", "inbox", "lambda")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("generated", "docs", "inbox", "store", "lambda")
        .whereLayer("body")
        .mayOnlyBeAccessedByLayers("http")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("body", "http", "smoke", "generated", "inbox", "store", "lambda")
        .check(FUNCTION);
  }

  /** What a fork keeps knows neither AWS nor the domain. */
  @Test
  void theRuntimeKnowsNoAws() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.letterbox.schema",
            "dev.letterbox.json",
            "dev.letterbox.body",
            "dev.letterbox.http",
            "dev.letterbox.smoke",
            "dev.letterbox.generated..",
            "dev.letterbox.docs",
            "dev.letterbox.webhook",
            "dev.letterbox.inbox")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "software.amazon..")
        .check(FUNCTION);
  }

  /** Reflection and scanning cost a cold start, and hide from "go to definition". */
  @Test
  void nothingIsFoundAtRunTime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.ServiceLoader")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.fasterxml.jackson.databind.ObjectMapper")
        .check(FUNCTION);
  }

  @Test
  void everyPackageSaysWhatLivesThere() throws IOException {
    for (Path root :
        List.of(Path.of("src/main/java"), Path.of("src/dev/java"), Path.of("generated/java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        List<Path> silent =
            files
                .filter(file -> file.toString().endsWith(".java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
      }
    }
  }
}
