package org.alvhdesk.hedge.rebuild;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.hedge.book.ContractColumns;
import org.alvhdesk.hedge.engine.HeldBook;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.LastSized;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * What the rules knew of the hedge book, in columns; null where nobody knew.
 *
 * @param past by layer
 * @param drafted series that the live proposal bought, by layer
 */
record HeldColumns(
    List<Holding> holdings,
    List<Premium> premiums,
    Map<String, Past> past,
    Sized lastSized,
    boolean breached,
    Map<String, Contract> drafted) {

  /** A contract, as {@link ContractColumns} has it. */
  record Contract(String root, LocalDate expiry, double strike, String right) {
    static Contract of(HedgeContract contract) {
      return new Contract(
          ContractColumns.root(contract),
          ContractColumns.expiry(contract),
          ContractColumns.strike(contract),
          ContractColumns.right(contract));
    }

    HedgeContract contract() {
      return ContractColumns.contract(root, expiry, strike, right);
    }
  }

  /** As {@link HedgeHolding}. */
  record Holding(
      String layer, Contract contract, int quantity, BigDecimal averagePoints, LocalDate opened) {
    HedgeHolding holding() {
      return new HedgeHolding(
          HedgeLayer.valueOf(layer),
          contract.contract(),
          quantity,
          Optional.ofNullable(averagePoints),
          Optional.ofNullable(opened));
    }
  }

  /** As {@link PremiumBudget.Paid}. */
  record Premium(LocalDate date, BigDecimal usd, String purse) {}

  /** As {@link PaceGate.Past}. */
  record Past(LocalDate lastAdd, LocalDate lastReduce) {}

  /** As {@link LastSized}. */
  record Sized(LocalDate session, int condors) {}

  static HeldColumns of(HeldBook held, Map<HedgeLayer, HedgeContract> drafted) {
    Map<String, Past> past = new TreeMap<>();
    held.past()
        .forEach(
            (layer, p) ->
                past.put(
                    layer.name(), new Past(p.lastAdd().orElse(null), p.lastReduce().orElse(null))));
    Map<String, Contract> series = new TreeMap<>();
    drafted.forEach((layer, contract) -> series.put(layer.name(), Contract.of(contract)));
    return new HeldColumns(
        held.holdings().stream()
            .map(
                h ->
                    new Holding(
                        h.layer().name(),
                        Contract.of(h.contract()),
                        h.quantity(),
                        h.averagePoints().orElse(null),
                        h.opened().orElse(null)))
            .toList(),
        held.premiumsPaid().stream()
            .map(p -> new Premium(p.date(), p.usd(), p.purse().name()))
            .toList(),
        past,
        held.lastSized().map(s -> new Sized(s.session(), s.condors())).orElse(null),
        held.breached(),
        series);
  }

  HeldBook held() {
    Map<HedgeLayer, PaceGate.Past> byLayer = new EnumMap<>(HedgeLayer.class);
    past.forEach(
        (layer, p) ->
            byLayer.put(
                HedgeLayer.valueOf(layer),
                new PaceGate.Past(
                    Optional.ofNullable(p.lastAdd()), Optional.ofNullable(p.lastReduce()))));
    return new HeldBook(
        holdings.stream().map(Holding::holding).toList(),
        premiums.stream()
            .map(
                p ->
                    new PremiumBudget.Paid(
                        p.date(), p.usd(), PremiumBudget.Purse.valueOf(p.purse())))
            .toList(),
        byLayer,
        Optional.ofNullable(lastSized).map(s -> new LastSized(s.session(), s.condors())),
        breached);
  }

  Map<HedgeLayer, HedgeContract> draftedSeries() {
    Map<HedgeLayer, HedgeContract> series = new EnumMap<>(HedgeLayer.class);
    drafted.forEach(
        (layer, contract) -> series.put(HedgeLayer.valueOf(layer), contract.contract()));
    return series;
  }
}
