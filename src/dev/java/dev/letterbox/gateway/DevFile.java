package dev.letterbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file of {@code src/dev/try}, in which <code>{{name}}</code> stands for a text. Read for every
 * request, so that an edit shows when the page is loaded again.
 */
record DevFile(String text) {
  private static final Path FOLDER = Path.of("src", "dev", "try");

  static DevFile read(String name) {
    try {
      return new DevFile(Files.readString(FOLDER.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With texts, escaped, in their places. */
  DevFile fill(Map<String, String> texts) {
    String filled = text;
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      filled = filled.replace("{{" + entry.getKey() + "}}", escaped(entry.getValue()));
    }
    return new DevFile(filled);
  }

  /**
   * As a page that gets nothing but what is the local API's own.
   *
   * <p>It must not say {@code Referrer-Policy: no-referrer}: the origin of a form would be {@code
   * null}.
   *
   * @param connect where scripts may send to
   * @param submit where forms may send to
   */
  GatewayResponse html(int status, String connect, String submit) {
    String policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src "
            + connect
            + "; form-action "
            + submit
            + "; base-uri 'none'; frame-ancestors 'none'";
    return response(status, "text/html").with("content-security-policy", policy);
  }

  GatewayResponse response(String contentType) {
    return response(200, contentType);
  }

  private GatewayResponse response(int status, String contentType) {
    return new GatewayResponse(
        status,
        List.of(
            new Header("content-type", contentType + "; charset=utf-8"),
            new Header("cache-control", "no-store"),
            new Header("x-content-type-options", "nosniff")),
        text.getBytes(UTF_8));
  }

  /** For text and for attributes in quotes; the brace, since a text is no place for another. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("{", "&#123;");
  }
}
