package org.alvhdesk.market.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.Listing;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.ChainIndices;
import org.alvhdesk.market.chain.ObservedChain;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.chain.ChainArchive;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.VolatilityIndex;

/**
 * One moment of a session of which something is stored: levels and what was quoted.
 *
 * <p>A chain quoted before the close of its session must not meet that close: then SPX is the level
 * at which the chain is quoted (put-call parity of its first expiry), VIX is recomputed from it,
 * and everything else is of the session before.
 *
 * @param quoted its notes say where levels are from and what is the model's
 */
record StoredMoment(MarketState state, ObservedChains quoted) {

  /**
   * The moments of {@code session} in their order: one for every look at the market before the
   * close, then the close.
   *
   * @param before close of the session before; without it nothing before the close can be made
   * @param close levels of the close; empty when they are not known, then the close is left out
   */
  static List<StoredMoment> of(
      LocalDate session,
      Optional<MarketState> before,
      Optional<MarketState> close,
      ChainArchive.Day chains) {
    Instant end = TradingCalendar.stockClose(session);
    List<StoredMoment> moments = new ArrayList<>();
    List<String> notes = new ArrayList<>(chains.notes());
    Optional<ChainArchive.Moment> atClose = Optional.empty();
    for (ChainArchive.Moment moment : chains.moments()) {
      if (!moment.asOf().isBefore(end)) {
        atClose = Optional.of(moment);
      } else if (before.isPresent()) {
        moments.add(early(before.get(), session, moments.size(), moment));
      } else {
        notes.add(
            "the chain quoted at "
                + moment.asOf()
                + " is not used: the close before it is unknown");
      }
    }
    if (close.isPresent()) {
      moments.add(late(close.get(), moments.size(), atClose, notes));
    }
    return moments;
  }

  private static StoredMoment late(
      MarketState close, int step, Optional<ChainArchive.Moment> quoted, List<String> notes) {
    ObservedChains chains =
        observed(
            quoted.flatMap(ChainArchive.Moment::spx),
            quoted.flatMap(ChainArchive.Moment::vix),
            close.rate(),
            notes);
    Instant time =
        quoted
            .map(ChainArchive.Moment::asOf)
            .filter(asOf -> asOf.isAfter(close.marketTime()))
            .orElse(close.marketTime());
    return new StoredMoment(
        with(close, close.session(), step, true, time, close.spx(), close.vix(), close.quality()),
        chains);
  }

  /** Levels of the session before, with SPX and VIX as the chain has them. */
  private static StoredMoment early(
      MarketState before, LocalDate session, int step, ChainArchive.Moment moment) {
    List<String> notes = new ArrayList<>();
    ObservedChains chains = observed(moment.spx(), moment.vix(), before.rate(), notes);
    OptionalDouble spx = chains.spx().map(StoredMoment::parity).orElse(OptionalDouble.empty());
    Optional<IndexLevel> vix =
        moment
            .spx()
            .map(c -> ChainIndices.of(c, VolatilityIndex.VIX, before.rate()).outcome())
            .filter(IndexLevel.class::isInstance)
            .map(IndexLevel.class::cast);
    String known = "of the close of " + before.session();
    notes.add(
        "the quotes stood at "
            + moment.asOf()
            + ", before the close: SPX "
            + (spx.isPresent() ? "by put-call parity" : known)
            + ", VIX "
            + (vix.isPresent() ? "recomputed from the chain" : known)
            + ", VX and the other levels of "
            + before.session());
    return new StoredMoment(
        with(
            before,
            session,
            step,
            false,
            moment.asOf(),
            spx.orElse(before.spx()),
            vix.map(IndexLevel::level).orElse(before.vix()),
            Quality.DELAYED),
        new ObservedChains(chains.spx(), chains.vix(), Listing.NONE, notes));
  }

  private static ObservedChains observed(
      Optional<OptionChain> spx, Optional<OptionChain> vix, double rate, List<String> notes) {
    if (spx.isEmpty()) {
      notes.add("no stored SPX chain of this session: quotes are a model's");
    }
    if (vix.isEmpty()) {
      notes.add("no stored VIX chain of this session: quotes are a model's");
    }
    return new ObservedChains(
        spx.map(c -> ObservedChain.of(c, rate)),
        vix.map(c -> ObservedChain.of(c, rate)),
        Listing.NONE,
        notes);
  }

  /** Forward of the first expiry: the carry of its few days is not taken out. */
  private static OptionalDouble parity(ObservedChain chain) {
    return chain.slices().stream()
        .min(Comparator.comparingDouble(Slice::years))
        .map(s -> OptionalDouble.of(s.forward()))
        .orElse(OptionalDouble.empty());
  }

  private static MarketState with(
      MarketState s,
      LocalDate session,
      int step,
      boolean last,
      Instant time,
      double spx,
      double vix,
      Quality quality) {
    return new MarketState(
        session,
        step,
        last,
        time,
        spx,
        vix,
        s.vix9d(),
        s.vix3m(),
        s.vvix(),
        s.vx(),
        s.rate(),
        s.dividendYield(),
        quality,
        s.source(),
        s.etp());
  }
}
