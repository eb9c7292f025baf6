package org.alvhdesk.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium with one context per person, so that everybody has a session of their own. When a
 * test fails, a picture and the HTML of each open page are in {@code target/failures}.
 */
final class Browsers implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
  private static final Path FAILURES = Path.of("target", "failures").toAbsolutePath();
  private static final double PATIENCE_MS = 20_000;

  private final Map<String, BrowserContext> contexts = new LinkedHashMap<>();
  private Playwright playwright;
  private Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-background-networking", "--disable-gpu")));
  }

  /** The Chromium to use: property, environment, then the usual names on the PATH. */
  private static Path executable() {
    var named =
        Optional.ofNullable(System.getProperty("alvh.chromium"))
            .or(() -> Optional.ofNullable(System.getenv("ALVH_CHROMIUM")))
            .filter(n -> !n.isBlank());
    if (named.isPresent()) {
      return Path.of(named.get());
    }
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(
            name ->
                Stream.of(
                        System.getenv()
                            .getOrDefault("PATH", "/usr/bin")
                            .split(File.pathSeparator, -1))
                    .map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the browser tests need Chromium: install it (Debian: apt-get install"
                        + " chromium), or name it with -Dalvh.chromium=FILE or ALVH_CHROMIUM"));
  }

  /** A desktop browser of this person, 1440 points wide, not logged in yet. */
  BrowserContext context(String person) {
    return context(person, options(1440, 900, ColorScheme.LIGHT));
  }

  BrowserContext context(String person, Browser.NewContextOptions options) {
    var old = contexts.remove(person);
    if (old != null) {
      old.close();
    }
    var context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.put(person, context);
    return context;
  }

  static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setLocale("en-GB");
  }

  /** A page of this person, logged in through Keycloak, on the dashboard. */
  Page login(LocalStack stack, String person) {
    return login(stack, person, context(person));
  }

  static Page login(LocalStack stack, String person, BrowserContext context) {
    var page = context.newPage();
    page.navigate(stack.url(PartName.UI) + "/");
    page.locator("#username").fill(person);
    page.locator("#password").fill(person);
    page.locator("#kc-login").click();
    page.getByTestId("user-name").waitFor();
    return page;
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (context.getExecutionException().isPresent()) {
      save(context);
    }
    contexts.values().forEach(BrowserContext::close);
    contexts.clear();
  }

  private void save(ExtensionContext context) throws IOException {
    var dir =
        FAILURES.resolve(
            context.getRequiredTestClass().getSimpleName()
                + "."
                + context.getRequiredTestMethod().getName());
    Files.createDirectories(dir);
    for (var person : contexts.entrySet()) {
      int n = 0;
      for (var page : new ArrayList<>(person.getValue().pages())) {
        var file = person.getKey() + "-" + ++n;
        page.screenshot(
            new Page.ScreenshotOptions().setPath(dir.resolve(file + ".png")).setFullPage(true));
        Files.writeString(
            dir.resolve(file + ".html"), "<!-- " + page.url() + " -->\n" + page.content());
      }
    }
    System.out.println("pages of the failed test: " + dir);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.close();
    playwright.close();
  }
}
