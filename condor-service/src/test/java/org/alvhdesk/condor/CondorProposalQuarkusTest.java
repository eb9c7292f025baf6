package org.alvhdesk.condor;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.condor.engine.ScriptedEngine.wants;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.condor.engine.ScriptedEngine;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.condor.ladder.ShiftedCondor;
import org.alvhdesk.strategy.condor.ladder.TimeShift;
import org.alvhdesk.strategy.rules.Capital;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CondorProposalQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long STEPS_OF_A_SESSION = 13;
  private static final BigDecimal FAR = new BigDecimal("0.40");
  private static final CondorBookV1.QuoteTimes NO_AGE = new CondorBookV1.QuoteTimes(null, null);

  @Inject ScriptedEngine engine;

  private final Rows rows = new Rows();
  private String runId;
  private Market market;

  @BeforeEach
  void newRun() {
    runId = "test/" + UUID.randomUUID();
    market = new Market(LocalStack.shared().kafka(), runId);
  }

  @AfterEach
  void closeMarket() {
    market.close();
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void proposesOnce_keepsTheDraftWhileItIsWanted_andReplacesItAtTheNextSession() {
    engine.script(runId, (in, open) -> wants(false, close(open.getFirst(), "9.00")));
    publishUntilDone();
    CondorProposalV1 first = proposals().getFirst();
    publishUntilDone();
    assertThat(proposals()).as("still what the rules want").hasSize(1);

    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.00")));
    publishUntilDone();
    assertThat(proposals()).as("one a session").hasSize(1);
    market.skipTo(STEPS_OF_A_SESSION);
    publishUntilDone();

    assertThat(proposals()).hasSize(2);
    CondorProposalV1 second = proposals().getLast();
    assertThat(second.supersedes()).isEqualTo(first.proposalId());
    assertThat(first.kind()).isEqualTo("condor");
    assertThat(first.condorBookVersion()).isEqualTo(1);
    assertThat(first.headline()).startsWith("Buy back ").endsWith(" of the base layer");
    CondorChange.Trade trade = first.change().trades().getFirst();
    assertThat(trade.cashAtLimitUsd())
        .isEqualByComparingTo(BigDecimal.valueOf(-900L * trade.quantity()));
    assertThat(first.change().cost().maxLossAfterUsd()).isEqualByComparingTo("0");
    assertThat(first.change().stressLossBeforeUsd()).isPositive();
    assertThat(first.change().stressLossAfterUsd()).isZero();
    assertThat(first.change().scenarios()).hasSizeGreaterThan(8);
    LadderView ladder = ladder();
    assertThat(ladder.proposal().id()).isEqualTo(second.proposalId());
    assertThat(ladder.proposal().state()).isEqualTo("DRAFT");
    assertThat(ladder.due()).isEqualTo(second.change().trades());
    CondorChange.Trade due = ladder.due().getFirst();
    assertThat(
            TouchOdds.find(
                ladder.touches(), due.root(), due.expiry(), due.shortPut(), due.shortCall()))
        .as("MODEL, beside what is signed")
        .isPresent();
    assertThat(ladder.answer()).contains(first.proposalId());
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void keepsADraftThatIsMateriallyTheSame_andReplacesItOutsideTheBand() {
    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.00")));
    publishUntilDone();
    CondorProposalV1 first = proposals().getFirst();

    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.30")));
    market.skipTo(STEPS_OF_A_SESSION);
    publishUntilDone();
    assertThat(proposals()).as("a tenth more credit is the same condor").hasSize(1);
    LadderView kept = ladder();
    assertThat(kept.proposal().id()).isEqualTo(first.proposalId());
    assertThat(kept.answer())
        .contains(first.proposalId())
        .contains("credit 10.0 %")
        .contains("at most from what the rules want now");
    assertThat(kept.trace()).anyMatch(t -> t.statement().contains("materially the same"));

    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "4.00")));
    market.skipTo(2 * STEPS_OF_A_SESSION);
    publishUntilDone();
    assertThat(proposals()).as("a third more credit is another one").hasSize(2);
    assertThat(proposals().getLast().supersedes()).isEqualTo(first.proposalId());
    assertThat(ladder().answer()).contains("credit differs by 33.3 %, the band is 20 %");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void tellsTouchProbabilities_ofTheRunnersUpOfAProposalToo() {
    Capital capital = new Capital(new BigDecimal("750000"), new BigDecimal("112500"));
    engine.script(
        runId,
        (in, open) ->
            new CondorDecision(
                List.of(),
                List.of(sell(open, "SECOND", "3.00")),
                engine.candidates(in, capital, open.getFirst().condor().expiry()).selection(),
                false,
                List.of()));
    publishUntilDone();
    CondorChange.Selection signed = proposals().getFirst().change().selection();
    publishUntilDone();

    CondorBookV1 next = book();
    assertThat(next.step()).isEqualTo(2);
    assertThat(signed.runnersUp()).isNotEmpty();
    assertThat(signed.runnersUp())
        .extracting(CondorChange.RunnerUp::candidate)
        .allSatisfy(
            c ->
                assertThat(
                        TouchOdds.find(
                            next.touches(), c.root(), c.expiry(), c.shortPut(), c.shortCall()))
                    .hasValueSatisfying(t -> assertThat(t.touchPut()).isBetween(0.01, 0.99)));
    assertThat(next.touches()).doesNotHaveDuplicates();
  }

  @Test
  void proposesAMoveAlongTheExpiries_withGreeksBeforeAndAfter() {
    engine.script(
        runId,
        (in, open) -> {
          CondorPosition held = open.getFirst();
          AsOf asOf = new AsOf(in.step().session(), in.step().marketTime(), Quality.MODEL);
          Slice now =
              in.slices().stream()
                  .filter(s -> s.root() == held.condor().root())
                  .filter(s -> s.expiry().equals(held.condor().expiry()))
                  .findFirst()
                  .orElseThrow();
          CondorValuation after =
              in.slices().stream()
                  .filter(s -> !s.root().isVix() && s.expiry().isAfter(held.condor().expiry()))
                  .flatMap(s -> ShiftedCondor.in(s, held, asOf).stream())
                  .findFirst()
                  .orElseThrow();
          TimeShift move =
              TimeShift.of(
                  CondorPricer.value(held, now, asOf.session()), after, List.of(), 7, asOf);
          CondorTrade sold =
              new CondorTrade(
                  CondorTrade.Side.OPEN,
                  held.layer(),
                  Optional.empty(),
                  after.position().condor(),
                  held.quantity(),
                  after.position().creditPoints(),
                  new BigDecimal("0.05"));
          return new CondorDecision(
              List.of(),
              List.of(close(held, "30.00"), sold),
              Optional.empty(),
              List.of(move),
              false,
              List.of());
        });
    publishUntilDone();

    CondorProposalV1 proposal = proposals().getFirst();
    CondorChange.Shift shift = proposal.change().moved().getFirst();
    assertThat(proposal.change().trades())
        .extracting(CondorChange.Trade::side)
        .containsExactly("CLOSE", "OPEN");
    assertThat(shift.toExpiry()).isAfter(shift.fromExpiry());
    assertThat(shift.netUsd())
        .isEqualByComparingTo(shift.newCreditUsd().subtract(shift.closeCostUsd()));
    assertThat(Math.abs(shift.after().vegaUsd())).isGreaterThan(Math.abs(shift.before().vegaUsd()));
    assertThat(shift.after().thetaPerDayUsd()).isLessThan(shift.before().thetaPerDayUsd());
    publishUntilDone();
    assertThat(proposals()).as("one ladder proposal a session").hasSize(1);
  }

  @Test
  void proposesAtOnce_whenAStopIsNewlyReached_andOnlyThen() {
    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.00")));
    publishUntilDone();
    CondorProposalV1 calm = proposals().getFirst();

    engine.script(runId, (in, open) -> wants(true, close(open.getFirst(), "9.00")));
    publishUntilDone();
    CondorProposalV1 stop = proposals().getLast();
    market.publishDecision(stop, "SUBMITTED", "SUBMITTED");
    market.publishDecision(stop, "REJECTED", "REJECTED");
    awaitState(stop, "REJECTED");
    publishUntilDone();

    assertThat(proposals()).as("rejected, not asked again in this session").hasSize(2);
    assertThat(stop.trigger()).isEqualTo("BREACH");
    assertThat(stop.supersedes()).isEqualTo(calm.proposalId());
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void fillsAtOnceAndOnce_whenReleasedInAPausedMarket() {
    engine.script(
        runId,
        (in, open) -> wants(false, close(open.getFirst(), "12.00"), sell(open, "SECOND", "3.00")));
    publishUntilDone();
    CondorBookV1 before = book();
    CondorProposalV1 proposal = proposals().getFirst();

    market.publishDecision(proposal, "SUBMITTED", "SUBMITTED");
    market.publishDecision(proposal, "RELEASED", "RELEASED");
    market.publishDecision(proposal, "RELEASED", "RELEASED");
    CondorFillV1 fill = awaitReport(proposal);
    engine.script(runId, (in, open) -> wants(false));
    publishUntilDone();

    assertThat(fill.outcome()).isEqualTo(CondorFillV1.FILLED);
    assertThat(fill.step()).isEqualTo(1);
    assertThat(fill.bookVersion()).isEqualTo(2);
    CondorFillV1.Fill bought = fill.fills().getFirst();
    CondorFillV1.Fill sold = fill.fills().getLast();
    CondorBookV1.Condor held = before.condors().getFirst();
    assertThat(bought.positionId()).isEqualTo(held.id());
    assertThat(bought.pricePoints())
        .isEqualByComparingTo(proposal.change().trades().getFirst().touchPoints())
        .isGreaterThan(BigDecimal.valueOf(held.markPoints()));
    assertThat(bought.realisedUsd())
        .isEqualByComparingTo(
            held.creditPoints()
                .subtract(bought.pricePoints())
                .multiply(BigDecimal.valueOf(100L * held.quantity())));
    assertThat(fill.cashUsd()).isEqualByComparingTo(bought.cashUsd().add(sold.cashUsd()));
    CondorBookV1 after = book();
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.realisedUsd()).isEqualByComparingTo(bought.realisedUsd());
    assertThat(after.condors())
        .extracting(CondorBookV1.Condor::id)
        .containsExactly(sold.positionId());
    assertThat(after.condors().getFirst().creditPoints()).isEqualByComparingTo(sold.pricePoints());
    assertThat(reports(proposal)).as("released twice, filled once").hasSize(1);
    assertThat(
            rows.count(
                "from condor_position p join outbox o on o.xid = (select xid from outbox where"
                    + " topic = 'alvh.condor.fill.v1' and key = ?) where p.closed_by::text = o.key"
                    + " and o.topic = 'alvh.condor.fill.v1'",
                proposal.proposalId()))
        .as("position and fact of the same proposal")
        .isEqualTo(1);
    assertThat(
            rows.count(
                "from outbox where topic = 'alvh.condor.book.v1' and payload::json ->> 'runId' = ?"
                    + " and payload::json ->> 'step' = '1'",
                runId))
        .as("the book of step 1 before and after the fill")
        .isEqualTo(2);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void badQuotesBlockAProposalWithTheReason_andAStopIsStillNewWhenTheyAreGood() {
    engine.script(runId, (in, open) -> wants(true, close(open.getFirst(), "9.00")));
    market.levels("DELAYED");
    publishUntilDone();
    publishUntilDone();

    assertThat(proposals()).isEmpty();
    LadderView blocked = ladder();
    assertThat(blocked.answer())
        .startsWith("blocked by bad quotes: ")
        .contains("there is no SPX chain at this step");
    assertThat(blocked.trace().getFirst().ruleId()).isEqualTo("DATA");
    assertThat(blocked.trace().getFirst().verdict()).isEqualTo("FIRED");
    assertThat(rows.count("from audit where action = 'BLOCKED' and run_id = ?", runId))
        .as("one line a session")
        .isEqualTo(1);

    market.levels("MODEL");
    publishUntilDone();

    assertThat(proposals()).singleElement().matches(p -> p.trigger().equals("BREACH"));
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void badQuotesFillNothing_aReleasedChangeWaitsForGoodOnes() {
    engine.script(runId, (in, open) -> wants(false, close(open.getFirst(), "12.00")));
    publishUntilDone();
    CondorProposalV1 proposal = proposals().getFirst();
    market.levels("DELAYED");
    publishUntilDone();
    market.publishDecision(proposal, "SUBMITTED", "SUBMITTED");
    market.publishDecision(proposal, "RELEASED", "RELEASED");
    awaitState(proposal, "RELEASED");
    publishUntilDone();
    assertThat(reports(proposal)).isEmpty();

    engine.script(runId, (in, open) -> wants(false));
    market.levels("MODEL");
    publishUntilDone();

    assertThat(awaitReport(proposal).outcome()).isEqualTo(CondorFillV1.FILLED);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void refusesAsStale_whenTheBookIsNotTheOneApproved() {
    engine.script(runId, (in, open) -> wants(false));
    publishUntilDone();
    int session = 26;
    while (book().condors().getFirst().dte() > 3) {
      market.skipTo(STEPS_OF_A_SESSION * session++);
      publishUntilDone();
    }
    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.00")));
    publishUntilDone();
    CondorProposalV1 proposal = proposals().getFirst();
    engine.script(runId, (in, open) -> wants(false));
    market.skipTo(STEPS_OF_A_SESSION * (session + 3));
    publishUntilDone();
    assertThat(awaitReport(proposal).outcome())
        .as("the settlement made another book")
        .isEqualTo(CondorFillV1.SUPERSEDED);

    market.publishDecision(proposal, "SUBMITTED", "SUBMITTED");
    market.publishDecision(proposal, "RELEASED", "RELEASED");
    awaitState(proposal, CondorFillV1.STALE);

    CondorFillV1 refused = reports(proposal).getLast();
    assertThat(refused.outcome()).isEqualTo(CondorFillV1.STALE);
    assertThat(refused.reason()).contains("at version 2").contains("for version 1");
    assertThat(refused.fills()).isEmpty();
  }

  @Test
  void waitsForItsLimit_andExpiresWithoutAFill() {
    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "49.00")));
    publishUntilDone();
    CondorProposalV1 proposal = proposals().getFirst();
    market.publishDecision(proposal, "SUBMITTED", "SUBMITTED");
    market.publishDecision(proposal, "RELEASED", "RELEASED");
    awaitState(proposal, "RELEASED");

    publishUntilDone();
    assertThat(reports(proposal)).isEmpty();
    assertThat(proposals()).as("what is working is not replaced").hasSize(1);
    market.skipTo(STEPS_OF_A_SESSION * 7);
    publishUntilDone();

    assertThat(reports(proposal))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).isEqualTo(CondorFillV1.EXPIRED));
    assertThat(rows.count("from condor_position where run_id = ?", runId)).isEqualTo(1);
  }

  @Test
  void fillsAtALaterStep_whenTheMarketComesToTheLimit() {
    engine.script(runId, (in, open) -> wants(false, close(open.getFirst(), "0.05")));
    publishUntilDone();
    // So far away that the step between the two drafts does not reach it.
    BigDecimal limit =
        proposals().getFirst().change().trades().getFirst().touchPoints().subtract(FAR);
    engine.script(runId, (in, open) -> wants(true, close(open.getFirst(), limit.toString())));
    publishUntilDone();
    CondorProposalV1 proposal = proposals().getLast();
    market.publishDecision(proposal, "SUBMITTED", "SUBMITTED");
    market.publishDecision(proposal, "RELEASED", "RELEASED");
    awaitState(proposal, "RELEASED");
    engine.script(runId, (in, open) -> wants(false));

    for (int session = 1; session <= 10 && reports(proposal).isEmpty(); session++) {
      market.skipTo(STEPS_OF_A_SESSION * session);
      publishUntilDone();
    }

    CondorFillV1 fill = awaitReport(proposal);
    assertThat(fill.outcome()).isEqualTo(CondorFillV1.FILLED);
    assertThat(fill.step()).isGreaterThan(2);
    assertThat(fill.fills().getFirst().pricePoints()).isLessThanOrEqualTo(limit);
  }

  @Test
  void takesTheDraftBack_whenNothingIsWantedAnyMore() {
    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.00")));
    publishUntilDone();
    CondorProposalV1 proposal = proposals().getFirst();
    engine.script(runId, (in, open) -> wants(false));

    publishUntilDone();

    assertThat(reports(proposal))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).isEqualTo(CondorFillV1.SUPERSEDED));
  }

  @Test
  void keepsWhatPeopleSubmitted_whenItCrossedItsReplacement() {
    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.00")));
    publishUntilDone();
    CondorProposalV1 old = proposals().getFirst();
    engine.script(runId, (in, open) -> wants(false, close(open.getFirst(), "9.00")));
    market.skipTo(STEPS_OF_A_SESSION);
    publishUntilDone();
    CondorProposalV1 replacement = proposals().getLast();

    market.publishDecision(old, "SUBMITTED", "SUBMITTED");
    market.publishDecision(replacement, "WITHDRAWN", "WITHDRAWN");
    awaitState(replacement, "WITHDRAWN");
    market.skipTo(STEPS_OF_A_SESSION * 2);
    publishUntilDone();

    assertThat(replacement.supersedes()).isEqualTo(old.proposalId());
    assertThat(rows.text("select state from condor_proposal where id::text = ?", old.proposalId()))
        .isEqualTo("SUBMITTED");
    assertThat(proposals()).as("people are deciding").hasSize(2);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void pricesWhatIsOpenAtEachStep_asItDidWhenItProposed() {
    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.00")));
    publishUntilDone();
    CondorProposalV1 proposal = proposals().getFirst();
    CondorChange shown = proposal.change();
    CondorBookV1.Working first = book().priced(proposal.proposalId()).orElseThrow();
    assertThat(first.change().scenarios()).isEqualTo(shown.scenarios());
    assertThat(first.change().stressLossAfterUsd()).isEqualTo(shown.stressLossAfterUsd());
    assertThat(first.change().cost().cashAtLimitUsd()).isEqualTo(shown.cost().cashAtLimitUsd());
    assertThat(first.change().layers()).isEmpty();
    assertThat(first.change().selection()).isNull();
    assertThat(first.defects()).isEmpty();
    assertThat(first.quotes()).as("a model's quotes do not age").isEqualTo(NO_AGE);
    CondorChange.Trade now = first.change().trades().getFirst();
    assertThat(now.touchPoints()).isEqualTo(shown.trades().getFirst().touchPoints());
    assertThat(now.limitPoints()).isEqualTo(shown.trades().getFirst().limitPoints());
    assertThat(now.midPoints()).as("the market's mid, not the script's").isNotNull();
    assertThat(now.midPoints()).isGreaterThanOrEqualTo(now.touchPoints());

    market.skipTo(3);
    publishUntilDone();

    CondorBookV1.Working later = book().priced(proposal.proposalId()).orElseThrow();
    assertThat(later.change().scenarios()).isNotEqualTo(shown.scenarios());
    assertThat(later.change().trades().getFirst().limitPoints()).isEqualTo(now.limitPoints());
    market.publishDecision(proposal, "REJECTED", "REJECTED");
    awaitState(proposal, "REJECTED");
    publishUntilDone();
    assertThat(book().priced(proposal.proposalId())).as("it has ended").isEmpty();
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void speaksAnewAtTheNextStep_whenItWentStaleUnderTheHandsOfItsApprovers() {
    engine.script(runId, (in, open) -> wants(true, close(open.getFirst(), "9.00")));
    publishUntilDone();
    CondorProposalV1 stop = proposals().getFirst();
    market.publishDecision(stop, "SUBMITTED", "SUBMITTED");
    awaitState(stop, "SUBMITTED");
    publishUntilDone();
    assertThat(proposals()).as("people are deciding").hasSize(1);
    market.publishDecision(stop, "STALE", "STALE");
    awaitState(stop, "STALE");

    publishUntilDone();

    assertThat(proposals()).hasSize(2);
    assertThat(proposals().getLast().trigger()).isEqualTo("BREACH");
    assertThat(book().working())
        .as("what went stale is priced until it is decided")
        .extracting(CondorBookV1.Working::proposalId)
        .containsExactly(stop.proposalId(), proposals().getLast().proposalId());
  }

  @Test
  void proposesTheSame_whenTheSameMarketRunsAgain() {
    ScriptedEngine.Script script =
        (in, open) -> wants(false, close(open.getFirst(), "9.00"), sell(open, "SECOND", "3.00"));
    engine.script(runId, script);
    publishUntilDone();
    CondorProposalV1 once = proposals().getFirst();
    String firstRun = runId;
    market.close();
    newRun();
    engine.script(runId, script);
    publishUntilDone();
    CondorProposalV1 again = proposals().getFirst();

    assertThat(
            Json.write(again)
                .replace(runId, firstRun)
                .replace(again.proposalId(), once.proposalId()))
        .isEqualTo(Json.write(once));
  }

  @Test
  void keepsTheContentAsItIs_whateverTheRoleTries() {
    engine.script(runId, (in, open) -> wants(false, sell(open, "SECOND", "3.00")));
    publishUntilDone();

    assertThatThrownBy(() -> rows.asOwner("update condor_proposal set content = '{}'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("immutable");
    assertThatThrownBy(() -> rows.asService("update condor_proposal set content = '{}'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void findsCandidates_forAListedExpiryOnly() {
    publishUntilDone();
    String listed = book().condors().getFirst().expiry().toString();

    CandidatesView view =
        Json.read(
            given()
                .get("/api/v1/candidates?expiry=" + listed)
                .then()
                .statusCode(200)
                .extract()
                .asString(),
            CandidatesView.class);

    assertThat(view.step()).isEqualTo(1);
    assertThat(view.selection().best().expiry()).hasToString(listed);
    assertThat(view.selection().runnersUp()).isNotEmpty();
    assertThat(view.selection().runnersUp()).allSatisfy(r -> assertThat(r.score()).isNotNegative());
    CondorChange.Candidate best = view.selection().best();
    assertThat(
            TouchOdds.find(
                view.touches(), best.root(), best.expiry(), best.shortPut(), best.shortCall()))
        .hasValueSatisfying(
            touch -> {
              assertThat(touch.touchPut()).isBetween(0.01, 0.99);
              assertThat(touch.touchCall()).isBetween(0.01, 0.99);
            });
    CondorBookV1.Condor held = book().condors().getFirst();
    assertThat(
            TouchOdds.find(
                book().touches(), held.root(), held.expiry(), held.shortPut(), held.shortCall()))
        .isPresent();
    assertThat(
            Json.read(
                    given().get("/api/v1/candidates").then().statusCode(200).extract().asString(),
                    CandidatesView.class)
                .expiry())
        .as("the base layer's 45 days")
        .isIn(view.expiries());
    problem("/api/v1/candidates?expiry=soon", 400, "soon");
    problem("/api/v1/candidates?expiry=2018-01-01", 404, "not listed");
  }

  @Test
  void refusesToShowLadderAndCandidates_withoutAToken() {
    for (String path : List.of("/api/v1/ladder", "/api/v1/candidates?expiry=2018-03-02")) {
      given().get(path).then().statusCode(401).contentType("application/problem+json");
    }
  }

  private static void problem(String path, int status, String detail) {
    String body =
        given()
            .get(path)
            .then()
            .statusCode(status)
            .contentType("application/problem+json")
            .extract()
            .asString();
    assertThat(body).contains(detail);
  }

  private static CondorTrade close(CondorPosition held, String limit) {
    return new CondorTrade(
        CondorTrade.Side.CLOSE,
        held.layer(),
        Optional.of(held.id()),
        held.condor(),
        held.quantity(),
        held.creditPoints(),
        new BigDecimal(limit));
  }

  /** Sells the condor held once more, as another layer. */
  private static CondorTrade sell(List<CondorPosition> open, String layer, String limit) {
    return new CondorTrade(
        CondorTrade.Side.OPEN,
        CondorLayer.valueOf(layer),
        Optional.empty(),
        open.getFirst().condor(),
        2,
        new BigDecimal(limit),
        new BigDecimal(limit));
  }

  private MarketStepV1 publishUntilDone() {
    MarketStepV1 step = market.publishNext();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              boolean done =
                  rows.count(
                          "from condor_book where last_step = " + step.step() + " and run_id = ?",
                          runId)
                      == 1;
              if (!done) {
                market.publishSlices(step.step());
              }
              return done;
            });
    return step;
  }

  private List<CondorProposalV1> proposals() {
    return rows
        .texts(
            "select payload from outbox where topic = 'alvh.condor.proposal.v1'"
                + " and payload::json ->> 'runId' = ? order by id",
            runId)
        .stream()
        .map(json -> Json.read(json, CondorProposalV1.class))
        .toList();
  }

  private List<CondorFillV1> reports(CondorProposalV1 proposal) {
    return rows
        .texts(
            "select payload from outbox where topic = 'alvh.condor.fill.v1' and key = ? order by"
                + " id",
            proposal.proposalId())
        .stream()
        .map(json -> Json.read(json, CondorFillV1.class))
        .toList();
  }

  private CondorFillV1 awaitReport(CondorProposalV1 proposal) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !reports(proposal).isEmpty());
    return reports(proposal).getFirst();
  }

  private void awaitState(CondorProposalV1 proposal, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                rows.count(
                        "from condor_proposal where state = '" + state + "' and id::text = ?",
                        proposal.proposalId())
                    == 1);
  }

  private static CondorBookV1 book() {
    return Json.read(
        given().get("/api/v1/book").then().statusCode(200).extract().asString(),
        CondorBookV1.class);
  }

  private static LadderView ladder() {
    return Json.read(
        given().get("/api/v1/ladder").then().statusCode(200).extract().asString(),
        LadderView.class);
  }
}
