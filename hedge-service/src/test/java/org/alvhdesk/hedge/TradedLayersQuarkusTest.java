package org.alvhdesk.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.rest.CashLine;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.execution.ExecutionMode;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second engine and shares of a VIX product: proposed, approved, filled, marked, sold. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class TradedLayersQuarkusTest {
  private static final double SHARE_USD = 41.5;
  private static final int SESSIONS = 300;

  /** Sold before the first step: their credits are spent once. */
  private static final CondorBookV1.Condor CONDORS =
      TestMarket.whole("run", 1, TestMarket.SESSION, TestMarket.CALM_VIX).condor();

  @Inject Desk desk;

  /** TAILIRR-001 with shares instead of futures; a second engine that needs no concentration. */
  @BeforeEach
  void rules() {
    RuleSet layered =
        with(
            RuleLibrary.shipped().document("LAYERED-002").executable(),
            "secondEngine.gate",
            "ALWAYS");
    RuleSet tail = RuleLibrary.shipped().document("TAILIRR-001").executable();
    tail = with(with(tail, "instrument.vixEtp", "ON"), "instrument.vxFuture", "OFF");
    QuarkusMock.installMockForType(
        new ActiveRules(
            RuleLibrary.shipped().condorRules("LAYERED-002"),
            HedgeRules.of(tail),
            HedgeModifiers.of(layered)),
        ActiveRules.class);
  }

  private static RuleSet with(RuleSet set, String name, String value) {
    return new RuleSet(
        set.id(),
        set.version(),
        set.title(),
        set.parameters(),
        set.choices().stream()
            .map(c -> c.name().equals(name) ? new Choice(name, value, c.citation()) : c)
            .toList());
  }

  @Test
  void areProposedApprovedFilledMarkedAndSold() {
    String run = TestMarket.newRun();
    desk.play(step(run, 1, TestMarket.SESSION, TestMarket.CALM_VIX, SHARE_USD));

    ProposalView draft = desk.draftOf(run).orElseThrow();
    List<ProposalView.Leg> spread = legs(draft, "SECOND_ENGINE");
    assertThat(spread).extracting(ProposalView.Leg::action).containsExactly("BUY", "SELL");
    assertThat(spread.get(0).quantity()).isPositive().isEqualTo(spread.get(1).quantity());
    assertThat(spread.get(1).strike()).isGreaterThan(spread.get(0).strike());
    ProposalView.Leg share = legs(draft, "ETP").getFirst();
    assertThat(share.root()).isEqualTo("VIXY");
    assertThat(share.right()).isEqualTo("SHARE");
    assertThat(share.expiry()).isNull();
    assertThat(share.delta()).isEqualTo(1);
    assertThat(draft.headline()).contains(share.quantity() + " VIXY shares for the etp layer");

    ProposalView filled = approved(draft);

    assertThat(filled.state()).isEqualTo("FILLED");
    ProposalView.Fill bought =
        filled.fills().stream().filter(f -> f.layer().equals("ETP")).findFirst().orElseThrow();
    assertThat(bought.pricePoints()).isEqualByComparingTo("41.52");
    assertThat(bought.cashUsd())
        .isEqualByComparingTo(
            new BigDecimal("-41.52").multiply(BigDecimal.valueOf(share.quantity())));
    assertThat(bought.quality()).isEqualTo("SETTLED");
    assertThat(cash("ETP")).singleElement().satisfies(line -> marksOut(line, bought.cashUsd()));
    assertThat(cash("SECOND_ENGINE")).hasSize(2);

    // Nothing moves: what is held is marked, the hedge keeps it, and nothing is proposed.
    LocalDate next = TradingCalendar.nextBusinessDay(TestMarket.SESSION);
    desk.play(step(run, 2, next, TestMarket.CALM_VIX, SHARE_USD + 1));
    HedgeBookView book = book();
    HedgeBookV1.Position held = position(book, "ETP");
    assertThat(held.expiry()).isNull();
    assertThat(held.markPoints()).isEqualTo(42.5);
    assertThat(held.valueUsd())
        .isEqualByComparingTo(
            new BigDecimal("42.50").multiply(BigDecimal.valueOf(held.quantity())));
    assertThat(held.pnlUsd())
        .isEqualByComparingTo(new BigDecimal("0.98").multiply(BigDecimal.valueOf(held.quantity())));
    assertThat(book.rollDowns()).extracting(r -> r.layer()).contains("ETP", "SECOND_ENGINE");
    assertThat(book.layers())
        .filteredOn(l -> l.layer().equals("SECOND_ENGINE") || l.layer().equals("ETP"))
        .hasSize(2)
        .allMatch(l -> l.target() == l.held() && l.held() > 0);

    // The spreads are about to expire and the shares are worth more than half of the stress loss.
    LocalDate late = TradingCalendar.onOrBefore(spread.getFirst().expiry().minusDays(8));
    // VIX rose, so that somebody bids for the call sold too: a spread trades whole or not at all.
    desk.play(step(run, 3, late, TestMarket.CALM_VIX + 8, SHARE_USD * 100));
    ProposalView sale = approved(desk.draftOf(run).orElseThrow());

    assertThat(sale.state()).isEqualTo("FILLED");
    assertThat(legs(sale, "ETP")).extracting(ProposalView.Leg::action).containsExactly("SELL");
    assertThat(legs(sale, "SECOND_ENGINE"))
        .filteredOn(l -> l.expiry().equals(spread.getFirst().expiry()))
        .extracting(ProposalView.Leg::action)
        .containsExactlyInAnyOrder("SELL", "BUY");
    assertThat(cash("ETP").getFirst().amountUsd()).isPositive();
    desk.play(step(run, 4, TradingCalendar.nextBusinessDay(late), TestMarket.CALM_VIX, SHARE_USD));
    assertThat(book().book().positions())
        .noneMatch(
            p -> p.layer().equals("SECOND_ENGINE") && p.expiry().equals(spread.getFirst().expiry()))
        .filteredOn(p -> p.layer().equals("ETP"))
        .allMatch(p -> p.quantity() < share.quantity());
    assertThat(
            desk.count(
                "select count(*) from fill where run_id = '%s' and option_right = 'SHARE' and expiry is null"
                    .formatted(run)))
        .isEqualTo(2);
  }

  /** The short leg of a spread fills first: an alarm until the long one covers it. */
  @Test
  void raisesAnAlarm_whileAShortLegIsFilledAlone() {
    QuarkusMock.installMockForType(new ExecutionMode("manual"), ExecutionMode.class);
    String run = TestMarket.newRun();
    desk.play(step(run, 1, TestMarket.SESSION, TestMarket.CALM_VIX, SHARE_USD));
    ProposalView released = approved(desk.draftOf(run).orElseThrow());
    assertThat(released.state()).isEqualTo("RELEASED");
    List<ProposalView.Leg> spread = legs(released, "SECOND_ENGINE");

    ProposalView part = Desk.view(desk.fill("trader", released, spread.get(1), "short-1"));

    assertThat(part.state()).isEqualTo("PARTLY_FILLED");
    assertThat(part.history().getLast().decision()).isEqualTo("ORPHAN_LEG");
    assertThat(part.history().getLast().reason())
        .contains(spread.get(1).quantity() + " short VIX")
        .contains("covered by nothing");
    assertThat(alarms()).hasSize(1);
    assertThat(
            desk.count(
                "select count(*) from outbox where key = '%s' and payload like '%%ORPHAN_LEG%%'"
                    .formatted(released.id())))
        .isEqualTo(1);

    Desk.view(desk.fill("trader", released, spread.get(0), "long-1"));

    assertThat(alarms()).isEmpty();
    assertThat(
            desk.count(
                "select count(*) from audit where subject = '%s' and action = 'ORPHAN_CLEARED'"
                    .formatted(released.id())))
        .isEqualTo(1);
  }

  private List<Object> alarms() {
    return desk.as("viewer").get("/api/v1/fills/alarms").jsonPath().getList("items");
  }

  private static void marksOut(CashLine line, BigDecimal amount) {
    assertThat(line.amountUsd()).isEqualByComparingTo(amount);
    assertThat(line.note()).contains("VIXY share at 41.52 USD");
  }

  private ProposalView approved(ProposalView draft) {
    ProposalView submitted = Desk.view(desk.submit("trader", draft));
    Desk.view(desk.approveSteppedUp("trader2", submitted));
    ProposalView last = Desk.view(desk.approveSteppedUp("risk", submitted));
    // A premium of more than 2 % of NAV needs the manager too.
    return last.missing().isEmpty() ? last : Desk.view(desk.approveSteppedUp("pm", submitted));
  }

  private static List<ProposalView.Leg> legs(ProposalView proposal, String layer) {
    return proposal.legs().stream().filter(l -> l.layer().equals(layer)).toList();
  }

  private HedgeBookView book() {
    return Json.read(desk.as("viewer").get("/api/v1/book").asString(), HedgeBookView.class);
  }

  private static HedgeBookV1.Position position(HedgeBookView book, String layer) {
    return book.book().positions().stream()
        .filter(p -> p.layer().equals(layer))
        .findFirst()
        .orElseThrow();
  }

  /** Newest first. */
  private List<CashLine> cash(String layer) {
    LedgerView ledger =
        Json.read(desk.as("viewer").get("/api/v1/ledger?limit=100").asString(), LedgerView.class);
    return ledger.entries().items().stream().filter(l -> layer.equals(l.layer())).toList();
  }

  /**
   * VIX jumped two sessions ago, FOMC is two sessions ahead: two of three signals agree (001-3).
   */
  private static TestMarket.Step step(
      String run, long n, LocalDate session, double vix, double shareUsd) {
    List<SessionClose> closes = new ArrayList<>();
    LocalDate day = session;
    for (int ago = 1; ago <= SESSIONS; ago++) {
      day = TradingCalendar.previousBusinessDay(day);
      double level = ago <= 2 ? 14 : 11 + 0.2 * (ago % 3) + 0.002 * ago;
      closes.addFirst(
          SessionClose.of(
              day,
              2780 - ago,
              level,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              Optional.empty()));
    }
    LocalDate fomc = TradingCalendar.nextBusinessDay(TradingCalendar.nextBusinessDay(session));
    MarketPast past =
        new MarketPast(
            closes,
            Map.of(),
            new ScheduledEvents(
                List.of(new ScheduledEvent("FOMC", fomc)),
                session.minusYears(1),
                session.plusYears(1)),
            Quality.MODEL);
    return TestMarket.whole(run, n, session, vix)
        .with(new BigDecimal("0.00"), CONDORS)
        .with(shareUsd, Quality.SETTLED, past);
  }
}
