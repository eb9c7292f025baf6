package org.alvhdesk.strategy.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alvhdesk.strategy.execution.Reconciled.Break;
import org.alvhdesk.strategy.execution.Reconciled.Duplicate;
import org.alvhdesk.strategy.execution.Reconciled.Matched;
import org.alvhdesk.strategy.execution.Reconciled.Reason;
import org.junit.jupiter.api.Test;

/** Condors as brokers report them: leg by leg, at prices of their own, in any order. */
class CondorFillsTest {
  private static final Instant RELEASED = Instant.parse("2026-01-12T15:00:00Z");

  /** Sells 3 condors for a credit of 12.30 at least: long put, short put, short call, long call. */
  private static final Order SOLD = Tickets.condor().orders().get(1);

  private int ids;

  private static WorkingOrder working(Order order) {
    return new WorkingOrder(
        Tickets.condor().proposalId(),
        Tickets.condor().reference(order),
        order,
        true,
        Optional.of(RELEASED),
        Tickets.condor().expiresAt(),
        Collections.nCopies(4, List.of()));
  }

  private static WorkingOrder filled(int... quantities) {
    WorkingOrder order = working(SOLD);
    String[] prices = {"10.00", "17.00", "16.00", "10.00"};
    for (int i = 0; i < 4; i++) {
      if (quantities[i] > 0) {
        order = order.plus(i, new Lot(quantities[i], new BigDecimal(prices[i])));
      }
    }
    return order;
  }

  private Execution leg(int index, int quantity, String price) {
    OrderLeg leg = SOLD.legs().get(index);
    return new Execution(
        0,
        "ibkr",
        "c-" + ++ids,
        "",
        leg.action(),
        quantity,
        leg.contract(),
        new BigDecimal(price),
        RELEASED.plusSeconds(60));
  }

  private static List<Reconciled> reconcile(WorkingOrder order, Execution... executions) {
    return Reconciliation.of(List.of(executions), List.of(order), List.of());
  }

  @Test
  void judgesAWholeCondorByItsNetCredit_whateverItsLegsCost() {
    List<Reconciled> well =
        reconcile(
            working(SOLD),
            leg(0, 1, "25.00"),
            leg(1, 1, "40.00"),
            leg(2, 1, "7.30"),
            leg(3, 1, "10.00"));
    List<Reconciled> worse =
        reconcile(
            working(SOLD),
            leg(0, 1, "25.00"),
            leg(1, 1, "40.00"),
            leg(2, 1, "7.25"),
            leg(3, 1, "10.00"));

    assertThat(well).allMatch(Matched.class::isInstance); // 47.30 - 35.00 = 12.30
    assertThat(worse)
        .allSatisfy(
            r -> {
              assertThat(((Break) r).reason()).isEqualTo(Reason.OUTSIDE_LIMIT);
              assertThat(((Break) r).text())
                  .contains("credit of 12.25", "approved worst is a net credit of 12.3");
            });
  }

  @Test
  void takesALegBeforeTheOthers_andJudgesItsUnitWhenTheLastLegComes() {
    assertThat(reconcile(working(SOLD), leg(1, 1, "0.05")).getFirst())
        .as("nothing is known of its condor yet")
        .isInstanceOf(Matched.class);
    WorkingOrder three = filled(1, 1, 1, 0); // -10 + 17 + 16 = 23, so at most 10.70 is left
    assertThat(reconcile(three, leg(3, 1, "10.70")).getFirst()).isInstanceOf(Matched.class);
    Reconciled dear = reconcile(three, leg(3, 1, "10.75")).getFirst();
    assertThat(((Break) dear).reason()).isEqualTo(Reason.OUTSIDE_LIMIT);
    assertThat(((Break) reconcile(three, leg(0, 3, "1")).getFirst()).reason())
        .isEqualTo(Reason.OVERFILL);
  }

  @Test
  void namesWhatIsLeft_theUntouchedCondorsAndTheLegsThatAreMissing() {
    assertThat(filled(0, 0, 0, 0).left()).containsExactly(SOLD);
    assertThat(filled(1, 1, 1, 1).left())
        .singleElement()
        .satisfies(o -> assertThat(o.units()).isEqualTo(2));

    List<Order> left = filled(1, 2, 2, 1).left();
    assertThat(left).hasSize(2);
    assertThat(left.get(0).units()).isEqualTo(1);
    assertThat(left.get(0).netLimitPoints()).isEqualByComparingTo("-12.30");
    assertThat(left.get(1).legs()).containsExactly(SOLD.legs().get(0), SOLD.legs().get(3));
    assertThat(left.get(1).netLimitPoints())
        .as("17 + 16 received, 12.30 is to stay")
        .isEqualByComparingTo("20.70");
    assertThat(filled(3, 3, 3, 1).left())
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.units()).isEqualTo(2);
              assertThat(o.legs()).containsExactly(SOLD.legs().get(3));
              assertThat(o.netLimitPoints()).isEqualByComparingTo("10.70");
            });
    assertThat(filled(3, 3, 3, 3).left()).isEmpty();
  }

  @Test
  void namesNoOrder_whenNoPriceOfTheMissingLegIsInsideTheLimit() {
    WorkingOrder poor =
        working(SOLD)
            .plus(0, new Lot(1, new BigDecimal("30")))
            .plus(1, new Lot(1, new BigDecimal("17")))
            .plus(2, new Lot(1, new BigDecimal("16")));

    assertThat(poor.left()).singleElement().satisfies(o -> assertThat(o.units()).isEqualTo(2));
  }

  @Test
  void aShortWithoutItsWingIsAnOrphan_aWingWithoutItsShortIsNot() {
    List<OrphanLegs.Held> naked = loose(filled(1, 1, 1, 0));

    assertThat(naked).hasSize(3);
    assertThat(OrphanLegs.uncovered(naked).values()).containsExactly(1);
    assertThat(OrphanLegs.uncovered(loose(filled(1, 0, 0, 1)))).isEmpty();
    assertThat(loose(filled(2, 2, 2, 2))).isEmpty();
    assertThat(loose(filled(3, 2, 2, 2)))
        .containsExactly(new OrphanLegs.Held(SOLD.legs().get(0).contract(), 1));
  }

  private static List<OrphanLegs.Held> loose(WorkingOrder order) {
    List<OrphanLegs.Held> fills = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      OrderLeg leg = order.order().legs().get(i);
      for (Lot lot : order.fills().get(i)) {
        fills.add(new OrphanLegs.Held(leg.contract(), leg.action().sign() * lot.quantity()));
      }
    }
    return OrphanLegs.loose(fills);
  }

  @Property
  void fillsAddUpToTheChange_eachOnce_andWholeCondorsCostWhatTheirLegsDid(@ForAll long seed) {
    Random random = new Random(seed);
    List<Execution> executions = new ArrayList<>();
    for (int leg = 0; leg < 4; leg++) {
      for (int left = SOLD.units(); left > 0; ) {
        int quantity = 1 + random.nextInt(left);
        BigDecimal price = BigDecimal.valueOf(20 + random.nextInt(100), 2);
        boolean sold = leg == 1 || leg == 2;
        executions.add(
            leg(leg, quantity, price.add(BigDecimal.valueOf(sold ? 20 : 0)).toPlainString()));
        left -= quantity;
      }
    }
    Collections.shuffle(executions, random);

    WorkingOrder order = working(SOLD);
    List<Execution> known = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (Execution e : executions) {
      int whole = order.whole();
      Reconciled outcome = Reconciliation.of(List.of(e), List.of(order), known).getFirst();
      assertThat(outcome).isInstanceOf(Matched.class);
      order = order.plus(((Matched) outcome).leg(), new Lot(e.quantity(), e.pricePoints()));
      known.add(e);
      assertThat(Reconciliation.of(List.of(e), List.of(order), known).getFirst())
          .as("the same again")
          .isInstanceOf(Duplicate.class);
      assertThat(order.whole()).isGreaterThanOrEqualTo(whole);
      assertThat(order.netPoints(whole)).as("what was whole stays").isEqualByComparingTo(before);
      before = order.netPoints(order.whole());
      int sent = order.left().stream().mapToInt(o -> contracts(o)).sum();
      assertThat(sent + order.filled().stream().mapToInt(Integer::intValue).sum())
          .as("what is filled and what is left is the change")
          .isEqualTo(4 * SOLD.units());
    }

    BigDecimal paid =
        executions.stream()
            .map(
                e ->
                    e.pricePoints()
                        .multiply(BigDecimal.valueOf((long) e.quantity() * e.action().sign())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(order.isComplete()).isTrue();
    assertThat(loose(order)).isEmpty();
    assertThat(order.netPoints(SOLD.units()).setScale(6, RoundingMode.UNNECESSARY))
        .isEqualByComparingTo(paid);
  }

  private static int contracts(Order order) {
    return order.legs().stream().mapToInt(leg -> leg.ratio() * order.units()).sum();
  }
}
