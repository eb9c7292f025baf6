package org.alvhdesk.strategy.hedge.manage;

import java.math.BigDecimal;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * What a bullish MACD divergence on the VIX does. K8: the sources disagree in sign. 000-10 widens
 * the wings of the next condor (x1.25) and needs less hedge for it; 003 buys the first third of the
 * hedge ({@code Thirds}). A rule set names one reading; the other effect then stays neutral.
 */
public final class VixDivergence {
  private static final Citation WIDER =
      new Citation("000-10", "000", "a bullish divergence on the VIX widens the wings");
  private static final Citation BUY =
      new Citation("K8", "003", "a bullish divergence on the VIX buys the first third");

  private VixDivergence() {}

  /** The two signs. */
  public sealed interface Reading {
    /**
     * Wider wings, no purchase.
     *
     * @param factor on the wing width of the next condor, at least 1
     */
    record WidenWings(BigDecimal factor) implements Reading {
      /** x1.25. */
      public static final WidenWings STANDARD = new WidenWings(new BigDecimal("1.25"));

      /**
       * @throws IllegalArgumentException below 1
       */
      public WidenWings {
        if (factor.compareTo(BigDecimal.ONE) < 0) {
          throw new IllegalArgumentException("wider wings need a factor of 1 or more: " + factor);
        }
      }
    }

    /** The first third of the hedge, wings as they are. */
    record BuyFirstThird() implements Reading {}
  }

  /**
   * The effect.
   *
   * @param wingFactor on the next condor's wing width; 1 leaves it alone
   * @param buysFirstThird whether the first third is unlocked
   */
  public record Effect(BigDecimal wingFactor, boolean buysFirstThird, RuleTrace trace) {}

  /** The effect of {@code divergence} under {@code reading}; none when it is unknown. */
  public static Effect of(Reading reading, Answer divergence) {
    return switch (reading) {
      case Reading.WidenWings(BigDecimal factor) -> {
        TraceBuilder trace =
            divergence
                .in(TraceBuilder.rule("000-10", WIDER, "wider wings, less hedge"))
                .threshold("bullish divergence, wings x" + Texts.plain(factor));
        BigDecimal used = divergence.yes() ? factor : BigDecimal.ONE;
        yield new Effect(
            used,
            false,
            trace.end(divergence.verdict(), "next condor: wings x" + Texts.plain(used)));
      }
      case Reading.BuyFirstThird() -> {
        TraceBuilder trace =
            divergence
                .in(TraceBuilder.rule("K8", BUY, "the first third is bought"))
                .threshold("bullish divergence");
        yield new Effect(
            BigDecimal.ONE,
            divergence.yes(),
            trace.end(
                divergence.verdict(),
                "DIVERGENCE: "
                    + (divergence.yes() ? "a third is unlocked" : "nothing is unlocked by it")));
      }
    };
  }
}
