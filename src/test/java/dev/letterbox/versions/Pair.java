package dev.letterbox.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

/** Two contracts that differ in one place. */
final class Pair {
  private Pair() {}

  /** Of one operation, POST /a. */
  static void operation(String before, String after, String changes) {
    contracts("paths: {/a: {post: " + before + "}}", "paths: {/a: {post: " + after + "}}", changes);
  }

  /** Of the schema of a field that consumers send. */
  static void sent(String before, String after, String changes) {
    operation(body(before), body(after), changes);
  }

  private static String body(String schema) {
    return "{requestBody: {content: {application/json: {schema: {properties: {x: "
        + schema
        + "}}}}}, responses: {}}";
  }

  /** Of the schema of a field that consumers receive. */
  static void received(String before, String after, String changes) {
    operation(answer(before), answer(after), changes);
  }

  private static String answer(String schema) {
    return "{responses: {'200': {content: {application/json: {schema: {properties: {x: "
        + schema
        + "}}}}}}}";
  }

  /** Of whole documents; changes are lines, of the operation POST /a where none is named. */
  static void contracts(String before, String after, String changes) {
    String found =
        Comparison.of(parse(before), parse(after)).stream()
            .map(change -> change.effect() + " " + change)
            .collect(Collectors.joining("\n"));
    assertEquals(changes, found.replace(" POST /a: ", " "));
  }

  static Contract parse(String document) {
    return Contract.parse("openapi: 3.0.3\ninfo: {title: T, version: 1.0.0}\n" + document, "pair");
  }
}
