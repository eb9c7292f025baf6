package org.alvhdesk.hedge.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.WireCondors;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.joint.BookGreeks;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.ScenarioFamily;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.ledger.BookMeasures;

/**
 * Measures of the book after a change of condors. The condors' scenario figures come with the
 * change; the hedge as held adds its own in the scenario of the same name. What one of both does
 * not know is not known.
 */
public final class CondorMeasures {
  private CondorMeasures() {}

  /**
   * The book after {@code change}.
   *
   * @param held scenarios of the joint book as held
   * @param greeks of the joint book as held
   * @throws IllegalArgumentException when a trade is no condor that can be sold
   */
  static BookMeasures after(
      MarketInputs inputs, CondorChange change, JointReport held, BookGreeks greeks) {
    Optional<SortedMap<String, BigDecimal>> losses = losses(change, held);
    Optional<SortedMap<String, BigDecimal>> shocks =
        losses.map(
            all -> {
              SortedMap<String, BigDecimal> map = new TreeMap<>(all);
              map.keySet().removeIf(name -> !isShock(held, name));
              return map;
            });
    return BookMeasures.of(
        positions(inputs, change),
        losses.flatMap(all -> stress(held, all)),
        shocks,
        greeks.gaps().isEmpty() ? vega(inputs, change, greeks) : Optional.empty(),
        greeks.gaps().isEmpty()
            ? Optional.of(usd(greeks.totalHedge().vega().usdPerVolPoint()))
            : Optional.empty());
  }

  /** The condors held after {@code change}, with those it opens. */
  static List<CondorPosition> positions(MarketInputs inputs, CondorChange change) {
    List<CondorPosition> positions = new ArrayList<>();
    for (Condor condor : inputs.condors().condors()) {
      int left = condor.quantity() - closed(change, condor.id());
      if (left > 0) {
        CondorPosition p = WireCondors.position(condor);
        positions.add(
            new CondorPosition(
                p.id(), p.layer(), p.condor(), left, p.creditPoints(), p.openedAt()));
      }
    }
    int number = 0;
    for (CondorChange.Trade t : change.trades()) {
      if (isOpen(t)) {
        positions.add(opened(t, "proposed " + ++number, inputs.step().marketTime()));
      }
    }
    return positions;
  }

  private static CondorPosition opened(CondorChange.Trade t, String id, Instant at) {
    return new CondorPosition(
        id,
        CondorLayer.valueOf(t.layer()),
        new IronCondor(
            OptionRoot.valueOf(t.root()),
            t.expiry(),
            t.longPut(),
            t.shortPut(),
            t.shortCall(),
            t.longCall()),
        t.quantity(),
        t.limitPoints(),
        at);
  }

  /** How many condors of a position {@code change} buys back. */
  public static int closed(CondorChange change, String positionId) {
    return change.trades().stream()
        .filter(t -> !isOpen(t) && positionId.equals(t.positionId()))
        .mapToInt(CondorChange.Trade::quantity)
        .sum();
  }

  /** Joint loss by scenario after the change; empty when a part of the book is missing in it. */
  private static Optional<SortedMap<String, BigDecimal>> losses(
      CondorChange change, JointReport held) {
    if (!change.gaps().isEmpty() || !held.gaps().isEmpty()) {
      return Optional.empty();
    }
    Map<String, BigDecimal> condors = new HashMap<>();
    change.scenarios().forEach(s -> condors.put(s.name(), s.afterUsd()));
    SortedMap<String, BigDecimal> losses = new TreeMap<>();
    for (ScenarioResult row : held.rows()) {
      BigDecimal after = condors.get(row.name());
      if (after == null) {
        return Optional.empty();
      }
      losses.put(row.name(), after.add(row.hedgeBeforeUsd()).negate().max(new BigDecimal("0.00")));
    }
    return Optional.of(losses);
  }

  private static boolean isShock(JointReport held, String name) {
    return held.rows().stream()
        .anyMatch(r -> r.name().equals(name) && r.family() == ScenarioFamily.SHOCK);
  }

  private static Optional<BigDecimal> stress(
      JointReport held, SortedMap<String, BigDecimal> losses) {
    return held.rows().stream()
        .filter(BookMeasures::isStress)
        .findFirst()
        .map(row -> losses.get(row.name()));
  }

  /** SPX vega after the change; empty when a trade or a held condor does not say its own. */
  private static Optional<BigDecimal> vega(
      MarketInputs inputs, CondorChange change, BookGreeks greeks) {
    if (inputs.condors().condors().stream().anyMatch(c -> c.pricing() == null)) {
      return Optional.empty();
    }
    double vega = BookMeasures.spxVega(greeks).doubleValue();
    for (CondorChange.Trade t : change.trades()) {
      Double own = t.vegaUsd() != null || isOpen(t) ? t.vegaUsd() : heldVega(inputs, t);
      if (own == null) {
        return Optional.empty();
      }
      vega += isOpen(t) ? own : -own;
    }
    return Optional.of(usd(vega));
  }

  /** Vega of the part of the held condor that {@code close} buys back, or null. */
  private static Double heldVega(MarketInputs inputs, CondorChange.Trade close) {
    for (Condor condor : inputs.condors().condors()) {
      if (condor.id().equals(close.positionId()) && condor.vegaUsd() != null) {
        return condor.vegaUsd() * close.quantity() / condor.quantity();
      }
    }
    return null;
  }

  /** Whether {@code change} buys condors back and does nothing else: nothing may hold that up. */
  public static boolean onlyBuysBack(CondorChange change) {
    return change.trades().stream().noneMatch(CondorMeasures::isOpen);
  }

  /** Whether {@code trade} sells condors; the others buy back. */
  public static boolean isOpen(CondorChange.Trade trade) {
    return trade.side().equals("OPEN");
  }

  private static BigDecimal usd(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
  }
}
