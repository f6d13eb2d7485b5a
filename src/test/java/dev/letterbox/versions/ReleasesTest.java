package dev.letterbox.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReleasesTest {
  private static final String FIRST =
      """
      openapi: 3.0.3
      info: {title: T, version: 1.9.0}
      paths:
        /a: {get: {operationId: getA, responses: {"200": {description: A.}}}}
        /b: {get: {operationId: getB, responses: {"200": {description: B.}}}}
      """;

  @TempDir Path folder;

  @Test
  void theFirstIsAlwaysWell() throws IOException {
    Releases none = Releases.in(folder.resolve("none"));
    assertEquals("", none.complaint(Contract.parse(FIRST, "first")));
  }

  @Test
  void theNewestIsTheGreatestVersion() throws IOException {
    write("1.9.0", FIRST);
    write("1.10.0", FIRST.replace("1.9.0", "1.10.0"));
    Files.writeString(folder.resolve("notes.txt"), "not a contract");
    assertEquals(
        List.of(Version.parse("1.9.0"), Version.parse("1.10.0")),
        List.copyOf(Releases.in(folder).all().keySet()));
    assertEquals(
        "info.version is 1.9.0, and 1.10.0 is released already.",
        Releases.in(folder).complaint(Contract.parse(FIRST, "first")));
  }

  @Test
  void aBreakageIsNamedWithItsOperation() throws IOException {
    write("1.9.0", FIRST);
    String next = FIRST.replace("1.9.0", "1.10.0").replace("  /b:", "  /c:");
    assertEquals(
        """
        The contract breaks who calls 1.9.0:
          GET /b: is gone: calls are answered 404.
        info.version is 1.10.0; it has to be 2.0.0 at least, if that is meant.\
        """,
        Releases.in(folder).complaint(Contract.parse(next, "next")));
  }

  @Test
  void whatIsReleasedIsFiledAsItStands() throws IOException {
    Path file = Releases.in(folder.resolve("new")).file(FIRST);
    assertEquals(folder.resolve("new/openapi-1.9.0.yaml"), file);
    assertEquals(FIRST, Files.readString(file));
  }

  @Test
  void aReleaseIsNeverChanged() throws IOException {
    Releases.in(folder).file(FIRST);
    String text = FIRST.replace("title: T", "title: U");
    assertEquals(
        "1.9.0 is released already: " + folder.resolve("openapi-1.9.0.yaml"),
        assertThrows(IllegalArgumentException.class, () -> Releases.in(folder).file(text))
            .getMessage());
    assertEquals(FIRST, Files.readString(folder.resolve("openapi-1.9.0.yaml")));
  }

  @Test
  void aStepTooSmallIsNotReleased() throws IOException {
    Releases.in(folder).file(FIRST);
    String text = FIRST.replace("1.9.0", "1.9.1").replace("  /b:", "  /c:");
    assertThrows(IllegalArgumentException.class, () -> Releases.in(folder).file(text));
  }

  @Test
  void aFileIsNamedAfterItsVersion() throws IOException {
    write("1.8.0", FIRST);
    assertEquals(
        folder.resolve("openapi-1.8.0.yaml") + " is of version 1.9.0",
        assertThrows(IllegalArgumentException.class, () -> Releases.in(folder)).getMessage());
  }

  private void write(String version, String text) throws IOException {
    Files.writeString(folder.resolve("openapi-" + version + ".yaml"), text);
  }
}
