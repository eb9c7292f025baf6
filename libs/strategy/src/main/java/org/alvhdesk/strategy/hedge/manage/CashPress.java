package org.alvhdesk.strategy.hedge.manage;

import java.util.OptionalDouble;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

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
 * </ul>
 */
public final class CashPress {
  private static final Citation CITATION =
      new Citation("K9", "ours", "the sources give four readings; the rule set names one");

  private CashPress() {}

  /** The four readings, and the default made of two of them. */
  public enum Reading {
    THETA_OVER_EXTRINSIC,
    COMPRESSED_VIX,
    DECAY_AND_FALLING_VIX,
    BACKWARDATION,
    VX1_ABOVE_VX2_OR_LOW_VIX_RANK
  }

  /**
   * Parameters.
   *
   * @param reading which test
   * @param thetaShare daily theta over extrinsic value, a share a day, at or above which decay is
   *     rapid
   * @param rankBelow percent rank of the VIX below which it is compressed, 0 to 100
   */
  public record Rules(Reading reading, double thetaShare, double rankBelow) {
    /** {@code reading} with 5 % a day and rank 20. */
    public static Rules of(Reading reading) {
      return new Rules(reading, 0.05, 20);
    }

    /**
     * @throws IllegalArgumentException for a number out of range
     */
    public Rules {
      if (!(thetaShare > 0 && thetaShare < Double.POSITIVE_INFINITY)
          || !(rankBelow >= 0 && rankBelow <= 100)) {
        throw new IllegalArgumentException(
            "the flag needs a theta share above 0 and a rank of 0 to 100: "
                + thetaShare
                + ", "
                + rankBelow);
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
   */
  public record Input(Observed theta, Observed vixRank, Observed vixChange, Answer backwardation) {}

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
