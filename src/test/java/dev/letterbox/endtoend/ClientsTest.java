package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients send that nobody here wrote; {@link BrowserTest} has the browser. */
@OneAtATime
final class ClientsTest {
  private static final String NAME = "Zoë \"Z\" O'Hara";

  /** With CRLF, which Node's FormData makes of every line's end. */
  private static final String MESSAGE = "Grüße & 1+1=2, 100%\r\n東京; \\ 🎈\r\n";

  /** The two, a list, and an empty text. */
  private static final String RECEIVED =
      """
      {"name":"Zoë \\"Z\\" O'Hara","message":"Grüße & 1+1=2, 100%\\r\\n東京; \\\\ 🎈\\r\\n",\
      "topic":["a","b"],"note":""}""";

  private static final String PICTURE = "Ünï \"1\"; 東京.png";

  /** Among others, such as a delimiter begins with. */
  private static final String OCTETS = "00ff0d0a2d2d0d0a";

  private static final List<String> FILES =
      List.of(
          "picture | " + PICTURE + " | image/png | " + OCTETS,
          "picture | empty.bin | application/octet-stream | ");

  @TempDir private Path folder;

  /** One for each test. */
  private final String form = Api.form();

  private URI url = URI.create(Api.LOCAL.url() + "/v1/forms/" + form + "/submissions");

  @BeforeEach
  void files() throws IOException {
    Files.write(folder.resolve(PICTURE), HexFormat.of().parseHex(OCTETS));
    Files.createFile(folder.resolve("empty.bin"));
    Files.writeString(folder.resolve("message"), MESSAGE);
    Files.writeString(folder.resolve("submission.json"), RECEIVED);
  }

  @Test
  void curlSendsAForm() {
    curl(
        "--data-urlencode",
        "name=" + NAME,
        "--data-urlencode",
        "message@message",
        "-d",
        "topic=a&topic=b",
        "-d",
        "note=");
    assertFields();
  }

  @Test
  void curlSendsJson() {
    curl("--json", "@submission.json");
    assertFields();
  }

  @Test
  void curlSendsAText() {
    curl("-H", "Content-Type: text/plain", "--data-binary", "@message");
    assertEquals(MESSAGE, Api.json(Received.by(form).fields()).get("message").textValue());
  }

  @Test
  void curlSendsFiles() {
    curl(
        "--form-string",
        "name=" + NAME,
        "-F",
        "message=<message",
        "-F",
        "topic=a",
        "-F",
        "topic=b",
        "-F",
        "note=",
        "-F",
        "picture=@\"Ünï \\\"1\\\"; 東京.png\";type=image/png",
        "-F",
        "picture=@empty.bin");
    assertFields();
    assertEquals(FILES, Received.by(form).files());
  }

  @Test
  void curlSendsOneFile() {
    url = URI.create(url + "?fileName=a.png");
    curl("-H", "Content-Type: image/png", "--data-binary", "@" + PICTURE);
    assertEquals(List.of("- | a.png | image/png | " + OCTETS), Received.by(form).files());
  }

  @Test
  void javaSendsAForm() throws IOException, InterruptedException {
    List<String> pairs = new ArrayList<>();
    for (NameValuePair field : fields()) {
      pairs.add(
          field.getName() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8));
    }
    java(
        "application/x-www-form-urlencoded",
        HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    assertFields();
  }

  /** Without a length, hence in chunks. */
  @Test
  void javaStreamsJson() throws IOException, InterruptedException {
    byte[] json = RECEIVED.getBytes(StandardCharsets.UTF_8);
    java(
        "application/json",
        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json)));
    assertFields();
  }

  @Test
  void nodeSendsAForm() {
    node("body = new URLSearchParams(fields)");
    assertFields();
  }

  @Test
  void nodeSendsJson() {
    node(
        """
        headers["Content-Type"] = "application/json";
        body = readFileSync("submission.json", "utf8");
        """);
    assertFields();
  }

  @Test
  void nodeSendsAText() {
    node("body = fields[1][1]");
    assertEquals(MESSAGE, Api.json(Received.by(form).fields()).get("message").textValue());
  }

  @Test
  void nodeSendsFiles() {
    node(
        """
        body = new FormData();
        for (const [name, value] of fields) body.append(name, value);
        const picture = new Blob([readFileSync('Ünï "1"; 東京.png')], { type: "image/png" });
        body.append("picture", picture, 'Ünï "1"; 東京.png');
        body.append("picture", new Blob([]), "empty.bin");
        """);
    assertFields();
    assertEquals(FILES, Received.by(form).files());
  }

  @Test
  void apacheSendsAForm() throws IOException {
    apache(new UrlEncodedFormEntity(fields(), StandardCharsets.UTF_8));
    assertFields();
  }

  @ParameterizedTest
  @EnumSource(HttpMultipartMode.class)
  void apacheSendsFiles(HttpMultipartMode mode) throws IOException {
    ContentType text = ContentType.create("text/plain", StandardCharsets.UTF_8);
    MultipartEntityBuilder entity =
        MultipartEntityBuilder.create().setMode(mode).setCharset(StandardCharsets.UTF_8);
    for (NameValuePair field : fields()) {
      entity.addTextBody(field.getName(), field.getValue(), text);
    }
    entity.addBinaryBody(
        "picture", folder.resolve(PICTURE).toFile(), ContentType.IMAGE_PNG, PICTURE);
    entity.addBinaryBody("picture", folder.resolve("empty.bin").toFile());
    apache(entity.build());
    assertFields();
    assertEquals(FILES, Received.by(form).files());
  }

  private void assertFields() {
    assertEquals(RECEIVED, Received.by(form).fields());
  }

  private void curl(String... options) {
    List<String> words = new ArrayList<>(List.of("curl", "-sS", "--fail-with-body"));
    words.addAll(List.of(options));
    words.add(url.toString());
    Command.run(folder, words.toArray(String[]::new));
  }

  private void java(String type, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url).header("Content-Type", type).POST(body).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(201, answer.statusCode(), answer.body());
    }
  }

  /** A script sets {@code body}, for {@code fetch}. */
  private void node(String script) {
    Command.run(
        folder,
        "node",
        "--input-type=module",
        "-e",
        """
        import { readFileSync } from "node:fs";
        const fields = [
          ["name", `Zoë "Z" O'Hara`],
          ["message", readFileSync("message", "utf8")],
          ["topic", "a"],
          ["topic", "b"],
          ["note", ""],
        ];
        const headers = {};
        let body;
        %s
        const answer = await fetch("%s", { method: "POST", headers, body });
        if (!answer.ok) throw new Error(await answer.text());
        """
            .formatted(script, url));
  }

  private void apache(HttpEntity entity) throws IOException {
    HttpPost post = new HttpPost(url);
    post.setEntity(entity);
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      client.execute(
          post,
          answer -> {
            assertEquals(201, answer.getCode());
            return answer.getCode();
          });
    }
  }

  private static List<NameValuePair> fields() {
    return List.of(
        new BasicNameValuePair("name", NAME),
        new BasicNameValuePair("message", MESSAGE),
        new BasicNameValuePair("topic", "a"),
        new BasicNameValuePair("topic", "b"),
        new BasicNameValuePair("note", ""));
  }
}
