package org.alvhdesk.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.MembersView;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.localstack.Totp;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a password to a second factor, in a browser with the real Keycloak. */
@Order(27)
@ExtendWith(MainPlatform.class)
class StepUpTest {
  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private final Desk desk;

  StepUpTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void codeAloneLeadsBackToThePage_whenThePasswordIsFresh() {
    var page = BROWSERS.login(desk.stack(), "risk");
    assertLevel(page, "1");

    page.navigate(ui("/step-up?return=/book"));
    assertThat(page.locator("#password")).hasCount(0);
    confirm(page, "risk");

    page.waitForURL(ui("/book"));
    assertThat(page.getByTestId("flash")).containsText("Nothing was approved by it");
    assertLevel(page, "2");
    // Fresh: no form, and straight back.
    page.navigate(ui("/step-up?return=/ledger"));
    page.waitForURL(ui("/ledger"));
  }

  @Test
  void wrongCodeLeadsNowhere() {
    var page = login("trader2");

    page.navigate(ui("/step-up?return=/book"));
    page.locator("#otp").fill("000000".equals(code("trader2")) ? "000001" : "000000");
    page.locator("#kc-login").click();
    page.locator("#input-error-otp").waitFor();

    // Back at the desk by hand: logged in with the password still, nothing more.
    assertLevel(page, "1");
  }

  @Test
  void addressOutsideTheDeskIsIgnored() {
    var page = login("risk2");

    page.navigate(ui("/step-up?return=https://example.org/"));
    confirm(page, "risk2");

    page.waitForURL(ui("/"));
  }

  @Test
  void servicesSeeLevelAndTime_whenTheTokenHasASecondFactor() {
    var trader = Person.withSecondFactor(desk.stack(), "trader");
    var draft = desk.freshDraft();
    long before = Instant.now().getEpochSecond();

    var answer =
        trader.post(PartName.HEDGE, "/api/v1/proposals/" + draft.id() + "/submission", null);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var line =
        trader.get(PartName.HEDGE, "/api/v1/audit").items(AuditView.class).stream()
            .filter(l -> draft.id().equals(l.subject()) && l.action().equals("SUBMITTED"))
            .findFirst()
            .orElseThrow();
    assertThat(line.acr()).isEqualTo("2");
    assertThat(line.authTime().getEpochSecond()).isBetween(before - 300, before + 5);
  }

  @Test
  void directGrantIsLevelOneToTheServices() {
    var submitted = desk.submitted();

    var line =
        desk.person("viewer").get(PartName.HEDGE, "/api/v1/audit").items(AuditView.class).stream()
            .filter(l -> submitted.id().equals(l.subject()) && l.actor().equals("trader"))
            .findFirst()
            .orElseThrow();
    assertThat(line.acr()).isEqualTo("1");
  }

  @Test
  void everybodyIsListed_withWhoHasASecondFactor() {
    var members =
        desk.person("viewer").get(PartName.HEDGE, "/api/v1/members").as(MembersView.class);
    assertThat(members.items())
        .filteredOn(m -> !m.hasOtp())
        .extracting(MembersView.Row::username)
        .isEqualTo(List.of("viewer"));

    var page = BROWSERS.login(desk.stack(), "viewer");
    page.navigate(ui("/members"));
    assertThat(page.getByTestId("member")).hasCount(members.items().size());
  }

  /** The overview, which follows the market and must not call its person back when they leave. */
  private Page login(String person) {
    var page = BROWSERS.login(desk.stack(), person);
    page.waitForLoadState();
    return page;
  }

  private void assertLevel(Page page, String acr) {
    page.navigate(ui("/account"));
    assertThat(page.getByTestId("account-level")).hasAttribute("data-acr", acr);
  }

  /** A code serves once: when another test has used this one, its neighbour is taken. */
  private void confirm(Page page, String person) {
    Totp codes = desk.stack().oneTimeCodes(person);
    for (int seconds : new int[] {0, 30, -30}) {
      page.locator("#otp").fill(codes.codeAt(Instant.now().plusSeconds(seconds)));
      page.waitForNavigation(() -> page.locator("#kc-login").click());
      if (page.locator("#input-error-otp").count() == 0) {
        return;
      }
    }
  }

  private String code(String person) {
    Totp codes = desk.stack().oneTimeCodes(person);
    return codes.codeAt(Instant.now());
  }

  private String ui(String path) {
    return desk.stack().url(PartName.UI) + path;
  }
}
