package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.ChainIndices;
import org.alvhdesk.market.chain.ChainSlices;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.files.chain.ChainArchive;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.VolatilityIndex;

/**
 * What stored files say of one session: levels, and quotes for every root. Where a real chain is
 * stored its quotes are used; where none is, the model surface stands in and says MODEL.
 *
 * <p>A chain quoted before the close of its session must not meet that close: then SPX is the level
 * at which the chain is quoted (put-call parity of its first expiry), VIX is recomputed from it,
 * and everything else is of the session before.
 *
 * @param state levels at the decision
 * @param slices quotes of SPX, SPXW and VIX, by root and expiry
 * @param notes what a reader must know of them, for people
 */
public record StoredDay(MarketState state, List<Slice> slices, List<String> notes) {
  /** Days before a session in which the one before it lies. */
  private static final int DAYS_BACK = 10;

  public StoredDay {
    slices = List.copyOf(slices);
    notes = List.copyOf(notes);
  }

  /**
   * The stored session.
   *
   * @throws MissingMarketData when {@code session} was no session or its levels are not in {@code
   *     dir}; the message says which
   */
  public static StoredDay read(Path dir, LocalDate session) {
    if (!TradingCalendar.isBusinessDay(session)) {
      throw new MissingMarketData(
          session
              + " was no trading day; the one before it is "
              + TradingCalendar.previousBusinessDay(session));
    }
    ChainArchive.Day chains = ChainArchive.in(dir).on(session);
    List<String> notes = new ArrayList<>(chains.notes());
    Optional<Instant> quoted =
        Stream.of(chains.spx(), chains.vix())
            .flatMap(Optional::stream)
            .map(c -> c.provenance().asOf().instant())
            .max(Comparator.naturalOrder());
    boolean beforeClose =
        quoted.filter(q -> q.isBefore(TradingCalendar.stockClose(session))).isPresent();
    LocalDate of = beforeClose ? TradingCalendar.previousBusinessDay(session) : session;
    MarketState levels = levels(dir, of);
    if (beforeClose) {
      levels = moved(levels, session, quoted.get(), chains.spx(), notes);
    } else if (quoted.isPresent()) {
      levels = at(levels, quoted.get());
    }
    List<Slice> slices = new ArrayList<>();
    MarketState state = levels;
    slices.addAll(quotes(chains.spx(), state, s -> !s.root().isVix(), "SPX", notes));
    slices.addAll(quotes(chains.vix(), state, s -> s.root().isVix(), "VIX", notes));
    return new StoredDay(state, slices, notes);
  }

  private static MarketState levels(Path dir, LocalDate session) {
    List<MarketState> states =
        ReplayPath.open(dir, Optional.of(session.minusDays(DAYS_BACK)), Optional.of(session))
            .states();
    MarketState last = states.getLast();
    if (!last.session().equals(session)) {
      throw new MissingMarketData(
          "no levels of "
              + session
              + " in "
              + dir.toAbsolutePath().normalize()
              + ": SPX, VIX and VX must all have a close; the last session before it that has is "
              + last.session());
    }
    return last;
  }

  private static MarketState at(MarketState s, Instant time) {
    return with(s, s.session(), true, time, s.spx(), s.vix());
  }

  /** Levels of the session before, with SPX and VIX as the chain has them. */
  private static MarketState moved(
      MarketState before,
      LocalDate session,
      Instant time,
      Optional<OptionChain> chain,
      List<String> notes) {
    OptionalDouble spx = chain.map(c -> parity(c, before.rate())).orElse(OptionalDouble.empty());
    Optional<IndexLevel> vix =
        chain
            .map(c -> ChainIndices.of(c, VolatilityIndex.VIX, before.rate()).outcome())
            .filter(IndexLevel.class::isInstance)
            .map(IndexLevel.class::cast);
    notes.add(
        "the quotes stood at "
            + time
            + ", before the close: SPX "
            + (spx.isPresent() ? "by put-call parity" : "of the close of " + before.session())
            + ", VIX "
            + (vix.isPresent()
                ? "recomputed from the chain"
                : "of the close of " + before.session())
            + ", VX and the other levels of "
            + before.session());
    return with(
        before,
        session,
        false,
        time,
        spx.orElse(before.spx()),
        vix.map(IndexLevel::level).orElse(before.vix()));
  }

  /** Forward of the first expiry: the carry of its few days is not taken out. */
  private static OptionalDouble parity(OptionChain chain, double rate) {
    return ChainSlices.of(chain, rate).slices().stream()
        .min(Comparator.comparingDouble(Slice::years))
        .map(s -> OptionalDouble.of(s.forward()))
        .orElse(OptionalDouble.empty());
  }

  private static MarketState with(
      MarketState s, LocalDate session, boolean last, Instant time, double spx, double vix) {
    return new MarketState(
        session,
        s.stepOfSession(),
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
        s.quality(),
        s.source(),
        s.etp());
  }

  private static List<Slice> quotes(
      Optional<OptionChain> chain,
      MarketState state,
      Predicate<Slice> own,
      String underlying,
      List<String> notes) {
    if (chain.isEmpty()) {
      notes.add("no stored " + underlying + " chain of this session: quotes are a model's");
      return ModelSurface.slices(state).stream().filter(own).toList();
    }
    OptionChain quoted = chain.get();
    ChainSlices found = ChainSlices.of(quoted, state.rate());
    notes.add(
        underlying
            + " quotes: "
            + quoted.provenance().provider()
            + " at "
            + quoted.provenance().asOf().instant()
            + ", "
            + quoted.report().kept()
            + " options kept, "
            + quoted.report().rejectedTotal()
            + " rejected, "
            + found.leftOut().size()
            + " expiries left out");
    return found.slices();
  }
}
