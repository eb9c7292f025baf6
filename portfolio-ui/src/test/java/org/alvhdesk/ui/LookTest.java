package org.alvhdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.ui.testing.AuditSamples;
import org.alvhdesk.ui.testing.Browser;
import org.alvhdesk.ui.testing.CondorSamples;
import org.alvhdesk.ui.testing.DataSamples;
import org.alvhdesk.ui.testing.MemberSamples;
import org.alvhdesk.ui.testing.PolicySamples;
import org.alvhdesk.ui.testing.RuleSetSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.ScenarioSamples;
import org.alvhdesk.ui.testing.StubServices;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every page in a real browser: both themes, desk and phone; screenshots in target/look. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
@EnabledIf("chromiumInstalled")
class LookTest {
  private static final Path LOOK = Path.of("target", "look");
  private static Browser browser;

  @TestHTTPResource("/")
  URI base;

  @Inject @Any InMemoryConnector kafka;

  private final List<String> faults = new ArrayList<>();

  static boolean chromiumInstalled() {
    return Browser.installed().isPresent();
  }

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void looksRightToATrader() {
    StubServices.answer("GET /market/clock", Samples.clock(false));
    look("overview", "/");
    look("book", "/book");
    look("proposals", "/proposals");
    look("draft", "/proposals/" + Samples.ID);
    look("ladder", "/ladder");
    StubServices.answer("GET /condor/candidates", CondorSamples.candidates());
    look("candidates", "/candidates");
    look("import", "/book/import");
    look("layers", "/layers");
    look("ledger", "/ledger");
    StubServices.answer("GET /hedge/audit", AuditSamples.lines());
    StubServices.answer("GET /hedge/audit/verification", AuditSamples.intact());
    StubServices.answer("GET /market/audit", AuditSamples.marketLines());
    StubServices.answer("GET /market/audit/verification", AuditSamples.marketIntact());
    look("audit", "/audit");
    StubServices.answer("GET /hedge/scenarios/analysis", ScenarioSamples.analysis());
    StubServices.answer("GET /hedge/members", MemberSamples.desk());
    look("members", "/members");
    StubServices.answer("GET /hedge/approval-policy", PolicySamples.policy(List.of("a deadlock")));
    look("policy", "/policy");
    StubServices.answer("GET /hedge/delegations", PolicySamples.delegations());
    look("delegations", "/delegations");
    look("account", "/account");
    look("not-confirmed", "/step-up?return=/book&asked=1");
    look("scenarios", "/scenarios");
    look("market", "/market");
    look("signals", "/signals");
    look("capital", "/capital");
    look("rules", "/rules");
    look("rule-finder", "/rules?rule=K1-c");
    look("rule-set", "/rules/" + RuleSetSamples.ID);
    look("rule-diff", "/rules/" + RuleSetSamples.ID + "/diff?against=" + RuleSetSamples.OTHER);
    DataSamples.serve();
    look("data", "/data");
    look("import", "/data/imports/7");
    look("events", "/data/events");
    look("about", "/about");
    look("not-found", "/nowhere");
    Samples.proposal(Samples.submittedSeenBySubmitter());
    look("submitted-own", "/proposals/" + Samples.ID);
    Samples.proposal(CondorSamples.draft());
    look("condor-draft", "/proposals/" + CondorSamples.ID);
    look("condor-overview", "/");
    look("condor-list", "/proposals");
    Samples.proposal(CondorSamples.filled());
    look("condor-filled", "/proposals/" + CondorSamples.ID);
    StubServices.answer("GET /condor/ladder", CondorSamples.quiet());
    look("quiet-overview", "/");
    look("quiet-ladder", "/ladder");
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void looksRightToRisk() {
    Samples.proposal(Samples.submittedSeenByRisk());
    look("risk-overview", "/");
    look("risk-detail", "/proposals/" + Samples.ID);
    Samples.proposal(Samples.filled());
    look("filled", "/proposals/" + Samples.ID);
    StubServices.hangUp("GET /hedge/book");
    StubServices.hangUp("GET /hedge/proposals");
    look("hedge-down", "/");
  }

  @Test
  void looksRightToNobody() {
    look("logged-out", "/logged-out");
  }

  private void look(String name, String path) {
    try (BrowserContext window = browser.window(1440, false)) {
      Page page = window.newPage();
      page.onConsoleMessage(
          m -> {
            if ("error".equals(m.type()) && !m.text().matches(".*status of 40[34].*")) {
              faults.add(name + ": " + m.text());
            }
          });
      page.onPageError(e -> faults.add(name + ": " + e));
      page.navigate(base.resolve(path).toString());
      page.locator("footer").waitFor();
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        for (int width : new int[] {1440, 390}) {
          page.setViewportSize(width, width < 600 ? 844 : 900);
          String what = name + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT);
          inspect(page, what);
          page.screenshot(
              new Page.ScreenshotOptions().setPath(LOOK.resolve(what + ".png")).setFullPage(true));
        }
      }
    }
  }

  @AfterEach
  void nothingIsWrongWithWhatWasLookedAt() {
    assertThat(faults).isEmpty();
  }

  private void inspect(Page page, String what) {
    Object wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
    if (Boolean.TRUE.equals(wide)) {
      faults.add(what + ": the page scrolls sideways");
    }
    if (what.contains("-390-")) {
      faults.addAll(
          hidden(page).stream().map(t -> what + ": hidden behind the edge: " + t).toList());
    }
    new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
            .map(v -> what + ": " + v.getId() + " " + v.getNodes().getFirst().getHtml())
            .forEach(faults::add);
  }

  /**
   * Tables of which a phone shows a part only, by the name of the region they scroll in; a grid of
   * two dimensions may, as it says nothing one cell at a time.
   */
  @SuppressWarnings("unchecked")
  private static List<String> hidden(Page page) {
    return (List<String>)
        page.evaluate(
            """
            [...document.querySelectorAll('table:not(.heat)')]
              .filter(t => t.checkVisibility())
              .filter(t => t.scrollWidth > t.parentElement.clientWidth + 1)
              .map(t => t.parentElement.ariaLabel || t.className)
            """);
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void followsTheMarketWithoutAReload() {
    try (BrowserContext window = browser.window(1440, false)) {
      Page page = window.newPage();
      page.navigate(base.resolve("/").toString());
      page.evaluate("window.sameDocument = true");
      PlaywrightAssertions.assertThat(page.locator("#proposal-x")).hasCount(0);
      page.waitForCondition(() -> StubServices.calls("GET", "/clock").size() >= 2);

      Samples.proposal(Samples.filled());
      tell(Topics.APPROVAL_DECISION, "{\"proposalId\":\"" + Samples.ID + "\",\"revision\":1}");

      PlaywrightAssertions.assertThat(page.locator("#waiting"))
          .containsText(
              "No proposal is open", new LocatorAssertions.ContainsTextOptions().setTimeout(5_000));
      assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void keepsWhatIsTyped_andOldFigures_whileThePageFollows() {
    Samples.proposal(Samples.submittedSeenByRisk());
    try (BrowserContext window = browser.window(1440, false)) {
      Page page = window.newPage();
      page.navigate(base.resolve("/proposals/" + Samples.ID).toString());
      page.fill("#reason", "I am still writing");

      Samples.proposal(Samples.filled());
      tell(Topics.HEDGE_PROPOSAL, "{\"proposalId\":\"" + Samples.ID + "\",\"revision\":1}");

      PlaywrightAssertions.assertThat(page.locator("#proposal-state")).hasText("Filled");
      PlaywrightAssertions.assertThat(page.locator("#reason")).hasValue("I am still writing");
      PlaywrightAssertions.assertThat(page.locator("#decision .old-note"))
          .containsText("changed while you were writing");
    }
    Samples.healthyDesk();
    try (BrowserContext window = browser.window(1440, false)) {
      Page page = window.newPage();
      page.navigate(base.resolve("/book").toString());
      PlaywrightAssertions.assertThat(page.locator("#hedge-positions tbody tr")).hasCount(2);

      StubServices.hangUp("GET /hedge/book");
      tell(Topics.HEDGE_BOOK, "{\"version\":2}");

      PlaywrightAssertions.assertThat(page.locator("#hedge-book .old-note"))
          .hasText("hedge-service does not answer. Figures as of Tue 2018-01-30 11:30 ET.");
      PlaywrightAssertions.assertThat(page.locator("#hedge-positions tbody tr")).hasCount(2);
      PlaywrightAssertions.assertThat(page.locator("#banners"))
          .containsText("hedge-service does not answer");

      Samples.healthyDesk();
      tell(Topics.HEDGE_BOOK, "{\"version\":3}");
      PlaywrightAssertions.assertThat(page.locator(".old-note")).hasCount(0);
      PlaywrightAssertions.assertThat(page.locator("#banners .banner")).hasCount(0);
    }
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void leavesTheButtonsAlone_whileNothingAboutTheDecisionChanges() {
    Samples.proposal(Samples.submittedSeenByRisk());
    try (BrowserContext window = browser.window(1440, false)) {
      Page page = window.newPage();
      page.navigate(base.resolve("/proposals/" + Samples.ID).toString());
      page.evaluate("window.approve = document.getElementById('approve')");

      tell(Topics.MARKET_STEP, "{\"step\":15}");
      page.waitForCondition(() -> StubServices.calls("GET", "/clock").size() >= 3);

      assertThat(page.evaluate("window.approve === document.getElementById('approve')"))
          .isEqualTo(true);
    }
  }

  private void tell(String topic, String json) {
    kafka
        .source("facts")
        .send(
            Message.of(json)
                .addMetadata(
                    new IncomingKafkaRecordMetadata<>(
                        new ConsumerRecord<>(topic, 0, 0, "key", json), "facts")));
  }
}
