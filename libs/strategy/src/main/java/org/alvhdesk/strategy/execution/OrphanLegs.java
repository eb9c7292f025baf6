package org.alvhdesk.strategy.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.condor.CondorLeg;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;

/**
 * Short options that nothing covers because a combo was filled in part. An option covers another of
 * the same root, expiry and right: only they settle on one value.
 */
public final class OrphanLegs {
  private OrphanLegs() {}

  /** Options of one root, expiry and right: the side of a condor or of a spread. */
  public record Side(OptionRoot root, LocalDate expiry, Right right) implements Comparable<Side> {
    @Override
    public int compareTo(Side o) {
      int byRoot = root.compareTo(o.root);
      int byDay = byRoot != 0 ? byRoot : expiry.compareTo(o.expiry);
      return byDay != 0 ? byDay : right.compareTo(o.right);
    }

    /** Such as {@code VIX 2018-02-14 calls}. */
    public String text() {
      return root + " " + expiry + (right == Right.CALL ? " calls" : " puts");
    }
  }

  /** Contracts held; negative when sold short. */
  public record Held(HedgeContract contract, int quantity) {}

  /**
   * A side with more uncovered short options than the whole change would leave.
   *
   * @param uncovered short options beyond the long ones, now
   * @param planned the same once all orders are filled
   */
  public record Orphan(Side side, int uncovered, int planned) {
    /** For people. */
    public String text() {
      return uncovered
          + " short "
          + side.text()
          + " are covered by nothing"
          + (planned == 0 ? "" : " (the whole change leaves " + planned + ")");
    }
  }

  /**
   * Contracts that are in no whole condor: what is filled beyond as many of each of the four legs
   * as of the one filled least.
   *
   * @param fills of one condor trade, signed as traded
   */
  public static List<Held> loose(List<Held> fills) {
    Map<HedgeContract, Integer> legs = new LinkedHashMap<>();
    fills.forEach(f -> legs.merge(f.contract(), f.quantity(), Math::addExact));
    int whole =
        legs.size() < CondorLeg.values().length
            ? 0
            : legs.values().stream().mapToInt(Math::abs).min().orElse(0);
    List<Held> loose = new ArrayList<>();
    legs.forEach(
        (contract, quantity) -> {
          int beyond = Math.abs(quantity) - whole;
          if (beyond > 0) {
            loose.add(new Held(contract, Integer.signum(quantity) * beyond));
          }
        });
    return List.copyOf(loose);
  }

  /** Uncovered short options of each side that has some. */
  public static Map<Side, Integer> uncovered(List<Held> held) {
    Map<Side, Integer> net = new TreeMap<>();
    for (Held h : held) {
      if (h.contract() instanceof OptionSeries o) {
        net.merge(new Side(o.root(), o.expiry(), o.right()), h.quantity(), Math::addExact);
      }
    }
    Map<Side, Integer> uncovered = new TreeMap<>();
    net.forEach(
        (side, quantity) -> {
          if (quantity < 0) {
            uncovered.put(side, -quantity);
          }
        });
    return uncovered;
  }

  /**
   * Sides that are worse than they will be when {@code rest} is filled.
   *
   * @param now what is held
   * @param rest what is still at the broker, signed as traded
   */
  public static List<Orphan> of(List<Held> now, List<Held> rest) {
    List<Held> whole = new ArrayList<>(now);
    whole.addAll(rest);
    Map<Side, Integer> planned = uncovered(whole);
    List<Orphan> orphans = new ArrayList<>();
    uncovered(now)
        .forEach(
            (side, quantity) -> {
              int then = planned.getOrDefault(side, 0);
              if (quantity > then) {
                orphans.add(new Orphan(side, quantity, then));
              }
            });
    return List.copyOf(orphans);
  }
}
