package dev.letterbox.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
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
        .layer("service")
        .definedBy("dev.letterbox.service..")
        .layer("lambda")
        .definedBy("dev.letterbox.lambda")
        .whereLayer("lambda")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("service")
        .mayOnlyBeAccessedByLayers("lambda")
        .whereLayer("smoke")
        .mayOnlyBeAccessedByLayers("generated", "lambda")
        .whereLayer("generated")
        .mayOnlyBeAccessedByLayers("service", "lambda")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("generated", "service", "lambda")
        .whereLayer("body")
        .mayOnlyBeAccessedByLayers("http")
        .check(FUNCTION);
  }

  /** What generated code calls knows nothing of AWS. */
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
            "dev.letterbox.generated..")
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
        .check(FUNCTION);
  }
}
