package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * From what a basis asks for to whole contracts: factors, then the one limit in dollars that
 * applies whatever the basis (K4), then the floor with the residual shown.
 */
public final class DollarLimit {
  private static final Citation CITATION =
      new Citation("K4", "ours", "one limit in dollars applies whatever the hedge is sized from");

  private DollarLimit() {}

  /**
   * The size.
   *
   * @param size whole contracts and residual, or why there are none
   * @param trace of the limit: FIRED when it cut the size, NO_DATA when it could not be tested
   */
  public record Result(Sizing size, RuleTrace trace) {}

  /**
   * Applies it.
   *
   * @param layer for the trace
   * @param asked contracts of the basis, exact, 0 or more; empty when unknown. A short layer (K1-g)
   *     has no premium to limit and is not sized here
   * @param factors in any order
   * @param premium of one contract, positive
   * @param limitUsd most that all contracts of the layer together may cost, 0 or more
   */
  public static Result apply(
      String layer,
      Optional<BigDecimal> asked,
      List<Factor> factors,
      Dollars premium,
      BigDecimal limitUsd) {
    if (limitUsd.signum() < 0
        || asked.filter(a -> a.signum() < 0).isPresent()
        || premium.amount().filter(p -> p.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException(
          layer
              + ": the limit and the contracts asked are 0 or more and the premium is positive: "
              + limitUsd
              + ", "
              + asked
              + ", "
              + premium.amount());
    }
    TraceBuilder trace = TraceBuilder.rule("K4", CITATION, "the hedge costs no more than a limit");
    trace.input(
        "contracts asked",
        asked.map(a -> Texts.plain(a.multiply(Factor.product(factors)))).orElse("no data"),
        "contracts",
        premium.asOf(),
        premium.quality());
    premium.in(trace).threshold("at most " + Texts.plain(limitUsd) + " USD");
    if (asked.isEmpty()) {
      return unknown(trace, layer, "the basis gave no size");
    }
    BigDecimal wanted = asked.get().multiply(Factor.product(factors));
    if (premium.amount().isEmpty()) {
      return unknown(trace, layer, "premium: " + premium.missing());
    }
    BigDecimal most = limitUsd.divide(premium.amount().get(), 6, RoundingMode.DOWN);
    boolean cuts = wanted.compareTo(most) > 0;
    Sizing.Sized size = Sizing.floor(cuts ? most : wanted);
    String effect =
        layer
            + ": "
            + size.contracts()
            + " contracts, residual "
            + Texts.plain(size.residual())
            + (cuts ? ", cut by the limit" : "");
    return new Result(size, cuts ? trace.fired(effect) : trace.notFired(effect));
  }

  private static Result unknown(TraceBuilder trace, String layer, String reason) {
    return new Result(new Sizing.Unknown(reason), trace.noData(layer + ": no size, " + reason));
  }
}
