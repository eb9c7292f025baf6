package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;
import static org.alvhdesk.strategy.rules.lint.Names.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;
import org.alvhdesk.strategy.rules.lint.Pair.CondorLayer;
import org.alvhdesk.strategy.rules.lint.Pair.Of;

/**
 * What the hedge document buys for the condors of the condor document, and with what money. Sizes
 * in vega need quotes and are not checked.
 */
final class PairMoney {
  /**
   * Ours: a gross premium above a quarter of the credit that the condors can keep in a year turns
   * the pair into a bet on volatility.
   */
  static final BigDecimal PREMIUM_SHARE = new BigDecimal("0.25");

  private static final BigDecimal YEAR = BigDecimal.valueOf(365);
  private static final BigDecimal MONTH = BigDecimal.valueOf(30);
  private static final int SCALE = 6;

  private final Pair pair;
  private final List<Finding> findings = new ArrayList<>();

  private PairMoney(Pair pair) {
    this.pair = pair;
  }

  /**
   * One layer of the hedge for all condors.
   *
   * @param size the ratio or the share of notional
   * @param days target, calendar days
   * @param contracts whole, bought; calls sold make no layer
   */
  private record Bought(RuleParameter size, BigDecimal days, BigDecimal contracts) {}

  static List<Finding> check(Pair pair) {
    PairMoney money = new PairMoney(pair);
    List<Bought> layers = money.layers();
    money.counts(layers);
    money.budget(layers);
    money.deepestLayer();
    money.premium(layers);
    return money.findings;
  }

  private List<Bought> layers() {
    Names hedge = pair.hedge();
    List<Bought> layers = new ArrayList<>();
    Optional<BigDecimal> per = hedge.valueOf("perCondors").filter(p -> p.signum() > 0);
    for (RuleParameter ratio : hedge.role("ratio")) {
      if (per.isPresent() && value(ratio).signum() > 0) {
        BigDecimal contracts =
            pair.condors().multiply(value(ratio)).divide(per.get(), 0, RoundingMode.FLOOR);
        layers.add(new Bought(ratio, days(ratio), contracts));
      }
    }
    BigDecimal whole = hedge.valueOf("hedge.totalShare").orElse(BigDecimal.ONE);
    BigDecimal maxLoss = pair.condors().multiply(pair.typical().condorMaxLossUsd());
    for (RuleParameter share : hedge.role("notionalShare")) {
      if (value(share).signum() > 0) {
        BigDecimal price = pair.typical().vixCallUsd(days(share));
        layers.add(
            new Bought(
                share,
                days(share),
                maxLoss
                    .multiply(value(share))
                    .multiply(whole)
                    .divide(price, 0, RoundingMode.FLOOR)));
      }
    }
    return layers;
  }

  private BigDecimal days(RuleParameter size) {
    return pair.hedge().sibling(size, "targetDte").map(Names::value).orElse(MONTH);
  }

  private void counts(List<Bought> layers) {
    List<Bought> empty = layers.stream().filter(b -> b.contracts().signum() == 0).toList();
    if (empty.isEmpty()) {
      return;
    }
    boolean all = empty.size() == layers.size();
    List<Of> about = new ArrayList<>(empty.stream().map(b -> pair.ofHedge(b.size())).toList());
    pair.layers().forEach(l -> l.weight().map(pair::ofCondor).ifPresent(about::add));
    findings.add(
        Pair.finding(
            all ? FindingCode.PAIR_NO_HEDGE : FindingCode.PAIR_LAYER_EMPTY,
            about,
            empty.stream().map(b -> words(b.size())).collect(Collectors.joining(", "))
                + (empty.size() == 1 ? " gives" : " give")
                + " no contract for the "
                + pair.condors()
                + " condors that "
                + pair.condorId()
                + " holds with "
                + Pair.whole(pair.typical().navUsd())
                + " dollars",
            all
                ? "raise the size per condor, or run the condors without calling them hedged"
                : "accept the empty layers, or raise the size per condor"));
  }

  /** 001-5: a yearly budget that the condor document sets for the hedge document's tenors. */
  private void budget(List<Bought> layers) {
    for (RuleParameter budget : pair.condor().role("budgetShareOfNav")) {
      for (Bought layer : layers) {
        BigDecimal money =
            pair.typical()
                .navUsd()
                .multiply(value(budget))
                .multiply(layer.days())
                .divide(YEAR, 2, RoundingMode.DOWN);
        belowOne(
            money,
            layer.days(),
            List.of(pair.ofCondor(budget), pair.ofHedge(layer.size())),
            words(budget) + " over " + layer.days() + " days");
      }
    }
  }

  /** 001-7: the hedge document caps its deepest layer by the condor document's risk capital. */
  private void deepestLayer() {
    Optional<RuleParameter> cap = pair.hedge().number("tail.deepestLayerCap");
    if (cap.isEmpty()) {
      return;
    }
    List<Of> about = new ArrayList<>(List.of(pair.ofHedge(cap.get())));
    pair.condor().number("capital.riskCapitalShare").map(pair::ofCondor).ifPresent(about::add);
    BigDecimal days =
        Pair.targets(pair.hedge(), Side.HEDGE).stream()
            .map(Names::value)
            .max(BigDecimal::compareTo)
            .orElse(MONTH);
    belowOne(
        pair.riskCapitalUsd().multiply(value(cap.get())),
        days,
        about,
        words(cap.get()) + " of the risk capital");
    List<RuleParameter> weights = pair.layers().stream().flatMap(l -> l.weight().stream()).toList();
    BigDecimal sum = weights.stream().map(Names::value).reduce(value(cap.get()), BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      List<Of> shares = new ArrayList<>(weights.stream().map(pair::ofCondor).toList());
      shares.add(pair.ofHedge(cap.get()));
      findings.add(
          Pair.finding(
              FindingCode.PAIR_SHARES_OVER_ONE,
              shares,
              "condor layers and deepest hedge layer sum to "
                  + sum.toPlainString()
                  + " of the risk capital",
              "lower one of them until they sum to 1 at most"));
    }
  }

  private void belowOne(BigDecimal money, BigDecimal days, List<Of> about, String what) {
    BigDecimal price = pair.typical().vixCallUsd(days);
    if (money.compareTo(price) < 0) {
      findings.add(
          Pair.finding(
              FindingCode.PAIR_BUDGET_BELOW_ONE_CONTRACT,
              about,
              what
                  + " is "
                  + money.setScale(0, RoundingMode.DOWN)
                  + " dollars; one VIX call of "
                  + days
                  + " days takes "
                  + price.setScale(0, RoundingMode.UP),
              "raise the share, or the account"));
    }
  }

  private void premium(List<Bought> layers) {
    BigDecimal year = BigDecimal.ZERO;
    List<Of> about = new ArrayList<>();
    BigDecimal roll = pair.hedge().valueOf("rollDays").orElse(BigDecimal.ZERO);
    for (Bought layer : layers) {
      BigDecimal held = layer.days().subtract(roll).max(BigDecimal.ONE);
      year =
          year.add(
              layer
                  .contracts()
                  .multiply(pair.typical().vixCallUsd(layer.days()))
                  .multiply(YEAR)
                  .divide(held, SCALE, RoundingMode.HALF_EVEN));
      about.add(pair.ofHedge(layer.size()));
    }
    if (layers.isEmpty()) {
      for (RuleParameter budget : pair.hedge().role("budgetShareOfNav")) {
        year = year.add(pair.typical().navUsd().multiply(value(budget)));
        about.add(pair.ofHedge(budget));
      }
    }
    BigDecimal credit = creditKept();
    if (year.compareTo(credit.multiply(PREMIUM_SHARE)) > 0) {
      pair.layers().forEach(l -> l.weight().map(pair::ofCondor).ifPresent(about::add));
      findings.add(
          Pair.finding(
              FindingCode.PAIR_PREMIUM_OVER_CREDIT,
              about,
              pair.hedgeId()
                  + " pays about "
                  + Pair.whole(year)
                  + " dollars of premium a year before sales, more than "
                  + PREMIUM_SHARE.movePointRight(2).toPlainString()
                  + " percent of the "
                  + Pair.whole(credit)
                  + " that the "
                  + pair.condors()
                  + " condors of "
                  + pair.condorId()
                  + " can keep",
              "buy less or later, or judge the pair as a long volatility position"));
    }
  }

  /**
   * The most the condors can keep in a year, US dollars: every layer sold again when its target
   * days are over, each time for the typical credit times the share at which profit is taken
   * (002-12; all of it without one).
   */
  private BigDecimal creditKept() {
    BigDecimal take =
        pair.condor().role("profitTake").stream()
            .findFirst()
            .map(Names::value)
            .orElse(BigDecimal.ONE);
    BigDecimal sum = BigDecimal.ZERO;
    for (CondorLayer layer : pair.layers()) {
      BigDecimal days = layer.targetDays().map(Names::value).orElse(MONTH).max(BigDecimal.ONE);
      sum =
          sum.add(
              layer
                  .condors()
                  .multiply(pair.typical().condorCreditUsd())
                  .multiply(take)
                  .multiply(YEAR)
                  .divide(days, SCALE, RoundingMode.HALF_EVEN));
    }
    return sum;
  }
}
