package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 003-21: quick ratio, price over earnings and the flow into REITs as one sentiment of -1 to 1, the
 * mean of what is known: dear earnings, thin quick ratios and REITs that fall behind are fear and
 * ask for more hedge. Size x (1 + weight x sentiment). Weight 0 switches it off, which is the
 * default: nobody has tested the proxies.
 */
public final class SentimentFactor {
  private static final int DECIMALS = 4;

  /** Standard deviations that count as the whole of fear or greed. */
  private static final double FULL_SCORE = 2;

  private static final Citation CITATION =
      new Citation("003-21", "003", "quick ratio, P/E and REIT flows as sentiment");

  private SentimentFactor() {}

  /**
   * The factor, 1 - weight to 1 + weight with 4 decimals; 1 with verdict NO_DATA when none of the
   * three is known. The trace names those that are not.
   *
   * @param weight 0 to 1
   * @param layer for the trace
   * @param quickRatio percent rank, 0 to 100
   * @param priceToEarnings percent rank, 0 to 100
   * @param reits z-score of REITs over the index
   */
  public static Factor of(
      BigDecimal weight,
      String layer,
      Observed quickRatio,
      Observed priceToEarnings,
      Observed reits) {
    TraceBuilder trace = TraceBuilder.rule("003-21", CITATION, "fear asks for more hedge");
    Stream.of(quickRatio, priceToEarnings, reits).forEach(o -> o.in(trace));
    trace.threshold("size x(1 + " + Texts.plain(weight) + " x mean of what is known)");
    double[] scores =
        DoubleStream.concat(
                DoubleStream.concat(
                    stream(quickRatio).map(rank -> -centred(rank)),
                    stream(priceToEarnings).map(SentimentFactor::centred)),
                stream(reits).map(z -> Math.clamp(-z / FULL_SCORE, -1, 1)))
            .toArray();
    if (scores.length == 0) {
      return new Factor(BigDecimal.ONE, trace.noData(layer + ": size left alone (x1)"));
    }
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    BigDecimal multiple =
        BigDecimal.ONE
            .add(weight.multiply(BigDecimal.valueOf(sum / scores.length)))
            .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    String effect =
        layer + ": size x" + Texts.plain(multiple) + ", " + scores.length + " of 3 known";
    return new Factor(
        multiple,
        multiple.compareTo(BigDecimal.ONE) == 0 ? trace.notFired(effect) : trace.fired(effect));
  }

  private static DoubleStream stream(Observed o) {
    OptionalDouble number = o.number();
    return number.stream();
  }

  private static double centred(double rank) {
    return (rank - 50) / 50;
  }
}
