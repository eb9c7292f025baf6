package org.alvhdesk.strategy.hedge.manage;

import java.time.Instant;
import java.util.OptionalDouble;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * The "Cash Press" regime flag. K9: every source means something else by it, so a rule set names
 * its reading; 003-13 is the one that adjusts the hedge on it.
 *
 * <ul>
 *   <li>THETA_OVER_EXTRINSIC (000): daily theta over extrinsic value is high. In truth a test of
 *       days to expiry: it moves 20-fold with those and under 15 % with volatility.
 *   <li>COMPRESSED_VIX (001): percent rank of the VIX is low.
 *   <li>DECAY_AND_FALLING_VIX (003-13): the theta test, and the VIX closed below its close some
 *       sessions ago.
 *   <li>BACKWARDATION (004): VX1 above VX2.
 *   <li>VX1_ABOVE_VX2_OR_LOW_VIX_RANK: 004 or 001, our default (methodology 6B).
 *   <li>CONTANGO_8_12: VX2 stands 8 % or more above VX1, the low end of what the site of 004 calls
 *       "8 to 12 percent".
 * </ul>
 */
public final class CashPress {
  private static final Citation CITATION =
      new Citation("K9", "ours", "the sources give four readings; the rule set names one");

  private static final int RANK_SESSIONS = 252;
  private static final int FALLING_SESSIONS = 5;

  private CashPress() {}

  /** The readings of the sources, and the default made of two of them. */
  public enum Reading {
    THETA_OVER_EXTRINSIC,
    COMPRESSED_VIX,
    DECAY_AND_FALLING_VIX,
    BACKWARDATION,
    VX1_ABOVE_VX2_OR_LOW_VIX_RANK,
    CONTANGO_8_12
  }

  /**
   * Parameters.
   *
   * @param reading which test
   * @param thetaShare daily theta over extrinsic value, a share a day, at or above which decay is
   *     rapid
   * @param rankBelow percent rank of the VIX below which it is compressed, 0 to 100
   * @param contangoFrom VX2 / VX1 - 1, decimal, from which contango is steep, above 0
   */
  public record Rules(Reading reading, double thetaShare, double rankBelow, double contangoFrom) {
    /** {@code reading} with 5 % a day, rank 20 and contango of 8 %. */
    public static Rules of(Reading reading) {
      return new Rules(reading, 0.05, 20, 0.08);
    }

    /**
     * @throws IllegalArgumentException for a number out of range
     */
    public Rules {
      if (!(thetaShare > 0 && thetaShare < Double.POSITIVE_INFINITY)
          || !(rankBelow >= 0 && rankBelow <= 100)
          || !(contangoFrom > 0 && contangoFrom < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the flag needs a theta share above 0, a rank of 0 to 100 and a contango above 0: "
                + thetaShare
                + ", "
                + rankBelow
                + ", "
                + contangoFrom);
      }
    }
  }

  /**
   * What the readings look at; each rule set reads only its own.
   *
   * @param theta daily theta over extrinsic value of the condors, a share a day, positive
   * @param vixRank percent rank of the VIX, 0 to 100
   * @param vixChange VIX close less the close of the declared number of sessions ago, points
   * @param backwardation whether VX1 stands above VX2
   * @param contango VX2 / VX1 - 1, decimal
   */
  public record Input(
      Observed theta,
      Observed vixRank,
      Observed vixChange,
      Answer backwardation,
      Observed contango) {
    /** What {@code signals} say at their last close, beside the theta of the condors. */
    public static Input of(Signals signals, Observed theta) {
      return new Input(
          theta,
          signals.rank(Series.VIX, RANK_SESSIONS, 0),
          change(signals),
          signals.futuresInverted(0),
          signals.contango(0));
    }

    private static Observed change(Signals signals) {
      Observed now = signals.level(Series.VIX, 0);
      Observed before = signals.level(Series.VIX, FALLING_SESSIONS);
      boolean known = now.number().isPresent() && before.number().isPresent();
      return new Observed(
          "VIX less its close of " + FALLING_SESSIONS + " sessions ago",
          "points",
          2,
          known
              ? Measured.of(now.number().getAsDouble() - before.number().getAsDouble())
              : Measured.none("a close is missing"),
          signals.asOf(),
          signals.quality());
    }
  }

  /**
   * Daily theta over time value.
   *
   * @param thetaUsd what the condors gain in a day in which nothing moves, US dollars
   * @param valueUsd what buying them back costs: all of it is time value while they are out
   * @param asOf market time of both
   */
  public static Observed theta(double thetaUsd, double valueUsd, Instant asOf, Quality quality) {
    return new Observed(
        "theta of the condors a day over their time value",
        "decimal",
        4,
        valueUsd > 0
            ? Measured.of(thetaUsd / valueUsd)
            : Measured.none("no condor is held and valued"),
        asOf,
        quality);
  }

  /** FIRED when the flag is up. */
  public static RuleTrace of(Rules rules, Input input) {
    TraceBuilder trace = TraceBuilder.rule("K9", CITATION, "the Cash Press regime flag");
    Verdict verdict =
        switch (rules.reading()) {
          case THETA_OVER_EXTRINSIC -> rapidDecay(rules, input, trace);
          case COMPRESSED_VIX -> {
            input.vixRank().in(trace).threshold("percent rank below " + rules.rankBelow());
            yield below(input.vixRank().number(), rules.rankBelow());
          }
          case DECAY_AND_FALLING_VIX -> {
            Verdict decay = rapidDecay(rules, input, trace);
            input
                .vixChange()
                .in(trace)
                .threshold("decay at least " + rules.thetaShare() + " a day and VIX lower");
            Verdict falling = below(input.vixChange().number(), 0);
            yield decay == Verdict.NOT_FIRED || falling == Verdict.NOT_FIRED
                ? Verdict.NOT_FIRED
                : decay == Verdict.NO_DATA || falling == Verdict.NO_DATA
                    ? Verdict.NO_DATA
                    : Verdict.FIRED;
          }
          case BACKWARDATION -> {
            input.backwardation().in(trace).threshold("VX1 above VX2");
            yield input.backwardation().verdict();
          }
          case VX1_ABOVE_VX2_OR_LOW_VIX_RANK -> {
            input.backwardation().in(trace);
            input
                .vixRank()
                .in(trace)
                .threshold("VX1 above VX2, or percent rank below " + rules.rankBelow());
            Verdict inverted = input.backwardation().verdict();
            Verdict low = below(input.vixRank().number(), rules.rankBelow());
            yield inverted == Verdict.FIRED || low == Verdict.FIRED
                ? Verdict.FIRED
                : inverted == Verdict.NO_DATA || low == Verdict.NO_DATA
                    ? Verdict.NO_DATA
                    : Verdict.NOT_FIRED;
          }
          case CONTANGO_8_12 -> {
            input.contango().in(trace).threshold("at least " + rules.contangoFrom());
            OptionalDouble contango = input.contango().number();
            yield contango.isEmpty()
                ? Verdict.NO_DATA
                : contango.getAsDouble() >= rules.contangoFrom()
                    ? Verdict.FIRED
                    : Verdict.NOT_FIRED;
          }
        };
    String effect =
        switch (verdict) {
          case FIRED -> "flag up";
          case NOT_FIRED -> "flag down";
          case NO_DATA -> "flag unknown";
        };
    return trace.end(verdict, "book: " + rules.reading() + ": " + effect);
  }

  private static Verdict rapidDecay(Rules rules, Input input, TraceBuilder trace) {
    input.theta().in(trace).threshold("at least " + rules.thetaShare() + " a day");
    OptionalDouble theta = input.theta().number();
    if (theta.isEmpty()) {
      return Verdict.NO_DATA;
    }
    return theta.getAsDouble() >= rules.thetaShare() ? Verdict.FIRED : Verdict.NOT_FIRED;
  }

  private static Verdict below(OptionalDouble value, double level) {
    if (value.isEmpty()) {
      return Verdict.NO_DATA;
    }
    return value.getAsDouble() < level ? Verdict.FIRED : Verdict.NOT_FIRED;
  }
}
