package dev.letterbox.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people see of {@code /docs}, in Chromium. */
@OneAtATime
final class DocsPageTest {
  private static final String SITE = "http://localhost:" + Api.LOCAL.url().getPort();

  @Test
  void everyOperationIsShownAndNothingComesFromElsewhere() throws IOException {
    Browser.open(SITE + "/docs");
    Browser.find(".opblock");
    assertEquals("Letterbox API", Browser.DRIVER.getTitle());
    assertEquals(operations(), Browser.DRIVER.findElements(By.cssSelector(".opblock")).size());
    Browser.screenshot("docs");
    assertEquals(List.of(), Browser.problems());
    for (String event : Browser.network()) {
      JsonNode message = Api.json(event).get("message");
      if (message.get("method").asText().equals("Network.requestWillBeSent")) {
        String url = message.at("/params/request/url").asText();
        assertTrue(url.startsWith(SITE + "/") || url.startsWith("data:"), url);
      }
    }
  }

  @Test
  void anOwnersRequestIsTriedAtOnce() {
    String form = Api.form();
    Browser.open(SITE + "/docs");
    tryOut("forms", "getForm");
    type("#operations-forms-getForm [data-param-name=formId] input", form);
    execute("getForm");
    assertEquals("200", status("forms", "getForm"));
    WebElement body = Browser.find("#operations-forms-getForm .live-responses-table .microlight");
    assertTrue(body.getText().contains("\"id\": \"" + form + "\""), body.getText());
    show("#operations-forms-getForm .live-responses-table");
    Browser.screenshot("docs-tried");
    assertEquals(List.of(), Browser.problems());
  }

  @Test
  void aSubmissionIsTried() {
    String form = Api.form();
    Browser.open(SITE + "/docs");
    tryOut("intake", "createSubmission");
    type("#operations-intake-createSubmission [data-param-name=formId] input", form);
    execute("createSubmission");
    assertEquals("201", status("intake", "createSubmission"));
    assertEquals(
        "{\"email\":\"ada@example.com\",\"message\":\"Hello\"}", Received.by(form).fields());
  }

  @Test
  void aKeyboardIsEnough() {
    Browser.open(SITE + "/docs");
    String block = "#operations-meta-getHealth";
    for (String control : List.of(".opblock-summary-control", ".try-out__btn", "button.execute")) {
      Browser.find(block + " " + control).sendKeys(Keys.ENTER);
    }
    assertEquals("200", status("meta", "getHealth"));
  }

  @Test
  void aBasePathIsKept() throws IOException {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/letters/", DocsPageTest::forward);
    proxy.start();
    try {
      String base = "http://localhost:" + proxy.getAddress().getPort() + "/letters";
      Browser.open(base + "/docs");
      tryOut("meta", "getHealth");
      execute("getHealth");
      assertEquals("200", status("meta", "getHealth"));
      assertEquals(
          base + "/v1/health",
          Browser.find("#operations-meta-getHealth .request-url .microlight").getText());
      assertEquals(base + "/openapi.yaml", Browser.find("header nav a").getDomProperty("href"));
      assertEquals(List.of(), Browser.problems());
    } finally {
      proxy.stop(0);
    }
  }

  @Test
  void theSiteIsAFileThatNeedsNoServer() throws IOException {
    Browser.open(Path.of("target", "site-api", "index.html").toUri().toString());
    Browser.find(".opblock");
    assertEquals(operations(), Browser.DRIVER.findElements(By.cssSelector(".opblock")).size());
    assertEquals(
        "https://{domain} - The API's own domain, with its base path if it has one.",
        Browser.find("#servers option").getText());
    Browser.screenshot("docs-site");
    assertEquals(List.of(), Browser.problems());
  }

  @Test
  void aPhoneShowsItWithoutScrollingSideways() {
    Browser.open("about:blank");
    Browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    Browser.DRIVER.get(SITE + "/docs");
    Browser.find(".opblock");
    Browser.screenshot("docs-phone");
    assertEquals(390L, Browser.DRIVER.executeScript("return document.documentElement.scrollWidth"));
  }

  private static void tryOut(String tag, String operation) {
    String block = "#operations-" + tag + "-" + operation;
    click(block + " .opblock-summary-control");
    click(block + " .try-out__btn");
  }

  private static void execute(String operation) {
    click("[id$=-" + operation + "] button.execute");
  }

  private static String status(String tag, String operation) {
    String cell = " .live-responses-table tbody .response-col_status";
    return Browser.find("#operations-" + tag + "-" + operation + cell).getText().strip();
  }

  private static void type(String css, String text) {
    show(css);
    WebElement field = Browser.find(css);
    field.click();
    Browser.DRIVER.executeScript("arguments[0].select()", field);
    Browser.cdp("Input.insertText", Map.of("text", text));
  }

  private static void click(String css) {
    show(css);
    Browser.find(css).click();
  }

  private static void show(String css) {
    Browser.DRIVER.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", Browser.find(css));
  }

  private static int operations() throws IOException {
    int count = 0;
    String contract = Files.readString(Path.of("generated", "openapi.json"));
    for (JsonNode path : Api.json(contract).get("paths")) {
      count += path.size();
    }
    return count;
  }

  /** As a custom domain whose mapping is {@code letters} does. */
  private static void forward(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString().substring("/letters".length());
    try (exchange) {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(SITE + path)).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      for (String name : List.of("content-type", "content-security-policy")) {
        answer
            .headers()
            .firstValue(name)
            .ifPresent(v -> exchange.getResponseHeaders().set(name, v));
      }
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
