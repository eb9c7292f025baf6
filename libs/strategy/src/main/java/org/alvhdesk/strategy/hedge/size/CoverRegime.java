package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * The share p that the hedge covers, by regime; what p is a share of is {@link BaseSize}.
 *
 * <p>003-6: with VIX below 15 p is the calm cover (the source says 15 to 25 %, default 20 %).
 *
 * <p>003-7: when CPI and PPI signal inflation (both 3-month changes of the yearly rate above 0) and
 * the FOMC meets within 10 days, p is the inflation cover (the source says 40 to 60 %, default 50
 * %). Where both apply the larger wins, or the calm cover, as {@link WhenCalm} says.
 *
 * <p>003-8: between those regimes the source says nothing; as {@link Between} says, p is linear in
 * VIX from the calm cover at 15 (its own parameter: from the end of the calm regime up to it the
 * calm cover stays) to the inflation cover at 30, or stays the calm cover; above 30 it is the
 * inflation cover.
 *
 * <p>Without VIX there is no p by level; an inflation regime that is known to hold still gives its
 * cover. An unknown inflation regime leaves p to the level, and its trace says NO_DATA.
 */
public final class CoverRegime {
  private static final int DECIMALS = 6;
  private static final Citation CALM =
      new Citation("003-6", "003", "below VIX 15 the hedge is 15-25 % of break-even width");
  private static final Citation INFLATION =
      new Citation("003-7", "003", "40-60 % when CPI and PPI signal inflation before the FOMC");
  private static final Citation BETWEEN =
      new Citation("003-8", "ours", "between the regimes: linear in VIX from 15 to 30");

  private CoverRegime() {}

  /** 003-8: the cover between the regimes. */
  public enum Between {
    LINEAR_IN_VIX,
    AS_CALM
  }

  /** 003-7: the cover when inflation prints and a calm VIX apply at once. */
  public enum WhenCalm {
    LARGER_WINS,
    CALM_WINS
  }

  /**
   * Parameters.
   *
   * @param calmFrom points from which the calm cover applies, 0 or more; below it there is none
   * @param calmVix points below which the calm cover applies, above {@code calmFrom}
   * @param betweenVix points from which the cover rises, at least {@code calmVix}
   * @param highVix points from which the inflation cover applies, above {@code betweenVix}
   * @param calmCover share, 0 to 1
   * @param inflationCover share, at least the calm cover
   */
  public record Rules(
      double calmFrom,
      double calmVix,
      double betweenVix,
      double highVix,
      BigDecimal calmCover,
      BigDecimal inflationCover,
      Between between,
      WhenCalm whenCalm) {
    /** 15 and 30 points, 20 % and 50 %, linear between, the larger wins. */
    public static final Rules STANDARD =
        new Rules(
            0,
            15,
            15,
            30,
            new BigDecimal("0.2"),
            new BigDecimal("0.5"),
            Between.LINEAR_IN_VIX,
            WhenCalm.LARGER_WINS);

    /**
     * @throws IllegalArgumentException for a number out of range
     */
    public Rules {
      if (!(calmFrom >= 0
              && calmFrom < calmVix
              && calmVix <= betweenVix
              && betweenVix < highVix
              && highVix < Double.POSITIVE_INFINITY)
          || calmCover.signum() < 0
          || inflationCover.compareTo(calmCover) < 0
          || inflationCover.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(
            "cover needs 0 <= calmFrom < calmVix <= betweenVix < highVix and 0 <= calmCover"
                + " <= inflationCover <= 1: "
                + calmFrom
                + ", "
                + calmVix
                + ", "
                + betweenVix
                + ", "
                + highVix
                + ", "
                + calmCover
                + ", "
                + inflationCover);
      }
    }

    /** Cover at a VIX level, a share with 6 decimals; does not fall when VIX rises. */
    public BigDecimal at(double vix) {
      if (vix < calmFrom) {
        return BigDecimal.ZERO;
      }
      if (vix >= highVix) {
        return inflationCover;
      }
      if (vix < betweenVix || between == Between.AS_CALM) {
        return calmCover;
      }
      BigDecimal done =
          BigDecimal.valueOf((vix - betweenVix) / (highVix - betweenVix))
              .setScale(DECIMALS, RoundingMode.HALF_EVEN);
      return calmCover
          .add(inflationCover.subtract(calmCover).multiply(done))
          .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
  }

  /**
   * The cover of a session.
   *
   * @param share p, 0 to 1; empty when neither VIX nor the inflation regime is known
   * @param traces 003-6, 003-8, 003-7
   */
  public record Cover(Optional<BigDecimal> share, List<RuleTrace> traces) {
    /** Copies the list. */
    public Cover {
      traces = List.copyOf(traces);
    }
  }

  /**
   * The cover.
   *
   * @param vix points
   * @param inflation whether CPI and PPI signal inflation with the FOMC within its window
   */
  public static Cover of(Rules rules, Observed vix, Answer inflation) {
    OptionalDouble level = vix.number();
    Optional<BigDecimal> byLevel =
        level.isPresent() ? Optional.of(rules.at(level.getAsDouble())) : Optional.empty();
    boolean below = level.isPresent() && level.getAsDouble() < rules.calmVix();
    boolean calm = below && level.getAsDouble() >= rules.calmFrom();
    boolean calmWins = calm && rules.whenCalm() == WhenCalm.CALM_WINS;
    Optional<BigDecimal> share =
        inflation.yes() && !calmWins
            ? Optional.of(byLevel.orElse(BigDecimal.ZERO).max(rules.inflationCover()))
            : byLevel;
    List<RuleTrace> traces = new ArrayList<>();
    traces.add(
        byLevelTrace(
            "003-6",
            CALM,
            "from " + rules.calmFrom() + " to below " + rules.calmVix() + " points",
            vix,
            calm,
            byLevel));
    traces.add(
        byLevelTrace(
            "003-8",
            BETWEEN,
            rules.between() == Between.AS_CALM
                ? "as below it up to " + rules.highVix() + " points, the inflation cover above"
                : "linear from "
                    + rules.betweenVix()
                    + " to "
                    + rules.highVix()
                    + " points, flat above",
            vix,
            level.isPresent() && !below,
            byLevel));
    traces.add(
        inflation
            .in(
                TraceBuilder.rule(
                    "003-7", INFLATION, "inflation prints before the FOMC ask for more cover"))
            .threshold(
                "cover "
                    + Texts.percent(rules.inflationCover())
                    + (rules.whenCalm() == WhenCalm.CALM_WINS
                        ? ", unless VIX is below " + rules.calmVix()
                        : ", the larger wins"))
            .end(inflation.verdict(), "all layers: cover " + text(share)));
    return new Cover(share, traces);
  }

  private static RuleTrace byLevelTrace(
      String rule,
      Citation citation,
      String threshold,
      Observed vix,
      boolean applies,
      Optional<BigDecimal> cover) {
    TraceBuilder trace =
        vix.in(TraceBuilder.rule(rule, citation, "the cover depends on the level of VIX"))
            .threshold(threshold);
    if (cover.isEmpty()) {
      return trace.noData("all layers: no cover from the level of VIX");
    }
    return applies
        ? trace.fired("all layers: cover " + text(cover) + " from the level of VIX")
        : trace.notFired("all layers: another regime holds");
  }

  private static String text(Optional<BigDecimal> share) {
    return share.map(Texts::percent).orElse("unknown");
  }
}
