package org.alvhdesk.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a new user does: from the login to a filled hedge change, each person in a browser. */
@Order(25)
@ExtendWith(MainPlatform.class)
class BrowserJourneyTest {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final double LONG_MS = 60_000;

  private final Desk desk;
  private final List<String> complaints = new ArrayList<>();

  BrowserJourneyTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void hedgeChangeIsFilled_whenTraderSubmitsAndTwoOthersApprove() {
    var trader = watched(BROWSERS.login(desk.stack(), "trader"));
    dashboardShowsTheBook(trader);
    marketCanBePacedAndPaused(trader);

    var id = desk.freshDraft().id();
    var book = openBook(trader);
    var positions = book.getByTestId("hedge-positions").innerText();
    var version = book.getByTestId("book-version").innerText();

    openProposalFromTheDashboard(trader, id);
    proposalSaysWhy(trader);
    trader.getByTestId("submit").click();
    assertThat(state(trader)).hasAttribute("data-state", "SUBMITTED");
    assertThat(trader.getByTestId("clock-state")).hasAttribute("data-running", "false");
    assertThat(trader.getByTestId("approve")).isDisabled();

    var trader2 = watched(BROWSERS.login(desk.stack(), "trader2"));
    openProposalFromTheDashboard(trader2, id);
    trader2.getByTestId("approve").click();
    assertThat(state(trader2)).hasAttribute("data-state", "PARTIALLY_APPROVED");
    // The trader's page follows without anybody touching it.
    assertThat(state(trader)).hasAttribute("data-state", "PARTIALLY_APPROVED");
    assertThat(trader.getByTestId("approval")).hasCount(1);

    var risk = watched(BROWSERS.login(desk.stack(), "risk"));
    risk.navigate(ui("/proposals"));
    risk.locator("[data-testid=proposal-row][data-id='" + id + "'] a").first().click();
    risk.getByTestId("reason").fill("within the stress budget");
    risk.getByTestId("approve").click();
    letItFill(risk, trader);

    assertThat(state(risk)).hasAttribute("data-state", "FILLED", patient());
    assertThat(state(trader)).hasAttribute("data-state", "FILLED", patient());
    assertThat(trader.getByTestId("fill").first()).isVisible();
    assertThat(trader.getByTestId("approval")).hasCount(2);

    // The page that was open all the time shows the new book, and was never loaded again.
    assertThat(book.getByTestId("book-version"))
        .not()
        .hasText(version, new LocatorAssertions.HasTextOptions().setTimeout(LONG_MS));
    assertThat(book.getByTestId("hedge-positions").innerText()).isNotEqualTo(positions);
    assertThat(book.evaluate("window.neverReloaded")).isEqualTo(true);

    logout(trader);
    assertThat(complaints).isEmpty();
  }

  private static LocatorAssertions.HasAttributeOptions patient() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(LONG_MS);
  }

  private static Locator state(Page page) {
    return page.getByTestId("proposal-state");
  }

  private String ui(String path) {
    return desk.stack().url(PartName.UI) + path;
  }

  private static void dashboardShowsTheBook(Page page) {
    assertThat(page.getByTestId("user-name")).hasText("trader");
    assertThat(page.locator("#condor-summary")).hasAttribute("data-available", "true");
    assertThat(page.locator("#condor-summary")).containsText("MODEL");
    assertThat(page.locator("#corridor")).containsText("Lower");
    assertThat(page.locator("#hedge-summary")).hasAttribute("data-available", "true");
    for (var layer : List.of("FRONT", "MID", "FAR")) {
      assertThat(page.locator("#hedge-summary table.layers")).containsText(layer);
    }
    assertThat(page.locator("#hedge-summary")).containsText("MODEL");
    assertThat(page.locator("#market")).containsText("MODEL");
    assertThat(page.locator("footer")).containsText("paper trading");
  }

  private static void marketCanBePacedAndPaused(Page page) {
    var clock = page.getByTestId("clock-state");
    var toggle = page.getByTestId("clock-toggle");
    if ("true".equals(clock.getAttribute("data-running"))) {
      toggle.click();
    }
    assertThat(clock).hasAttribute("data-running", "false");
    toggle.click();
    assertThat(clock).hasAttribute("data-running", "true");
    var speed = page.locator("#market button[name=speed]").last();
    var label = speed.innerText();
    speed.click();
    assertThat(page.locator("#market button[name=speed][aria-pressed=true]")).hasText(label);
    var time = page.getByTestId("market-time");
    var before = time.innerText();
    assertThat(time).not().hasText(before);
    toggle.click();
    assertThat(clock).hasAttribute("data-running", "false");
  }

  private Page openBook(Page of) {
    var book = watched(of.context().newPage());
    book.navigate(ui("/book"));
    assertThat(book.locator("#condor-book")).containsText("MODEL");
    book.evaluate("window.neverReloaded = true");
    return book;
  }

  private void openProposalFromTheDashboard(Page page, String id) {
    page.navigate(ui("/"));
    page.locator("#waiting a[href='/proposals/" + id + "']").first().click();
    page.waitForURL("**/proposals/" + id);
  }

  private static void proposalSaysWhy(Page page) {
    assertThat(state(page)).hasAttribute("data-state", "DRAFT");
    assertThat(page.getByTestId("content-hash"))
        .hasAttribute("data-hash", java.util.regex.Pattern.compile("[0-9a-f]{64}"));
    assertThat(page.getByTestId("browser-hash")).hasAttribute("data-result", "same");
    var trace = page.locator("table.trace tbody tr");
    assertThat(trace.count()).isPositive();
    assertThat(page.locator("table.trace cite").first()).isVisible();
    assertThat(page.locator("#evidence")).containsText("MODEL");
    assertThat(page.locator("#evidence")).containsText("Joint book before and after");
    assertThat(page.locator("#decision")).containsText("Needs:");
  }

  /** Paused, the quotes of the last step decide; if they are past a limit, the market must move. */
  private static void letItFill(Page risk, Page trader) {
    assertThat(state(risk))
        .hasAttribute("data-state", java.util.regex.Pattern.compile("RELEASED|FILLED"));
    if ("RELEASED".equals(state(risk).getAttribute("data-state"))) {
      trader.getByTestId("clock-toggle").click();
    }
  }

  private void logout(Page page) {
    page.getByTestId("logout").click();
    assertThat(page.getByTestId("login")).isVisible();
    page.navigate(ui("/"));
    assertThat(page.getByRole(AriaRole.TEXTBOX).first()).isVisible();
    assertThat(page.url()).startsWith(desk.stack().oidcUrl());
  }

  /** Collects what the browser's console reports as an error, and uncaught exceptions. */
  private Page watched(Page page) {
    page.onPageError(e -> complaints.add(page.url() + ": " + e));
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(page.url() + ": " + m.text());
          }
        });
    return page;
  }
}
