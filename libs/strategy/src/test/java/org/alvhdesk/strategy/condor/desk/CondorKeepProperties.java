package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorDecision.LayerState;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSets;

/** When a drafted condor stays beside what the rules want now. */
class CondorKeepProperties {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 2, 22);
  private static final BigDecimal BUDGET = new BigDecimal("39000");

  private final CondorKeep keep = keep("0.01", "0.20", "0.10");

  private static CondorKeep keep(String strikes, String credit, String maxLoss) {
    return new CondorKeep(
        band("condor.keepStrikeShare", strikes),
        band("condor.keepCreditShare", credit),
        band("condor.keepMaxLossShare", maxLoss));
  }

  private static Parameter band(String name, String value) {
    return new Parameter(
        name, new BigDecimal(value), "decimal", new Citation("1.1", "ours", "a test"));
  }

  private static CondorTrade open(LocalDate expiry, int shift, int quantity, String mid) {
    return new CondorTrade(
        CondorTrade.Side.OPEN,
        CondorLayer.BASE,
        Optional.empty(),
        new IronCondor(
            OptionRoot.SPXW, expiry, 5620 + shift, 5670 + shift, 6320 + shift, 6370 + shift),
        quantity,
        new BigDecimal(mid),
        new BigDecimal("1.00"));
  }

  private static CondorTrade close(String id, int quantity, String mid) {
    CondorTrade o = open(EXPIRY, 0, quantity, mid);
    return new CondorTrade(
        CondorTrade.Side.CLOSE,
        CondorLayer.SECOND,
        Optional.of(id),
        o.condor(),
        quantity,
        o.midPoints(),
        o.limitPoints());
  }

  private static CondorDecision wants(boolean urgent, BigDecimal budget, CondorTrade... trades) {
    return new CondorDecision(
        List.of(
            new LayerState(
                CondorLayer.BASE,
                CondorDecision.State.DUE,
                "due",
                List.of(),
                new BigDecimal("0.4"),
                budget)),
        List.of(trades),
        Optional.empty(),
        urgent,
        List.of());
  }

  private CondorKeep.Answer ask(CondorTrade drafted, CondorTrade wanted) {
    return keep.ask(List.of(drafted), wants(false, BUDGET, wanted));
  }

  @Property
  void whatIsWantedUnchanged_stays(
      @ForAll @IntRange(min = -500, max = 500) int shift,
      @ForAll @IntRange(min = 1, max = 10) int quantity,
      @ForAll @IntRange(min = 1, max = 900) int ticks) {
    String mid = BigDecimal.valueOf(ticks).multiply(new BigDecimal("0.05")).toPlainString();
    CondorTrade drafted = open(EXPIRY, shift, quantity, mid);

    assertThat(
            keep("0", "0", "0")
                .ask(List.of(drafted), wants(false, new BigDecimal("1000000"), drafted))
                .kept())
        .isTrue();
  }

  @Property
  void strikesStayExactlyInsideTheirBand(@ForAll @IntRange(min = -40, max = 40) int fives) {
    int shift = 5 * fives;
    boolean inside = Math.abs(shift) <= 0.01 * 5620;

    CondorKeep.Answer answer = ask(open(EXPIRY, 0, 5, "12.00"), open(EXPIRY, shift, 5, "12.00"));

    assertThat(answer.kept()).as(answer.reason()).isEqualTo(inside);
    assertThat(answer.reason()).contains(inside ? "at most from what" : "BASE strike differs by");
  }

  @Property
  void creditAndMaximumLossStayInsideTheirBands(
      @ForAll @IntRange(min = 1, max = 600) int ticks,
      @ForAll @IntRange(min = 1, max = 8) int quantity) {
    BigDecimal mid = BigDecimal.valueOf(ticks).multiply(new BigDecimal("0.05"));
    double credit = Math.abs(mid.doubleValue() - 12) / 12;
    double loss = Math.abs((50 - mid.doubleValue()) * quantity - 38 * 5) / (38 * 5);

    boolean kept =
        ask(open(EXPIRY, 0, 5, "12.00"), open(EXPIRY, 0, quantity, mid.toString())).kept();

    assertThat(kept).isEqualTo(credit <= 0.20 + 1e-12 && loss <= 0.10 + 1e-12);
  }

  @Property
  void theOrderOfTradesDoesNotMatter_andAWiderBandKeepsNoLess(
      @ForAll @IntRange(min = -20, max = 20) int fives,
      @ForAll @IntRange(min = 0, max = 3) int percent) {
    List<CondorTrade> waiting =
        new ArrayList<>(List.of(close("a", 2, "3.00"), open(EXPIRY, 0, 5, "12.00")));
    CondorDecision decision =
        wants(false, BUDGET, open(EXPIRY, 5 * fives, 5, "12.00"), close("a", 2, "3.00"));
    CondorKeep narrow = keep("0.0" + percent, "0.20", "0.10");
    CondorKeep.Answer answer = narrow.ask(waiting, decision);
    Collections.reverse(waiting);

    assertThat(narrow.ask(waiting, decision)).isEqualTo(answer);
    if (answer.kept()) {
      assertThat(keep("0.04", "0.20", "0.10").ask(waiting, decision).kept()).isTrue();
    }
  }

  @Example
  void nothingStaysThatIsAnotherTradeOrThatAHardLimitForbids() {
    CondorTrade drafted = open(EXPIRY, 0, 5, "12.00");

    assertThat(ask(drafted, open(EXPIRY.plusDays(1), 0, 5, "12.00")).reason())
        .isEqualTo("the rules want other layers or expiries now");
    assertThat(ask(drafted, close("a", 5, "12.00")).kept()).isFalse();
    assertThat(keep.ask(List.of(drafted), wants(true, BUDGET, drafted)).reason())
        .contains("does not wait");
    assertThat(
            keep.ask(List.of(drafted), wants(false, new BigDecimal("18999.99"), drafted)).reason())
        .contains("could lose 19000")
        .contains("the layer's budget of 18999.99 USD");
    assertThat(
            keep.ask(List.of(close("a", 5, "3.00")), wants(false, BUDGET, close("b", 5, "3.00")))
                .kept())
        .isFalse();
    assertThat(
            keep.ask(List.of(close("a", 5, "3.00")), wants(false, BUDGET, close("a", 4, "3.00")))
                .kept())
        .isFalse();
    assertThat(keep.ask(List.of(drafted), wants(false, BUDGET)).kept()).isFalse();
  }

  @Example
  void everyShippedCondorSetHasTheRule() {
    for (CondorRules rules :
        List.of(RuleSets.layered002(), RuleSets.core45000(), RuleSets.short14003())) {
      assertThat(rules.keep()).as(rules.set().id()).isPresent();
    }
  }
}
