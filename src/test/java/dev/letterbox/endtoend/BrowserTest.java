package dev.letterbox.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people see of {@code /try}, in Chromium. */
@OneAtATime
final class BrowserTest {
  private static final int PORT = Api.LOCAL.url().getPort();

  /** The page's own origin. */
  private static final String SITE = "http://localhost:" + PORT;

  /** Where it sends to. */
  private static final String API = "http://127.0.0.1:" + PORT;

  private static final String NAME = "Zoë \"Z\" O'Hara";
  private static final String MESSAGE = "Grüße & 1+1=2, 100%\n<b>東京</b>; \\ 🎈\n";

  /** A string of JSON; browsers send CRLF for a line's end in a form. */
  private static final String NAME_JSON = "\"Zoë \\\"Z\\\" O'Hara\"";

  private static final String MESSAGE_JSON =
      "\"Grüße & 1+1=2, 100%\\r\\n<b>東京</b>; \\\\ 🎈\\r\\n\"";

  @TempDir private Path folder;

  @Test
  void aFormNeedsNoScript() {
    String form = Api.form(",\"honeypot\":\"website\"");
    openWithoutScript(form);
    Browser.type("#form [name=name]", NAME);
    Browser.type("#form [name=message]", MESSAGE);
    Browser.find("#form button").click();
    assertThanked(form);
    assertEquals(
        "{\"email\":\"ada@example.com\",\"name\":"
            + NAME_JSON
            + ",\"message\":"
            + MESSAGE_JSON
            + ",\"topic\":[\"sales\",\"other\"],\"newsletter\":\"on\",\"website\":\"\"}",
        Received.by(form).fields());
  }

  @Test
  void whatIsNotChosenIsNotSent() {
    String form = Api.form();
    Browser.open(SITE + "/try?form=" + form);
    Browser.find("#form [name=newsletter]").click();
    Browser.find("#form [value=sales]").click();
    Browser.find("#form button").click();
    assertThanked(form);
    assertEquals(
        """
        {"email":"ada@example.com","name":"Ada Lovelace","message":"Hello","topic":"other"}""",
        Received.by(form).fields());
  }

  @Test
  void aFormGoesOnWhereItsOwnerSays() {
    String thanks = SITE + "/v1/health?thanks=1";
    String form = Api.form(",\"redirectUrl\":\"" + thanks + "\"");
    Browser.open(SITE + "/try?form=" + form);
    Browser.find("#form button").click();
    Browser.DRIVER.findElement(By.xpath("//*[contains(text(), '\"status\":\"ok\"')]"));
    assertEquals(thanks, Browser.DRIVER.getCurrentUrl());
    assertEquals(List.of(), Browser.problems());
    assertEquals("Hello", Api.json(Received.by(form).fields()).get("message").textValue());
  }

  @Test
  void aMachineThatFillsTheHoneypotIsThankedToo() {
    String form = Api.form(",\"honeypot\":\"website\"");
    Browser.open(SITE + "/try?form=" + form);
    Browser.DRIVER.executeScript("document.forms.form.website.value = 'https://spam.example'");
    Browser.find("#form button").click();
    assertThanked(form);
    assertEquals("spam", Received.by(form).status());
  }

  @ParameterizedTest
  @CsvSource({"http://localhost, new", "http://127.0.0.1, spam"})
  void aBrowserSaysWhichPageSends(String allowed, String status) {
    String form = Api.form(",\"allowedOrigins\":[\"" + allowed + ":" + PORT + "\"]");
    Browser.open(SITE + "/try?form=" + form);
    Browser.find("#form button").click();
    assertThanked(form);
    assertEquals(status, Received.by(form).status());
  }

  @Test
  void aFormWithFilesNeedsNoScript() throws IOException {
    String form = Api.form(",\"honeypot\":\"website\"");
    openWithoutScript(form);
    Browser.type("#files [name=name]", NAME);
    Browser.type("#files [name=message]", MESSAGE);
    chooseFiles();
    Browser.find("#files button").click();
    assertThanked(form);
    assertEquals(
        "{\"email\":\"ada@example.com\",\"name\":"
            + NAME_JSON
            + ",\"message\":"
            + MESSAGE_JSON
            + ",\"website\":\"\"}",
        Received.by(form).fields());
    assertEquals(
        List.of(
            "pictures | Ünï \"1\"; 東京.png | image/png | 00ff0d0a2d2d0d0a",
            "pictures | empty.txt | text/plain | "),
        Received.by(form).files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void aScriptOfAnotherOriginReadsTheReceipt(String host) {
    String form = Api.form();
    Browser.open("http://" + host + ":" + PORT + "/try?form=" + form);
    Browser.type("#fetch [name=name]", NAME);
    Browser.type("#fetch [name=message]", MESSAGE);
    Browser.find("#fetch button").click();
    assertEquals("201 Created", Browser.find("output strong").getText());
    JsonNode receipt = Api.json(Browser.find("output code").getText());
    String location = "/v1/forms/" + form + "/submissions/" + receipt.get("id").textValue();
    assertEquals(location, Browser.find("output a").getText(), "an exposed header");
    assertEquals(
        "{\"email\":\"ada@example.com\",\"name\":"
            + NAME_JSON
            + ",\"message\":"
            + MESSAGE_JSON.replace("\\r", "")
            + "}",
        Api.get(location).json().get("fields").toString());
    String api = host.equals("localhost") ? API : SITE;
    assertEquals(
        List.of("OPTIONS 204", "POST 201"), exchanges(api + "/v1/forms/" + form + "/submissions"));
    assertEquals(List.of(), Browser.problems());
    Browser.screenshot("receipt-" + host);
  }

  @Test
  void aScriptIsToldWhatIsWrong() {
    String form =
        Api.form(",\"fields\":[{\"name\":\"age\",\"type\":\"integer\",\"required\":true}]");
    Browser.open(SITE + "/try?form=" + form);
    Browser.find("#fetch button").click();
    assertEquals("400 Bad Request", Browser.find("output strong").getText());
    JsonNode problem = Api.json(Browser.find("output code").getText());
    assertEquals("/age", problem.at("/errors/0/pointer").textValue());
  }

  /** As it stands in the page, in a shell, where the files are. */
  @ParameterizedTest
  @ValueSource(strings = {"form", "files", "fetch"})
  void theCurlLineSendsTheSame(String which) throws IOException {
    String byBrowser = Api.form(",\"honeypot\":\"website\"");
    Browser.open(SITE + "/try?form=" + byBrowser);
    Browser.type("#" + which + " [name=name]", NAME);
    Browser.type("#" + which + " [name=message]", MESSAGE);
    if (which.equals("files")) {
      chooseFiles();
    }
    String line = Browser.find("section:has(#" + which + ") pre").getText();
    Browser.find("#" + which + " button").click();
    if (which.equals("fetch")) {
      Browser.find("output strong");
    } else {
      assertThanked(byBrowser);
    }
    String byCurl = Api.form(",\"honeypot\":\"website\"");
    Command.run(
        folder, "bash", "-c", line.replace(byBrowser, byCurl).replaceFirst("curl", "curl -sS"));
    assertEquals(Received.by(byBrowser).fields(), Received.by(byCurl).fields());
    assertEquals(Received.by(byBrowser).files(), Received.by(byCurl).files());
  }

  @Test
  void theKeyboardReachesEverythingButTheHoneypot() {
    Browser.open(SITE + "/try?form=" + Api.form(",\"honeypot\":\"website\""));
    Browser.find("#form [name=email]").click();
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      WebElement here = Browser.DRIVER.switchTo().activeElement();
      reached.add(here.getAccessibleName() + ", " + here.getAriaRole());
      here.sendKeys(Keys.TAB);
    }
    assertEquals(
        List.of(
            "Email, textbox",
            "Name, textbox",
            "Topics, listbox",
            "Message, textbox",
            "Send me the newsletter, checkbox",
            "Send, button"),
        reached);
  }

  @Test
  void everyFieldHasALabel() {
    Browser.open(SITE + "/try?form=" + Api.form());
    List<WebElement> fields =
        Browser.DRIVER.findElements(By.cssSelector("input:not([name='']), select, textarea"));
    assertEquals(13, fields.size());
    for (WebElement field : fields) {
      assertNotEquals("", field.getAccessibleName(), field.getDomAttribute("name"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light 1280", "dark 1280", "light 360"})
  void nothingSticksOutAtAnyWidth(String look) {
    String scheme = look.substring(0, look.indexOf(' '));
    int width = Integer.parseInt(look.substring(look.indexOf(' ') + 1));
    Browser.open("about:blank");
    Browser.cdp(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    Browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1200, "deviceScaleFactor", 1, "mobile", false));
    Browser.DRIVER.get(SITE + "/try?form=" + Api.form());
    Browser.screenshot("try-" + scheme + "-" + width);
    assertEquals(
        Objects.toString(Browser.DRIVER.executeScript("return document.body.clientWidth")),
        Objects.toString(
            Browser.DRIVER.executeScript("return document.documentElement.scrollWidth")));
    assertEquals(List.of(), Browser.problems());
  }

  private static void openWithoutScript(String form) {
    Browser.open("about:blank");
    Browser.cdp("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    Browser.DRIVER.get(SITE + "/try?form=" + form);
    assertFalse(Browser.find("pre").isDisplayed(), "what a script would show");
  }

  private static void assertThanked(String form) {
    Browser.DRIVER.findElement(By.xpath("//h1[. = 'Thank you']"));
    assertEquals(API + "/v1/forms/" + form + "/submissions", Browser.DRIVER.getCurrentUrl());
    assertEquals(List.of(), Browser.problems());
    Browser.screenshot("thanks");
  }

  /** One of the two inputs is left empty, as many people leave it. */
  private void chooseFiles() throws IOException {
    Path picture =
        Files.write(folder.resolve("Ünï \"1\"; 東京.png"), "\0ÿ\r\n--\r\n".getBytes(ISO_8859_1));
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Browser.find("#files [name=pictures]").sendKeys(picture + "\n" + empty);
  }

  /** Method and status of each request to a URL, in the order of their answers. */
  private static List<String> exchanges(String url) {
    List<String> exchanges = new ArrayList<>();
    Map<String, String> methods = new HashMap<>();
    for (String event : Browser.network()) {
      JsonNode message = Api.json(event).get("message");
      JsonNode parameters = message.get("params");
      String id = parameters.path("requestId").asText();
      if (parameters.at("/request/url").asText().equals(url)) {
        methods.put(id, parameters.at("/request/method").asText());
      } else if (parameters.at("/response/url").asText().equals(url)) {
        exchanges.add(methods.get(id) + " " + parameters.at("/response/status").asText());
      }
    }
    return exchanges;
  }
}
