package org.alvhdesk.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.localstack.Checkout;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the pages look and whether everybody can use them: phone, desk, light, dark. */
@Order(10)
@ExtendWith(MainPlatform.class)
class PagesTest {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final int PHONE_WIDTH = 390;

  private final Desk desk;

  PagesTest(Desk desk) {
    this.desk = desk;
  }

  @BeforeEach
  void somethingToDecide() {
    var ignored = desk.freshDraft();
  }

  private Map<String, String> pages() {
    var id = desk.proposals("DRAFT").getFirst().id();
    var pages = new LinkedHashMap<String, String>();
    pages.put("dashboard", "/");
    pages.put("book", "/book");
    pages.put("import of a book", "/book/import");
    pages.put("ladder", "/ladder");
    pages.put("candidates", "/candidates");
    pages.put("layers", "/layers");
    pages.put("market", "/market");
    pages.put("signals", "/signals");
    pages.put("ledger", "/ledger");
    pages.put("capital", "/capital");
    pages.put("proposals", "/proposals");
    pages.put("proposal", "/proposals/" + id);
    pages.put("rules", "/rules");
    pages.put("rule finder", "/rules?rule=004-7");
    pages.put("rule set", "/rules/FOUR42-004");
    pages.put("rule sets compared", "/rules/FOUR42-004/diff?against=FOUR42-004-A");
    pages.put("documents", "/documents");
    pages.put("policy", "/policy");
    pages.put("delegations", "/delegations");
    pages.put("emergencies", "/emergencies");
    pages.put("fills", "/fills");
    pages.put("notifications", "/notifications");
    pages.put("scenarios", "/scenarios");
    pages.put("audit", "/audit");
    pages.put("members", "/members");
    pages.put("account", "/account");
    pages.put("data", "/data");
    pages.put("sources", "/data/sources");
    pages.put("events", "/data/events");
    pages.put("about", "/about");
    return pages;
  }

  @Test
  void nothingScrollsSideways_whenThePhoneIs390Wide() {
    var page = open(PHONE_WIDTH, 844, ColorScheme.LIGHT);
    pages()
        .forEach(
            (name, path) -> {
              visit(page, path);
              assertThat(
                      ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                  .as("width of " + name)
                  .isLessThanOrEqualTo(PHONE_WIDTH);
            });
    visit(page, "/proposals/" + desk.proposals("DRAFT").getFirst().id());
    assertThat(page.getByTestId("submit")).isVisible();
    page.getByTestId("submit").scrollIntoViewIfNeeded();
    assertThat(page.getByTestId("submit").boundingBox().width).isGreaterThan(80);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everybodyCanUseThePages_whenTheSchemeIs(ColorScheme scheme) {
    var page = open(1440, 900, scheme);
    var found = new ArrayList<String>();
    pages()
        .forEach(
            (name, path) -> {
              visit(page, path);
              for (var rule : new AxeBuilder(page).analyze().getViolations()) {
                if (List.of("serious", "critical").contains(rule.getImpact())) {
                  var first = rule.getNodes().getFirst();
                  found.add(
                      name
                          + ": "
                          + rule.getId()
                          + " ("
                          + rule.getImpact()
                          + "), "
                          + rule.getNodes().size()
                          + " times: "
                          + first.getHtml());
                }
              }
            });
    assertThat(found).isEmpty();
  }

  @Test
  void schemesDiffer_whenTheSystemIsDark() {
    var light = open(1440, 900, ColorScheme.LIGHT);
    var dark = open("risk", 1440, 900, ColorScheme.DARK);
    var background = "getComputedStyle(document.body).backgroundColor";
    assertThat(light.evaluate(background)).isNotEqualTo(dark.evaluate(background));
  }

  @Test
  @EnabledIfSystemProperty(named = "alvh.screenshots", matches = "true")
  void picturesOfTheReadmeAreWritten_whenAskedFor() {
    var pages = pages();
    var light = open(1440, 900, ColorScheme.LIGHT);
    for (var name : List.of("dashboard", "book", "proposal")) {
      visit(light, pages.get(name));
      picture(light, name);
    }
    var dark = open(1440, 900, ColorScheme.DARK);
    visit(dark, "/");
    picture(dark, "dashboard-dark");
    var phone = open(PHONE_WIDTH, 844, ColorScheme.LIGHT);
    visit(phone, "/");
    picture(phone, "dashboard-phone");
  }

  private static void picture(Page page, String name) {
    Path file = Checkout.current().root().resolve("docs/images").resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private Page open(int width, int height, ColorScheme scheme) {
    return open("trader", width, height, scheme);
  }

  private Page open(String person, int width, int height, ColorScheme scheme) {
    BrowserContext context = BROWSERS.context(person, Browsers.options(width, height, scheme));
    return Browsers.login(desk.stack(), person, context);
  }

  private void visit(Page page, String path) {
    var answer = page.navigate(desk.stack().url(PartName.UI) + path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(page.locator("main")).isVisible();
    // A page that says that something is missing is not the page that is looked at here.
    assertThat(page.locator(".missing, .banner.error").all()).as("problems on " + path).isEmpty();
  }
}
