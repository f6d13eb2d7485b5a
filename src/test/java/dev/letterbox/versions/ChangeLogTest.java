package dev.letterbox.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ChangeLogTest {
  private static final String HEAD =
      """
      # Changes

      What each version means for who calls the API. Written by the build from the contracts in `src/released`;
      never edited.
      """;

  private static final String FIRST =
      """
      openapi: 3.0.3
      info: {title: T, version: 1.0.0}
      paths:
        /a: {get: {responses: {"200": {description: A.}}}}
        /b: {get: {responses: {"200": {description: B.}}}}
        /c: {get: {responses: {"200": {description: C.}}}}
      """;

  private static final String SECOND =
      FIRST
          .replace("1.0.0", "1.1.0")
          .replace("\"200\"", "\"404\": {description: None.}, \"200\"")
          .replace("/c: {get: {", "/c: {get: {deprecated: true, ");

  private static final String THIRD =
      SECOND.substring(0, SECOND.indexOf("  /c:")).replace("1.1.0", "2.0.0");

  @Test
  void thereIsNothingBeforeTheFirst() {
    assertEquals(
        HEAD
            + """

            ## 1.0.0, not released yet

            The first version.
            """,
        ChangeLog.of(new TreeMap<>(), Contract.parse(FIRST, "first")));
  }

  @Test
  void newestFirstAndWhatIsSaidOfSeveralOnce() {
    assertEquals(
        HEAD
            + """

            ## 2.0.0, not released yet

            ### Breaks

            - `GET /c`: is gone: calls are answered 404.

            ## 1.1.0

            ### Deprecated

            - `GET /c`: is deprecated.

            ### New

            - `GET /a`, `GET /b`, `GET /c`: may be answered 404.

            ## 1.0.0

            The first version.
            """,
        ChangeLog.of(released(FIRST, SECOND), Contract.parse(THIRD, "third")));
  }

  @Test
  void aReleasedVersionIsListedOnce() {
    String next = FIRST.replace("1.0.0", "1.0.1").replace("A.", "Other words.");
    assertEquals(
        HEAD
            + """

            ## 1.0.1

            Nothing that callers notice.

            ## 1.0.0

            The first version.
            """,
        ChangeLog.of(released(FIRST, next), Contract.parse(next, "next")));
  }

  private static NavigableMap<Version, Contract> released(String... documents) {
    NavigableMap<Version, Contract> released = new TreeMap<>();
    for (String document : documents) {
      Contract contract = Contract.parse(document, "released");
      released.put(contract.version(), contract);
    }
    return released;
  }
}
