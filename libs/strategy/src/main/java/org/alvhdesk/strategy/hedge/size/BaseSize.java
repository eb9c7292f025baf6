package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Contracts that a {@link SizeBasis} asks for, before factors and limits. K4.
 *
 * <ul>
 *   <li>Residual risk capital (000-6): budget = share x (risk capital - condor maximum loss), not
 *       below 0; contracts = budget / premium of one.
 *   <li>Share of risk capital (001-7): budget = share x risk capital; contracts = budget / premium.
 *   <li>Cover of loss (003-6, 003-7, 003-8): contracts = p x loss of the condors beyond their
 *       break-even in a shock / gain of one contract in the same shock.
 *   <li>Premium of width (the other reading of 003-6): budget = p x break-even width x 100 dollars
 *       x condors x user scale; contracts = budget / premium. Points of width are not dollars of
 *       premium: the reading is kept because the source's words allow it.
 *   <li>Contracts per condor (004-1): contracts = condors x ratio.
 * </ul>
 *
 * <p>Contracts are exact here; {@link DollarLimit} takes the floor and shows the rest.
 */
public final class BaseSize {
  private static final int DECIMALS = 6;

  private BaseSize() {}

  /**
   * A size before limits, or empty when an input is missing; then the trace has no data.
   *
   * @param contracts exact, 0 or more, 6 decimals rounded down
   */
  public record Result(Optional<BigDecimal> contracts, RuleTrace trace) {}

  /** What {@code basis} asks for. */
  public static Result of(SizeBasis basis, SizeInput input) {
    return switch (basis) {
      case SizeBasis.ResidualRiskCapital(BigDecimal share) -> residual(share, input);
      case SizeBasis.ShareOfRiskCapital(BigDecimal share) -> shareOfCapital(share, input);
      case SizeBasis.CoverOfLoss() -> coverOfLoss(input);
      case SizeBasis.PremiumOfWidth(BigDecimal scale) -> premiumOfWidth(scale, input);
      case SizeBasis.ContractsPerCondor(int n, int per) -> perCondor(n, per, input);
    };
  }

  private static Result residual(BigDecimal share, SizeInput input) {
    TraceBuilder trace =
        start("000-6", "000", "hedge layers use the risk capital that the condors leave over");
    input.riskCapital().in(trace);
    input.condorMaxLoss().in(trace);
    input.premium().in(trace).threshold(Texts.percent(share) + " of the rest");
    Optional<BigDecimal> budget =
        input
            .riskCapital()
            .amount()
            .flatMap(
                capital ->
                    input
                        .condorMaxLoss()
                        .amount()
                        .map(loss -> capital.subtract(loss).max(BigDecimal.ZERO).multiply(share)));
    return bought(trace, input, budget);
  }

  private static Result shareOfCapital(BigDecimal share, SizeInput input) {
    TraceBuilder trace = start("001-7", "001", "a layer uses a share of risk capital");
    input.riskCapital().in(trace);
    input.premium().in(trace).threshold(Texts.percent(share) + " of risk capital");
    return bought(trace, input, input.riskCapital().amount().map(c -> c.multiply(share)));
  }

  private static Result premiumOfWidth(BigDecimal scale, SizeInput input) {
    TraceBuilder trace = start("003-6", "003", "the premium is a share of break-even width");
    cover(trace, input);
    input.breakEvenWidth().in(trace);
    condors(trace, input);
    input.premium().in(trace).threshold("100 dollars a point, user scale " + Texts.plain(scale));
    Optional<BigDecimal> width =
        input.breakEvenWidth().number().isPresent()
            ? Optional.of(BigDecimal.valueOf(input.breakEvenWidth().number().getAsDouble()))
            : Optional.empty();
    Optional<BigDecimal> budget =
        input
            .cover()
            .flatMap(
                p ->
                    width.map(
                        w ->
                            p.multiply(w)
                                .multiply(BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD))
                                .multiply(BigDecimal.valueOf(input.condors()))
                                .multiply(scale)));
    return bought(trace, input, budget);
  }

  private static Result coverOfLoss(SizeInput input) {
    TraceBuilder trace =
        start("003-6", "ours", "the hedge covers a share of the loss beyond break-even");
    cover(trace, input);
    input.lossBeyondBreakEven().in(trace);
    input.gainPerContract().in(trace).threshold("gain in the shock = cover x loss");
    Optional<BigDecimal> wanted =
        input
            .cover()
            .flatMap(p -> input.lossBeyondBreakEven().amount().map(loss -> loss.multiply(p)));
    Optional<BigDecimal> gain = input.gainPerContract().amount();
    if (wanted.isEmpty() || gain.isEmpty()) {
      return new Result(Optional.empty(), trace.noData(input.layer() + ": no size"));
    }
    if (wanted.get().signum() == 0) {
      return sized(trace, input, BigDecimal.ZERO);
    }
    if (gain.get().signum() <= 0) {
      return new Result(
          Optional.empty(),
          trace.noData(input.layer() + ": no size, a contract gains nothing in this shock"));
    }
    return sized(trace, input, wanted.get().divide(gain.get(), DECIMALS, RoundingMode.DOWN));
  }

  private static Result perCondor(int contracts, int per, SizeInput input) {
    TraceBuilder trace = start("004-1", "004", "contracts in proportion to condors");
    condors(trace, input).threshold(contracts + " per " + per + " condors");
    BigDecimal exact =
        BigDecimal.valueOf(input.condors())
            .multiply(BigDecimal.valueOf(contracts))
            .divide(BigDecimal.valueOf(per), DECIMALS, RoundingMode.DOWN);
    return sized(trace, input, exact);
  }

  private static Result bought(TraceBuilder trace, SizeInput input, Optional<BigDecimal> budget) {
    Optional<BigDecimal> premium = input.premium().amount();
    if (budget.isEmpty() || premium.isEmpty()) {
      return new Result(Optional.empty(), trace.noData(input.layer() + ": no size"));
    }
    return sized(trace, input, budget.get().divide(premium.get(), DECIMALS, RoundingMode.DOWN));
  }

  private static Result sized(TraceBuilder trace, SizeInput input, BigDecimal exact) {
    String effect = input.layer() + ": asks for " + Texts.plain(exact) + " contracts";
    return new Result(
        Optional.of(exact), exact.signum() > 0 ? trace.fired(effect) : trace.notFired(effect));
  }

  private static TraceBuilder start(String rule, String document, String statement) {
    return TraceBuilder.rule(rule, new Citation(rule, document, statement), statement);
  }

  private static void cover(TraceBuilder trace, SizeInput input) {
    Dollars dated = input.premium();
    trace.input(
        "cover",
        input.cover().map(Texts::plain).orElse("no data: neither VIX nor inflation regime known"),
        "share",
        dated.asOf(),
        dated.quality());
  }

  private static TraceBuilder condors(TraceBuilder trace, SizeInput input) {
    Dollars dated = input.condorMaxLoss();
    return trace.input(
        "open condors",
        Integer.toString(input.condors()),
        "condors",
        dated.asOf(),
        dated.quality());
  }
}
