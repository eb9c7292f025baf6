package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.Parameter;

/**
 * What one unit of a layer is: its legs, the expiry it looks for and when it goes.
 *
 * @param rule id that its series rules carry, such as {@code K1-c} or {@code 001-9}
 * @param market which listing all legs are of
 * @param legs at least one; all of one expiry; ratios are contracts a unit, negative is sold
 */
public record HedgeStructure(
    String rule, Market market, List<Leg> legs, Optional<ExpiryRule> expiry, RollRule roll) {
  /** A unit of contracts that expire. */
  public HedgeStructure(
      String rule, Market market, List<Leg> legs, ExpiryRule expiry, RollRule roll) {
    this(rule, market, legs, Optional.of(expiry), roll);
  }

  /** One share of an exchange-traded VIX product: it never expires, so it is never rolled. */
  static HedgeStructure share(String rule, Citation citation) {
    return new HedgeStructure(
        rule,
        Market.VIX_ETP,
        List.of(new Leg(1, Right.CALL, new StrikeRule.None())),
        Optional.empty(),
        new RollRule.Never(citation));
  }

  /**
   * @throws IllegalArgumentException without legs, with a ratio of 0, with options of a future, or
   *     with a share that expires, rolls or is sold short
   */
  public HedgeStructure {
    legs = List.copyOf(legs);
    if (legs.isEmpty() || legs.stream().anyMatch(l -> l.ratio() == 0)) {
      throw new IllegalArgumentException("a hedge unit needs legs with ratios other than 0");
    }
    boolean noStrike = market == Market.VX || market == Market.VIX_ETP;
    if (legs.stream().anyMatch(l -> l.strike() instanceof StrikeRule.None != noStrike)) {
      throw new IllegalArgumentException(
          "options need a strike rule, futures and shares have none");
    }
    boolean share = market == Market.VIX_ETP;
    if (expiry.isPresent() == share || roll instanceof RollRule.Never != share) {
      throw new IllegalArgumentException("shares neither expire nor roll, everything else does");
    }
    if (share && legs.stream().anyMatch(l -> l.ratio() < 0)) {
      throw new IllegalArgumentException("shares are bought, never sold short");
    }
  }

  /**
   * The expiry rule of contracts that have one.
   *
   * @throws IllegalStateException for a share
   */
  ExpiryRule dated() {
    return expiry.orElseThrow(() -> new IllegalStateException(rule + ": a share has no expiry"));
  }

  /** Which listing the legs come from. */
  public enum Market {
    VIX_OPTIONS,
    /** SPX and SPXW. */
    SPX_OPTIONS,
    VX,
    /** The exchange-traded product of the step. */
    VIX_ETP
  }

  /**
   * One leg.
   *
   * @param ratio contracts a unit, negative is sold
   * @param right ignored for a future and a share
   */
  public record Leg(int ratio, Right right, StrikeRule strike) {}

  /** Where the strike stands. */
  public sealed interface StrikeRule {
    /**
     * The listed strike nearest forward + points, ties to the higher (004-7).
     *
     * @param keepLow least distance, points, at which a drafted strike stays
     * @param keepHigh largest distance at which it stays
     */
    record AboveForward(Parameter points, BigDecimal keepLow, BigDecimal keepHigh)
        implements StrikeRule {
      /**
       * @throws IllegalArgumentException unless 0 <= low <= points <= high
       */
      public AboveForward {
        if (points.value().signum() < 0
            || keepLow.compareTo(points.value()) > 0
            || keepHigh.compareTo(points.value()) < 0) {
          throw new IllegalArgumentException(
              "a strike distance is 0 or more points and inside what keeps a drafted one");
        }
      }
    }

    /** The listed strike whose absolute Black delta is nearest, ties to the cheaper option. */
    record Delta(Parameter delta) implements StrikeRule {}

    /** The listed strike nearest a share of the index, ties to the higher. */
    record OfIndex(Parameter share) implements StrikeRule {}

    /** A future or a share has no strike. */
    record None() implements StrikeRule {}
  }

  /**
   * Which expiry is bought: the one nearest the target inside the window, the later one at the same
   * distance.
   *
   * @param targetDays calendar days
   * @param leastDays nearest expiry that may be bought, calendar days
   * @param mostDays farthest expiry that may be bought, calendar days
   */
  public record ExpiryRule(int targetDays, int leastDays, int mostDays, Citation citation) {
    /** Any expiry from {@code leastDays} on, nearest the target. */
    static ExpiryRule nearest(Parameter target, int leastDays) {
      return new ExpiryRule(
          target.value().intValueExact(), leastDays, Integer.MAX_VALUE, target.citation());
    }

    /**
     * @throws IllegalArgumentException when the target is outside the window
     */
    public ExpiryRule {
      if (leastDays < 0 || targetDays < leastDays || targetDays > mostDays) {
        throw new IllegalArgumentException(
            "the target of "
                + targetDays
                + " days must lie inside "
                + leastDays
                + " to "
                + mostDays
                + "; a layer needs targetDte > rollDays");
      }
    }
  }

  /** When a unit is sold or rolled. */
  public sealed interface RollRule {
    /** 004-9: with this many calendar days or fewer to run. */
    record CalendarDays(Parameter days) implements RollRule {}

    /** 003-2, 001-9: with this many sessions or fewer to run. */
    record Sessions(Parameter sessions) implements RollRule {}

    /** 000-6, 000-7: when it leaves the window below. */
    record BelowWindow(Parameter leastDays) implements RollRule {}

    /** M4: this many months after it was opened. */
    record AfterMonths(Parameter months) implements RollRule {}

    /** Held until it settles. */
    record ToExpiry(Citation citation) implements RollRule {}

    /** A share has no expiry. */
    record Never(Citation citation) implements RollRule {}
  }
}
