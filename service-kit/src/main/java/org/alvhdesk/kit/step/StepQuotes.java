package org.alvhdesk.kit.step;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alvhdesk.contracts.UndecodableEvent;
import org.alvhdesk.contracts.event.QuotesV1;
import org.alvhdesk.market.Listing;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.ChainFacts;
import org.alvhdesk.market.chain.ObservedChain;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.chain.Underlying;
import org.alvhdesk.quant.calendar.OptionRoot;

/** Where the quotes of a step come from, against the same on the wire. */
public final class StepQuotes {
  private StepQuotes() {}

  /** What a step at {@code state} says of its quotes. */
  public static QuotesV1 toWire(MarketState state, ObservedChains chains) {
    return new QuotesV1(
        toWire(state, chains, Underlying.SPX),
        toWire(state, chains, Underlying.VIX),
        toWire(chains.listed()),
        chains.notes());
  }

  private static Map<String, List<LocalDate>> toWire(Listing listed) {
    Map<String, List<LocalDate>> wire = new TreeMap<>();
    listed.expiries().forEach((root, dates) -> wire.put(root.name(), List.copyOf(dates)));
    return wire;
  }

  private static QuotesV1.Chain toWire(
      MarketState state, ObservedChains chains, Underlying underlying) {
    if (!chains.isReal(underlying)) {
      QuotesV1.Chain model =
          QuotesV1.Chain.model(state.marketTime(), ModelSurface.NAME + " of " + state.source());
      return chains
          .of(underlying)
          .map(useless -> standingInFor(useless.facts(), model))
          .orElse(model);
    }
    ChainFacts f = chains.of(underlying).orElseThrow().facts();
    return new QuotesV1.Chain(
        f.quality().name(),
        f.asOf(),
        f.provider(),
        f.file(),
        f.sha256(),
        f.asOfNote(),
        f.tradable(),
        f.zeroBid(),
        f.excluded(),
        f.notes());
  }

  /** The model beside a chain of which nothing can be traded on: the reader is told what it was. */
  private static QuotesV1.Chain standingInFor(ChainFacts useless, QuotesV1.Chain model) {
    return new QuotesV1.Chain(
        model.quality(),
        model.asOf(),
        model.source(),
        useless.file(),
        useless.sha256(),
        "no expiry of the chain can be traded on: a model stands in",
        useless.tradable(),
        useless.zeroBid(),
        useless.excluded(),
        useless.notes());
  }

  /**
   * What was quoted at a step, from what was stored of it.
   *
   * @param quoted the slices that are not the model's, market form
   * @throws UndecodableEvent when a slice contradicts {@code quotes}
   */
  public static ObservedChains toMarket(QuotesV1 quotes, List<Slice> quoted) {
    try {
      return new ObservedChains(
          chain(quotes.spx(), Underlying.SPX, quoted),
          chain(quotes.vix(), Underlying.VIX, quoted),
          listing(quotes.listed()),
          quotes.notes());
    } catch (IllegalArgumentException e) {
      throw new UndecodableEvent("quotes of a step: " + e.getMessage(), e);
    }
  }

  private static Listing listing(Map<String, List<LocalDate>> wire) {
    Map<OptionRoot, SortedSet<LocalDate>> expiries = new EnumMap<>(OptionRoot.class);
    wire.forEach((root, dates) -> expiries.put(OptionRoot.valueOf(root), new TreeSet<>(dates)));
    return new Listing(expiries);
  }

  private static Optional<ObservedChain> chain(
      QuotesV1.Chain wire, Underlying underlying, List<Slice> quoted) {
    if (!wire.real()) {
      return Optional.empty();
    }
    return Optional.of(
        new ObservedChain(
            new ChainFacts(
                underlying,
                wire.source(),
                wire.file(),
                wire.sha256(),
                wire.asOf(),
                wire.asOfNote(),
                Quality.valueOf(wire.quality()),
                wire.tradable(),
                wire.zeroBid(),
                wire.excluded(),
                wire.notes()),
            quoted.stream().filter(s -> Underlying.of(s.root()) == underlying).toList()));
  }
}
