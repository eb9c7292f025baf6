package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a change does to the risk of the joint book, proved by pricing the book before and after it.
 *
 * @param before worst of the named shocks for the book as held; empty when it could not be priced
 * @param after the same after the change
 * @param effect what follows from all shocks and limits
 * @param why the effect in words
 * @param limits every hard limit with both books against it
 */
public record RiskChange(
    Optional<Worst> before,
    Optional<Worst> after,
    Effect effect,
    String why,
    List<LimitLine> limits) {

  /** What a change does to the risk. */
  public enum Effect {
    /** No named shock loses more after it, and no limit is closer. */
    REDUCES,
    /** Anything else that could be priced. */
    INCREASES,
    /** It could not be priced. */
    UNKNOWN
  }

  /**
   * The worst named shock.
   *
   * @param shock such as {@code 2018-02-02..05}; empty when the book loses in none
   * @param lossUsd joint loss in it, US dollars, at least 0
   */
  public record Worst(Optional<String> shock, BigDecimal lossUsd) {}

  public RiskChange {
    limits = List.copyOf(limits);
  }

  /**
   * Compares two books. A limit is closer when what it limits grows, with one exception: volatility
   * that is bought loses no more than its premium, so a VIX-option vega that is not short after the
   * change does not count; breaking that limit counts always.
   */
  public static RiskChange of(BookMeasures before, BookMeasures after, HardLimits limits) {
    List<LimitLine> lines = limits.lines(before, after);
    Optional<Worst> was = before.shockLoss().map(RiskChange::worst);
    Optional<Worst> is = after.shockLoss().map(RiskChange::worst);
    List<String> unknown = unknown(before, after, lines);
    List<String> more = unknown.isEmpty() ? worse(before, after, lines) : List.of();
    if (!unknown.isEmpty()) {
      return new RiskChange(was, is, Effect.UNKNOWN, String.join("; ", unknown), lines);
    }
    return more.isEmpty()
        ? new RiskChange(
            was, is, Effect.REDUCES, "no named shock loses more and no limit is closer", lines)
        : new RiskChange(was, is, Effect.INCREASES, String.join("; ", more), lines);
  }

  private static List<String> unknown(
      BookMeasures before, BookMeasures after, List<LimitLine> lines) {
    List<String> unknown = new ArrayList<>();
    if (before.shockLoss().isEmpty() || after.shockLoss().isEmpty()) {
      unknown.add("the losses at the named shocks are not known");
    }
    lines.stream()
        .filter(line -> line.before().isEmpty() || line.after().isEmpty())
        .forEach(line -> unknown.add(line.name() + " is not known"));
    return unknown;
  }

  private static List<String> worse(
      BookMeasures before, BookMeasures after, List<LimitLine> lines) {
    boolean boughtVolatility = after.vixVega().orElseThrow().signum() >= 0;
    List<String> worse = new ArrayList<>();
    for (LimitLine line : lines) {
      boolean grows = line.after().orElseThrow().compareTo(line.before().orElseThrow()) > 0;
      boolean excepted =
          boughtVolatility && line.isVixVega() && line.headroom().orElseThrow().signum() >= 0;
      if (grows && !excepted) {
        worse.add(
            "%s is %s USD after it, %s before"
                .formatted(
                    line.name(),
                    line.after().orElseThrow().toPlainString(),
                    line.before().orElseThrow().toPlainString()));
      }
    }
    return worse;
  }

  private static Worst worst(SortedMap<String, BigDecimal> losses) {
    return losses.entrySet().stream()
        .filter(loss -> loss.getValue().signum() > 0)
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(loss -> new Worst(Optional.of(loss.getKey()), loss.getValue()))
        .orElse(new Worst(Optional.empty(), new BigDecimal("0.00")));
  }
}
