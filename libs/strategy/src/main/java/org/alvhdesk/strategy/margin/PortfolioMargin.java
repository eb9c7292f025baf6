package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.trace.Texts;

/**
 * The worst loss of each product class over its grid of moves, options repriced at once by Black-76
 * on their own moved forwards; at least the floor per contract. SPX and VIX are separate classes.
 */
final class PortfolioMargin {
  private record Leg(
      LocalDate expiry, Right right, double strike, int quantity, OptionHolding.Model model) {
    double gainUsd(double move, double volShift) {
      double before =
          Black76.price(
              right, model.forward(), strike, model.years(), model.vol(), model.discount());
      double after =
          Black76.price(
              right,
              model.forward() * (1 + move),
              strike,
              model.years(),
              model.vol() * (1 + volShift),
              model.discount());
      return (after - before) * quantity * OptionRoot.MULTIPLIER_USD;
    }
  }

  /** Worst loss (dollars, not negative) and the move that brings it. */
  private record Worst(double lossUsd, double move) {}

  private final PortfolioMarginRules rules;

  private PortfolioMargin(PortfolioMarginRules rules) {
    this.rules = rules;
  }

  static MarginResult of(MarginBook book, PortfolioMarginRules rules) {
    List<Leg> spx = new ArrayList<>();
    List<Leg> vix = new ArrayList<>();
    for (CondorHolding condor : book.condors()) {
      if (condor.pricing().isEmpty()) {
        return noData(condor.name());
      }
      for (CondorLeg leg : CondorLeg.values()) {
        spx.add(
            new Leg(
                condor.position().condor().expiry(),
                leg.right(),
                leg.strike(condor.position().condor()),
                leg.sign() * condor.position().quantity(),
                new OptionHolding.Model(
                    condor.pricing().get().forward(),
                    condor.pricing().get().years(),
                    condor.pricing().get().vol(leg),
                    condor.pricing().get().discount())));
      }
    }
    for (OptionHolding option : book.options()) {
      if (option.model().isEmpty()) {
        return noData(option.name());
      }
      (option.root().isVix() ? vix : spx)
          .add(
              new Leg(
                  option.expiry(),
                  option.right(),
                  option.strike(),
                  option.quantity(),
                  option.model().get()));
    }
    return new PortfolioMargin(rules).statement(spx, vix);
  }

  private static MarginResult noData(String name) {
    return new MarginResult.NoData(
        MarginMode.PORTFOLIO_MARGIN, name + " has no volatility: it cannot be repriced");
  }

  private MarginResult statement(List<Leg> spx, List<Leg> vix) {
    List<MarginLine> lines = new ArrayList<>();
    double[] spxMoves = moves(rules.spxDown(), rules.spxUp());
    double[] vixMoves = moves(rules.vixShock(), rules.vixShock());
    if (rules.nettedExpiries() && !spx.isEmpty()) {
      lines.add(line("SPX class, expiries netted", spx, spxMoves));
    } else {
      Map<LocalDate, List<Leg>> expiries = new TreeMap<>();
      spx.forEach(l -> expiries.computeIfAbsent(l.expiry(), e -> new ArrayList<>()).add(l));
      expiries.forEach((e, legs) -> lines.add(line("SPX class, expiry " + e, legs, spxMoves)));
    }
    BigDecimal spxRequirement =
        lines.stream().map(MarginLine::requirementUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!vix.isEmpty()) {
      lines.add(line("VIX class", vix, vixMoves));
      offset(vix, spxRequirement, lines);
    }
    return new MarginResult.Statement(
        MarginMode.PORTFOLIO_MARGIN,
        lines,
        List.of(
            "regulatory margin: what must be on deposit, not what the book can lose",
            "the broker's own grid, volatility shifts and offsets may differ; the VIX shock of "
                + percent(rules.vixShock())
                + " is not verified",
            "SPX and VIX are separate classes: "
                + (rules.vixOffsetShare().signum() == 0
                    ? "hedges give the condors no relief here; what they offset shows in the"
                        + " economic stress loss only"
                    : Texts.percent(rules.vixOffsetShare())
                        + " of the VIX class's gain is set against SPX")));
  }

  /** Half of the moves down to {@code down}, half up to {@code up}, equidistant on each side. */
  private double[] moves(double down, double up) {
    int half = rules.moves() / 2;
    double[] moves = new double[rules.moves()];
    for (int i = 0; i < half; i++) {
      moves[i] = -down * (half - i) / half;
      moves[half + i] = up * (i + 1) / half;
    }
    return moves;
  }

  private Worst worst(List<Leg> legs, double[] moves) {
    Worst worst = new Worst(0, 0);
    for (double move : moves) {
      double gain = gain(legs, move);
      if (-gain > worst.lossUsd()) {
        worst = new Worst(-gain, move);
      }
    }
    return worst;
  }

  private double gain(List<Leg> legs, double move) {
    double gain = 0;
    for (Leg leg : legs) {
      gain += leg.gainUsd(move, rules.volShift());
    }
    return gain;
  }

  private MarginLine line(String name, List<Leg> legs, double[] moves) {
    Worst worst = worst(legs, moves);
    BigDecimal loss = usd(worst.lossUsd());
    long contracts = legs.stream().mapToLong(l -> Math.abs(l.quantity())).sum();
    BigDecimal floor =
        rules
            .floorPointsPerContract()
            .multiply(BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD))
            .multiply(BigDecimal.valueOf(contracts));
    String grid =
        "worst of "
            + moves.length
            + " moves from "
            + percent(moves[0])
            + " to "
            + percent(moves[moves.length - 1])
            + ": "
            + Texts.plain(loss)
            + " USD at "
            + percent(worst.move());
    String least = Texts.plain(floor) + " USD for " + contracts + " contracts";
    return new MarginLine(
        name,
        loss.max(floor),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        floor.compareTo(loss) > 0 ? "at least " + least + "; " + grid : grid);
  }

  /** A line that lowers the SPX requirement, when the desk has set a share for it. */
  private void offset(List<Leg> vix, BigDecimal spxRequirement, List<MarginLine> lines) {
    BigDecimal gain = usd(Math.max(0, gain(vix, rules.vixShock())));
    BigDecimal relief = gain.multiply(rules.vixOffsetShare()).min(spxRequirement);
    if (relief.signum() > 0) {
      lines.add(
          new MarginLine(
              "offset between the classes",
              relief.negate(),
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              Texts.percent(rules.vixOffsetShare())
                  + " of the VIX class's gain of "
                  + Texts.plain(gain)
                  + " USD at "
                  + percent(rules.vixShock())));
    }
  }

  private static BigDecimal usd(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static String percent(double share) {
    return (share > 0 ? "+" : "") + Texts.plain(usd(100 * share)) + " %";
  }
}
