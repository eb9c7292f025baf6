package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A book between two closes as layers that {@link PnlExplained} explains. The gain of a position is
 * its value at the end less its value at the start plus the cash of its trades; what was held all
 * day gains by its mark, the rest of the gain is the trades'. What left the book and is not quoted
 * any more (settled) has no closing market, so its whole gain is rest.
 */
public final class BookDay {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  private BookDay() {}

  /**
   * Cash that positions took or gave during the day.
   *
   * @param positionIds whose; several when only their sum is known
   * @param layer of them; joined when they are of several
   * @param cashUsd positive when received, US dollars to the cent
   */
  public record Trade(List<String> positionIds, String layer, BigDecimal cashUsd) {
    /**
     * @throws IllegalArgumentException when it names no position
     */
    public Trade {
      positionIds = List.copyOf(positionIds);
      if (positionIds.isEmpty()) {
        throw new IllegalArgumentException("a trade must say which position it is of");
      }
    }
  }

  /**
   * The layers of the day, in order of appearance.
   *
   * @param start positions at the earlier close
   * @param end positions at the later close, and marks of what was sold in between where there are
   *     any
   * @param trades after the earlier close, up to and with the later
   * @param days calendar days from close to close
   */
  public static List<LayerDay> layers(
      List<MarkedPosition> start, List<MarkedPosition> end, List<Trade> trades, double days) {
    Map<String, MarkedPosition> was = byId(start);
    Map<String, MarkedPosition> is = byId(end);
    Map<String, String> layerOf = new HashMap<>();
    end.forEach(p -> layerOf.put(p.id(), p.layer()));
    start.forEach(p -> layerOf.put(p.id(), p.layer()));
    Map<String, BigDecimal> cash = new HashMap<>();
    Set<String> ids = new LinkedHashSet<>(was.keySet());
    ids.addAll(is.keySet());
    Map<String, Sum> layers = new LinkedHashMap<>();
    for (Trade trade : trades) {
      boolean one = trade.positionIds().size() == 1;
      for (String id : trade.positionIds()) {
        ids.add(id);
        if (one) {
          layerOf.putIfAbsent(id, trade.layer());
          cash.merge(id, trade.cashUsd(), BigDecimal::add);
        } else {
          layerOf.put(id, trade.layer());
        }
      }
    }
    for (String id : ids) {
      layers
          .computeIfAbsent(layerOf.get(id), Sum::new)
          .add(
              Optional.ofNullable(was.get(id)),
              Optional.ofNullable(is.get(id)),
              cash.getOrDefault(id, ZERO),
              days);
    }
    for (Trade trade : trades) {
      if (trade.positionIds().size() > 1) {
        layers.get(trade.layer()).addTogether(trade.cashUsd());
      }
    }
    return layers.values().stream().map(Sum::day).toList();
  }

  private static Map<String, MarkedPosition> byId(List<MarkedPosition> positions) {
    Map<String, MarkedPosition> map = new LinkedHashMap<>();
    for (MarkedPosition p : positions) {
      if (map.put(p.id(), p) != null) {
        throw new IllegalArgumentException("position " + p.id() + " comes twice in one close");
      }
    }
    return map;
  }

  /** A layer while it is added up. */
  private static final class Sum {
    private final String layer;
    private final List<LayerDay.Exposure> exposures = new ArrayList<>();
    private boolean complete = true;
    private BigDecimal trades = ZERO;
    private BigDecimal gain = ZERO;

    Sum(String layer) {
      this.layer = layer;
    }

    void add(
        Optional<MarkedPosition> start,
        Optional<MarkedPosition> end,
        BigDecimal cashUsd,
        double days) {
      BigDecimal before = start.map(MarkedPosition::valueUsd).orElse(ZERO);
      BigDecimal after = end.map(MarkedPosition::valueUsd).orElse(ZERO);
      BigDecimal all = after.subtract(before).add(cashUsd);
      gain = gain.add(all);
      int held = start.map(MarkedPosition::quantity).orElse(0);
      if (held == 0) {
        trades = trades.add(all);
      } else if (end.isEmpty()) {
        complete = false;
      } else {
        trades = trades.add(all.subtract(end.get().usd(held).subtract(before)));
        expose(start.get(), end.get(), days);
      }
    }

    /** Cash of positions that are known only together: no share of it has a mark to compare. */
    void addTogether(BigDecimal cashUsd) {
      gain = gain.add(cashUsd);
      complete = false;
    }

    private void expose(MarkedPosition start, MarkedPosition end, double days) {
      if (start.legs().isEmpty() || start.legs().size() != end.legs().size()) {
        complete = false;
        return;
      }
      for (int i = 0; i < start.legs().size(); i++) {
        OptionLeg from = start.legs().get(i);
        OptionLeg to = end.legs().get(i);
        exposures.add(
            new LayerDay.Exposure(
                from.sensitivities(start.quantity()),
                new LayerDay.Move(
                    to.forward() - from.forward(), 100 * (to.vol() - from.vol()), days)));
      }
    }

    LayerDay day() {
      return new LayerDay(layer, exposures, complete, trades, gain);
    }
  }
}
