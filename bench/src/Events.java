import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Events made of those in {@code events/}. */
final class Events {
  private Events() {}

  static String text(String name) throws IOException {
    return Files.readString(Path.of("events", name + ".json"));
  }

  static byte[] bytes(String event) {
    return event.getBytes(StandardCharsets.UTF_8);
  }

  /** The refused submission, its body as long as that. */
  static byte[] refused(int length) throws IOException {
    String start = "{\"email\":\"nobody\",\"message\":42,\"note\":\"";
    String body = start + "lorem ipsum ".repeat(length / 12) + "\"}";
    return bytes(
        text("refused")
            .replaceFirst("(?m)^  \"body\": .*,$", "  \"body\": \"" + escaped(body) + "\",")
            .replace(
                "\"content-length\": \"31\"", "\"content-length\": \"" + body.length() + "\""));
  }

  /** Of another form. */
  static byte[] form(String event, String form) throws IOException {
    return bytes(
        text(event)
            .replace("/demo", "/" + form)
            .replace("\"formId\": \"demo\"", "\"formId\": \"" + form + "\"")
            .replace("\\\"id\\\":\\\"demo\\\"", "\\\"id\\\":\\\"" + form + "\\\""));
  }

  /** A page of a form's; the first where the cursor is empty. */
  static byte[] page(String event, String form, String cursor) throws IOException {
    String text = new String(form(event, form), StandardCharsets.UTF_8);
    return bytes(
        cursor.isEmpty()
            ? text.replace("\"rawQueryString\": \"cursor=CURSOR\"", "\"rawQueryString\": \"\"")
                .replaceFirst("(?s),\\s*\"queryStringParameters\": \\{.*?}", "")
            : text.replace("CURSOR", cursor));
  }

  private static String escaped(String json) {
    // For String.replaceFirst, and in JSON.
    return json.replace("\"", "\\\\\"");
  }
}
