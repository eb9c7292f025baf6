package org.alvhdesk.strategy.execution;

import static org.alvhdesk.strategy.execution.Tickets.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.execution.Reconciled.Break;
import org.alvhdesk.strategy.execution.Reconciled.Duplicate;
import org.alvhdesk.strategy.execution.Reconciled.Matched;
import org.alvhdesk.strategy.execution.Reconciled.Reason;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final Instant RELEASED = Instant.parse("2026-01-12T15:00:00Z");
  private static final Instant AT = RELEASED.plusSeconds(600);
  private static final HedgeContract CALL = HedgeContract.vixCall(Tickets.VIX_MONTHLY, 28);
  private static final HedgeContract LONG_PUT =
      option(OptionRoot.SPX, Tickets.SPX_MONTHLY, 6400, Right.PUT);
  private static final HedgeContract SHORT_PUT =
      option(OptionRoot.SPX, Tickets.SPX_MONTHLY, 6000, Right.PUT);

  private int ids;

  private static List<WorkingOrder> working(Ticket ticket, boolean workable) {
    return ticket.orders().stream()
        .map(
            o ->
                new WorkingOrder(
                    ticket.proposalId(),
                    ticket.reference(o),
                    o,
                    workable,
                    Optional.of(RELEASED),
                    ticket.expiresAt(),
                    Collections.nCopies(o.legs().size(), List.<Lot>of())))
        .toList();
  }

  private Execution execution(Action action, int quantity, HedgeContract contract, String price) {
    return new Execution(
        1, "ibkr", "id-" + ++ids, "", action, quantity, contract, new BigDecimal(price), AT);
  }

  private static List<Reconciled> reconcile(Execution... executions) {
    return Reconciliation.of(List.of(executions), working(Tickets.hedge(), true), List.of());
  }

  private static Reason reason(Reconciled outcome) {
    assertThat(outcome).isInstanceOf(Break.class);
    return ((Break) outcome).reason();
  }

  @Test
  void matchesInPartsUpToWhatIsLeft() {
    List<Reconciled> outcomes =
        reconcile(
            execution(Action.BUY, 1, CALL, "1.05"),
            execution(Action.BUY, 3, CALL, "0.98"),
            execution(Action.BUY, 1, CALL, "0.98"));

    assertThat(outcomes.get(0))
        .isEqualTo(new Matched(outcomes.get(0).execution(), Tickets.hedge().proposalId(), 2, 0));
    assertThat(outcomes.get(1)).isInstanceOf(Matched.class);
    assertThat(reason(outcomes.get(2))).isEqualTo(Reason.OVERFILL);
    assertThat(((Break) outcomes.get(2)).text()).contains("1 were filled, 0 are left");
  }

  @Test
  void neverSplitsAnExecution() {
    assertThat(reason(reconcile(execution(Action.BUY, 5, CALL, "1.00")).getFirst()))
        .isEqualTo(Reason.OVERFILL);
  }

  @Test
  void saysWhatDoesNotFit() {
    assertThat(
            reason(
                reconcile(
                        execution(
                            Action.BUY, 1, HedgeContract.vixCall(Tickets.VIX_MONTHLY, 30), "1"))
                    .getFirst()))
        .isEqualTo(Reason.UNKNOWN_CONTRACT);
    assertThat(reason(reconcile(execution(Action.SELL, 1, CALL, "1.00")).getFirst()))
        .isEqualTo(Reason.WRONG_SIDE);
    assertThat(reason(reconcile(execution(Action.BUY, 1, CALL, "1.06")).getFirst()))
        .isEqualTo(Reason.OUTSIDE_LIMIT);
    Execution early =
        new Execution(
            1, "b", "x", "", Action.BUY, 1, CALL, BigDecimal.ONE, RELEASED.minusSeconds(61));
    Execution late =
        new Execution(
            1,
            "b",
            "y",
            "",
            Action.BUY,
            1,
            CALL,
            BigDecimal.ONE,
            Instant.parse("2026-01-16T21:00:01Z"));
    assertThat(reason(reconcile(early).getFirst())).isEqualTo(Reason.WRONG_TIME);
    assertThat(reason(reconcile(late).getFirst())).isEqualTo(Reason.WRONG_TIME);
  }

  @Test
  void aCondorIsNotFilledByPeople() {
    Execution e =
        execution(
            Action.SELL,
            3,
            option(OptionRoot.SPXW, java.time.LocalDate.of(2026, 3, 31), 6250, Right.PUT),
            "20");

    assertThat(
            reason(
                Reconciliation.of(List.of(e), working(Tickets.condor(), false), List.of())
                    .getFirst()))
        .isEqualTo(Reason.NOT_FILLED_HERE);
  }

  @Test
  void theSameIdIsTheSameExecution_andAnotherTradeUnderItIsABreak() {
    Execution first = execution(Action.BUY, 1, CALL, "1.00");
    Execution again =
        new Execution(
            9, "ibkr", first.executionId(), "", Action.BUY, 1, CALL, new BigDecimal("1.000"), AT);
    Execution other =
        new Execution(10, "ibkr", first.executionId(), "", Action.BUY, 2, CALL, BigDecimal.ONE, AT);
    Execution elsewhere =
        new Execution(
            11, "tastytrade", first.executionId(), "", Action.BUY, 1, CALL, BigDecimal.ONE, AT);

    List<Reconciled> outcomes = reconcile(first, again, other, elsewhere);

    assertThat(outcomes.get(1)).isEqualTo(new Duplicate(again));
    assertThat(reason(outcomes.get(2))).isEqualTo(Reason.CONFLICTING_ID);
    assertThat(outcomes.get(3)).isInstanceOf(Matched.class);
    assertThat(Reconciliation.of(List.of(again), working(Tickets.hedge(), true), List.of(first)))
        .containsExactly(new Duplicate(again));
  }

  @Test
  void aComboIsJudgedByItsNetPrice_butALegAloneByItsOwn() {
    Execution dear = execution(Action.BUY, 1, LONG_PUT, "31.60");
    Execution well = execution(Action.SELL, 2, SHORT_PUT, "9.80");

    assertThat(reconcile(dear, well)).allMatch(Matched.class::isInstance); // 31.60 - 19.60 = 12.00
    assertThat(reason(reconcile(execution(Action.BUY, 1, LONG_PUT, "31.60")).getFirst()))
        .isEqualTo(Reason.OUTSIDE_LIMIT);
    assertThat(reconcile(execution(Action.BUY, 1, LONG_PUT, "31.20")).getFirst())
        .isInstanceOf(Matched.class);
    List<Reconciled> worse =
        reconcile(
            execution(Action.BUY, 1, LONG_PUT, "31.61"),
            execution(Action.SELL, 2, SHORT_PUT, "9.80"));
    assertThat(worse).extracting(ReconciliationTest::reason).containsOnly(Reason.OUTSIDE_LIMIT);
  }

  @Property
  void whatIsMatchedIsNeverMoreThanWhatWasApproved(@ForAll long seed) {
    Random random = new Random(seed);
    List<Execution> executions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      executions.add(
          execution(
              random.nextBoolean() ? Action.BUY : Action.SELL,
              1 + random.nextInt(3),
              CALL,
              "1.00"));
    }

    int filled =
        Reconciliation.of(executions, working(Tickets.hedge(), true), List.of()).stream()
            .filter(Matched.class::isInstance)
            .mapToInt(m -> m.execution().quantity())
            .sum();
    int bought =
        executions.stream()
            .filter(e -> e.action() == Action.BUY)
            .mapToInt(Execution::quantity)
            .sum();

    assertThat(filled).isLessThanOrEqualTo(4);
    assertThat(filled)
        .isGreaterThanOrEqualTo(Math.min(2, bought)); // 4 less at most one misfit of 3
  }

  @Test
  void anOrphanIsAShortThatTheWholeChangeWouldCover() {
    OrphanLegs.Held shorts = new OrphanLegs.Held(SHORT_PUT, -4);
    OrphanLegs.Held longs = new OrphanLegs.Held(LONG_PUT, 2);

    assertThat(OrphanLegs.of(List.of(shorts), List.of(longs)))
        .extracting(OrphanLegs.Orphan::text)
        .containsExactly(
            "4 short SPX 2026-02-20 puts are covered by nothing (the whole change leaves 2)");
    assertThat(OrphanLegs.of(List.of(longs), List.of(shorts))).isEmpty();
    assertThat(OrphanLegs.of(List.of(shorts, longs), List.of())).isEmpty(); // as approved
    OrphanLegs.Held elsewhere =
        new OrphanLegs.Held(option(OptionRoot.SPXW, Tickets.SPX_MONTHLY, 6400, Right.PUT), 4);
    assertThat(OrphanLegs.uncovered(List.of(shorts, elsewhere)).values())
        .containsExactly(4); // another root settles on another value
    assertThat(OrphanLegs.uncovered(List.of(shorts, longs)).values()).containsExactly(2);
  }
}
