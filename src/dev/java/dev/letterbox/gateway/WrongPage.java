package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Says that what was saved last can't be served, and why: to people as a page, else as a problem.
 */
final class WrongPage {
  private static final String TITLE = "What was saved last cannot be served";

  private WrongPage() {}

  /**
   * The answer to any request.
   *
   * @param lines each names a file, and a line of it where one is known
   */
  static GatewayResponse of(GatewayRequest request, String lines) {
    boolean isPage = request.header("accept").orElse("").contains("text/html");
    return new GatewayResponse(
        500,
        List.of(
            new Header(
                "content-type", isPage ? "text/html; charset=utf-8" : "application/problem+json"),
            new Header("access-control-allow-origin", "*"),
            new Header("cache-control", "no-store")),
        (isPage ? page(lines) : problem(lines)).getBytes(UTF_8));
  }

  private static String page(String lines) {
    return """
    <!doctype html>
    <html lang="en">
    <title>%s</title>
    <style>body { font: 1rem system-ui; margin: 2rem } pre { white-space: pre-wrap }</style>
    <h1>%s</h1>
    <pre>%s</pre>
    """
        .formatted(TITLE, TITLE, lines.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static String problem(String lines) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", "about:blank");
    problem.put("title", TITLE);
    problem.put("status", 500);
    problem.put("detail", lines);
    return problem.toPrettyString() + "\n";
  }
}
