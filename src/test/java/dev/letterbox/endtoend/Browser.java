package dev.letterbox.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The one Chromium of the test run: headless, started when first needed, closed with the process.
 */
final class Browser {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();

  /** How long an element is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static final ChromeDriver DRIVER = start();

  private Browser() {}

  private static ChromeDriver start() {
    // It misses typed DevTools of the browser's version, which nothing here uses.
    SELENIUM.setLevel(Level.SEVERE);
    File browser = installed("chromium", "chromium-browser", "google-chrome");
    File driverOfIt = installed("chromedriver");
    Path profile = profile();
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(
        "--headless",
        "--user-data-dir=" + profile,
        "--window-size=1280,1200",
        // In a container it runs as root, and /dev/shm is small.
        "--no-sandbox",
        "--disable-dev-shm-usage");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driverOfIt)
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().implicitlyWait(PATIENCE);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(driver, profile), "browser"));
    return driver;
  }

  private static File installed(String... names) {
    for (String name : names) {
      for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return file.toFile();
        }
      }
    }
    throw new AssertionError(
        String.join(", ", names)
            + ": not on the PATH. On Debian: apt-get install chromium chromium-driver");
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory(Files.createDirectories(FOLDER), "profile");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ChromeDriver driver, Path profile) {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads a page as a visitor meets it, and forgets what was logged before. */
  static void open(String url) {
    cdp("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    cdp("Page.setBypassCSP", Map.of("enabled", false));
    cdp("Emulation.clearDeviceMetricsOverride", Map.of());
    cdp("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    DRIVER.get("about:blank");
    problems();
    DRIVER.manage().logs().get(LogType.PERFORMANCE);
    DRIVER.get(url);
  }

  /** A command of the DevTools protocol. */
  static void cdp(String command, Map<String, Object> parameters) {
    DRIVER.executeCdpCommand(command, parameters);
  }

  static WebElement find(String css) {
    return DRIVER.findElement(By.cssSelector(css));
  }

  /** Types into a field in place of what it holds. */
  static void type(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.click();
    // WebDriver's keys know no characters beyond the basic plane; an input method does.
    cdp("Input.insertText", Map.of("text", text));
  }

  /**
   * What the console says since it was last asked, but for mere information, and for the icon that
   * browsers want of every site: the API has none.
   */
  static List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (LogEntry entry : DRIVER.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() > Level.INFO.intValue()
          && !entry.getMessage().contains("/favicon.ico ")) {
        problems.add(entry.getMessage());
      }
    }
    return problems;
  }

  /** What the network did since the page was opened: events of the DevTools protocol. */
  static List<String> network() {
    List<String> events = new ArrayList<>();
    for (LogEntry entry : DRIVER.manage().logs().get(LogType.PERFORMANCE)) {
      events.add(entry.getMessage());
    }
    return events;
  }

  /** To look at: {@code target/browser/name.png}. */
  static void screenshot(String name) {
    try {
      Files.write(FOLDER.resolve(name + ".png"), DRIVER.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
