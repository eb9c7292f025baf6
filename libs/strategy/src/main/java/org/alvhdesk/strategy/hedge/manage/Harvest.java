package org.alvhdesk.strategy.hedge.manage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 004-9: gains of the hedge are taken and used again. Default: once the hedge is worth more than h1
 * (50 %) of the condors' stress loss it is sold back to h2 (25 %). Variant: half is sold at 3 times
 * what was paid, the rest at 5 times.
 *
 * <p>The rule gives the share of every holding that is kept; {@link Result#kept} turns it into
 * whole contracts, rounded down. Condors without stress loss leave nothing to protect: then the
 * whole hedge is sold.
 */
public final class Harvest {
  private static final Citation CITATION =
      new Citation("004-9", "004", "monetise and reuse; our reading: from h1 back to h2");

  private Harvest() {}

  /** How gains are taken. */
  public sealed interface Rules {
    /**
     * By the size of the hedge against what it protects.
     *
     * @param at h1: share of the stress loss above which is sold, above 0
     * @param backTo h2: share that is kept, 0 to h1
     */
    record StressShare(BigDecimal at, BigDecimal backTo) implements Rules {
      /** 50 % back to 25 %. */
      public static final StressShare STANDARD =
          new StressShare(new BigDecimal("0.5"), new BigDecimal("0.25"));

      /**
       * @throws IllegalArgumentException unless 0 <= backTo <= at and at is positive
       */
      public StressShare {
        if (at.signum() <= 0 || backTo.signum() < 0 || backTo.compareTo(at) > 0) {
          throw new IllegalArgumentException(
              "harvest needs 0 <= backTo <= at and at above 0: " + backTo + ", " + at);
        }
      }
    }

    /**
     * By multiples of the premium paid.
     *
     * @param half multiple from which half is sold
     * @param all multiple from which everything is sold
     */
    record Multiples(BigDecimal half, BigDecimal all) implements Rules {
      /** 3 and 5. */
      public static final Multiples THREE_FIVE =
          new Multiples(new BigDecimal("3"), new BigDecimal("5"));

      /**
       * @throws IllegalArgumentException unless 0 < half <= all
       */
      public Multiples {
        if (half.signum() <= 0 || all.compareTo(half) < 0) {
          throw new IllegalArgumentException("harvest needs 0 < half <= all: " + half + ", " + all);
        }
      }
    }
  }

  /**
   * What stays.
   *
   * @param keepShare share of every holding that is kept, 0 to 1; 1 when nothing is harvested or
   *     nobody knows, and then the trace says NO_DATA
   */
  public record Result(BigDecimal keepShare, RuleTrace trace) {
    /** Contracts kept of {@code held}, rounded down. */
    public int kept(int held) {
      return keepShare
          .multiply(BigDecimal.valueOf(held))
          .setScale(0, RoundingMode.DOWN)
          .intValueExact();
    }
  }

  /**
   * The harvest.
   *
   * @param value of the hedge at what it can be sold for, 0 or more
   * @param stressLoss of the condors in the rule set's stress, as a positive number; read by
   *     StressShare
   * @param paid for what is held; read by Multiples
   * @throws IllegalArgumentException for a negative amount
   */
  public static Result of(Rules rules, Dollars value, Dollars stressLoss, Dollars paid) {
    for (Dollars amount : new Dollars[] {value, stressLoss, paid}) {
      if (amount.amount().filter(a -> a.signum() < 0).isPresent()) {
        throw new IllegalArgumentException(
            amount.name() + " must be 0 or more dollars: " + amount.amount().get());
      }
    }
    TraceBuilder trace = TraceBuilder.rule("004-9", CITATION, "gains of the hedge are taken");
    value.in(trace);
    return switch (rules) {
      case Rules.StressShare(BigDecimal at, BigDecimal backTo) -> {
        stressLoss
            .in(trace)
            .threshold(
                "above "
                    + Texts.percent(at)
                    + " of the stress loss, back to "
                    + Texts.percent(backTo));
        if (value.amount().isEmpty() || stressLoss.amount().isEmpty()) {
          yield unknown(trace);
        }
        BigDecimal loss = stressLoss.amount().get();
        yield value.amount().get().compareTo(loss.multiply(at)) > 0
            ? harvested(
                trace,
                loss.multiply(backTo).divide(value.amount().get(), 8, RoundingMode.HALF_EVEN))
            : kept(trace);
      }
      case Rules.Multiples(BigDecimal half, BigDecimal all) -> {
        paid.in(trace)
            .threshold(
                "half from "
                    + Texts.plain(half)
                    + " times paid, all from "
                    + Texts.plain(all)
                    + " times");
        if (value.amount().isEmpty() || paid.amount().isEmpty()) {
          yield unknown(trace);
        }
        BigDecimal worth = value.amount().get();
        BigDecimal cost = paid.amount().get();
        if (worth.signum() > 0 && worth.compareTo(cost.multiply(all)) >= 0) {
          yield harvested(trace, BigDecimal.ZERO);
        }
        yield worth.signum() > 0 && worth.compareTo(cost.multiply(half)) >= 0
            ? harvested(trace, new BigDecimal("0.5"))
            : kept(trace);
      }
    };
  }

  private static Result harvested(TraceBuilder trace, BigDecimal keep) {
    return new Result(
        keep, trace.fired("all layers: sold, " + Texts.percent(keep) + " of each is kept"));
  }

  private static Result kept(TraceBuilder trace) {
    return new Result(BigDecimal.ONE, trace.notFired("all layers: kept"));
  }

  private static Result unknown(TraceBuilder trace) {
    return new Result(BigDecimal.ONE, trace.noData("all layers: kept, because nobody knows"));
  }
}
