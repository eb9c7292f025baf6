package org.alvhdesk.market.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.market.Listing;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;

/**
 * What was quoted at one state of a market, beside its levels. Where an underlying was not quoted,
 * the model surface of the state stands in and says MODEL: an underlying is real as a whole or not
 * at all, because quotes and a model side by side in one chain would be an arbitrage nobody had.
 *
 * @param listed expiries quoted at earlier states, which the model lists beside its own
 * @param notes what a reader must know of the step beside its chains: levels that had to be taken
 *     from elsewhere, files that were not used and why
 */
public record ObservedChains(
    Optional<ObservedChain> spx, Optional<ObservedChain> vix, Listing listed, List<String> notes) {
  /** Nothing was quoted: every option price is the model's. */
  public static final ObservedChains NONE = new ObservedChains(Optional.empty(), Optional.empty());

  public ObservedChains {
    require(spx, Underlying.SPX);
    require(vix, Underlying.VIX);
    notes = List.copyOf(notes);
  }

  /** Chains with nothing more to say of them. */
  public ObservedChains(Optional<ObservedChain> spx, Optional<ObservedChain> vix) {
    this(spx, vix, List.of());
  }

  /** Chains before which nothing was quoted. */
  public ObservedChains(
      Optional<ObservedChain> spx, Optional<ObservedChain> vix, List<String> notes) {
    this(spx, vix, Listing.NONE, notes);
  }

  /** The same after expiries that were quoted before. */
  public ObservedChains after(Listing before) {
    return new ObservedChains(spx, vix, before, notes);
  }

  private static void require(Optional<ObservedChain> chain, Underlying underlying) {
    if (chain.isPresent() && chain.get().facts().underlying() != underlying) {
      throw new IllegalArgumentException(
          "not a chain of " + underlying + ": " + chain.get().facts().file());
    }
  }

  /** The chain of an underlying, whether or not an expiry of it can be traded on. */
  public Optional<ObservedChain> of(Underlying underlying) {
    return underlying == Underlying.VIX ? vix : spx;
  }

  /** True when the quotes of {@code underlying} are somebody's and not the model's. */
  public boolean isReal(Underlying underlying) {
    return of(underlying).filter(chain -> !chain.slices().isEmpty()).isPresent();
  }

  /** Both chains that are there, SPX first. */
  public List<ObservedChain> all() {
    return Stream.of(spx, vix).flatMap(Optional::stream).toList();
  }

  /** Every slice of a step at {@code state}, real or model, by root (SPX, SPXW, VIX) and expiry. */
  public List<Slice> slices(MarketState state) {
    boolean spxReal = isReal(Underlying.SPX);
    boolean vixReal = isReal(Underlying.VIX);
    List<Slice> model = spxReal && vixReal ? List.of() : ModelSurface.slices(state, listed);
    List<Slice> slices = new ArrayList<>();
    for (Underlying underlying : Underlying.values()) {
      slices.addAll(
          isReal(underlying)
              ? of(underlying).orElseThrow().slices()
              : model.stream().filter(s -> Underlying.of(s.root()) == underlying).toList());
    }
    return List.copyOf(slices);
  }

  /** The worst quality among both underlyings: MODEL as soon as one of them is the model's. */
  public Quality worst() {
    return isReal(Underlying.SPX) && isReal(Underlying.VIX)
        ? all().stream().map(c -> c.facts().quality()).min(Quality::compareTo).orElseThrow()
        : Quality.MODEL;
  }
}
