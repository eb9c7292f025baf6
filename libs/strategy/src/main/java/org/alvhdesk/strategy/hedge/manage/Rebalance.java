package org.alvhdesk.strategy.hedge.manage;

import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * When the hedge is brought back to target though nothing expires.
 *
 * <p>004-14: quarterly, or when REER volatility is above 8 %. Due by the calendar three months
 * after the last rebalance, at once when there was none. REER volatility is the standard deviation
 * (n - 1) of twelve monthly log changes times the root of 12; normally far below 8 %, so the
 * calendar drives.
 *
 * <p>000-9: a crossing of the MACD on the VIX asks for a rebalance; whether it may be carried out
 * is asked of {@link PaceGate}, since crossings alone would make 17 proposals a year.
 */
public final class Rebalance {
  private static final Citation QUARTERLY =
      new Citation("004-14", "004", "rebalance quarterly or when REER volatility is above 8 %");
  private static final Citation CROSSING =
      new Citation("000-9", "000", "a MACD crossover on the VIX triggers a rebalance");

  private Rebalance() {}

  /**
   * Parameters of 004-14.
   *
   * @param months between two rebalances, 1 or more
   * @param reerVolatility decimal a year above which it is due at once, 0 or more
   */
  public record Rules(int months, double reerVolatility) {
    /** Three months, 8 %. */
    public static final Rules STANDARD = new Rules(3, 0.08);

    /**
     * @throws IllegalArgumentException for a number out of range
     */
    public Rules {
      if (months < 1 || !(reerVolatility >= 0 && reerVolatility < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "a rebalance needs 1 month or more and a volatility of 0 or more: "
                + months
                + ", "
                + reerVolatility);
      }
    }
  }

  /**
   * 004-14: FIRED when a rebalance is due; NO_DATA when the calendar does not ask for one and REER
   * volatility is unknown.
   *
   * @param last session of the last rebalance; empty when there was none
   * @param reerVolatility decimal a year
   */
  public static RuleTrace due(
      Rules rules, LocalDate session, Optional<LocalDate> last, Observed reerVolatility) {
    boolean byCalendar = last.isEmpty() || !session.isBefore(last.get().plusMonths(rules.months()));
    boolean byReer =
        reerVolatility.number().isPresent()
            && reerVolatility.number().getAsDouble() > rules.reerVolatility();
    Verdict verdict =
        byCalendar || byReer
            ? Verdict.FIRED
            : reerVolatility.number().isEmpty() ? Verdict.NO_DATA : Verdict.NOT_FIRED;
    String why =
        byCalendar
            ? last.map(d -> rules.months() + " months after " + d).orElse("none before")
            : byReer ? "REER volatility" : "not asked for";
    TraceBuilder trace = TraceBuilder.rule("004-14", QUARTERLY, "brought back to target regularly");
    trace.input(
        "last rebalance",
        last.map(LocalDate::toString).orElse("never"),
        "date",
        reerVolatility.asOf(),
        reerVolatility.quality());
    return reerVolatility
        .in(trace)
        .threshold(rules.months() + " months, or REER volatility above " + rules.reerVolatility())
        .end(
            verdict,
            "all layers: " + (verdict == Verdict.FIRED ? "rebalanced, " : "left alone, ") + why);
  }

  /**
   * 000-9: FIRED when a crossing asks for a rebalance and the pace allows it.
   *
   * @param crossing whether the MACD line of the VIX crossed its signal, either way
   * @param pace what {@link PaceGate} says of a change now
   */
  public static RuleTrace onCrossing(Answer crossing, PaceGate.Gate pace) {
    boolean rebalances = crossing.yes() && pace.allowed();
    Verdict verdict =
        crossing.isUnknown() && pace.allowed()
            ? Verdict.NO_DATA
            : rebalances ? Verdict.FIRED : Verdict.NOT_FIRED;
    String effect =
        rebalances ? "rebalanced" : pace.allowed() ? "left alone" : "left alone, the cooldown runs";
    return crossing
        .in(TraceBuilder.rule("000-9", CROSSING, "a crossing asks for a rebalance"))
        .threshold("line crosses signal, cooldown over")
        .end(verdict, "all layers: " + effect);
  }
}
