package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Listing;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.chain.ChainFacts;
import org.alvhdesk.market.chain.ObservedChain;
import org.alvhdesk.market.chain.ObservedChains;
import org.alvhdesk.market.files.chain.ChainArchive;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * What stored files say of one session: levels, and quotes for every root. Where a real chain is
 * stored its quotes are used; where none is, the model surface stands in and says MODEL. Of a
 * session of which several moments are stored it is the last one with a chain ({@link
 * StoredMoment}), the same a replay plays.
 *
 * @param state levels at the decision
 * @param quoted the chains that were stored; the rest is the model's
 * @param notes what a reader must know of them, for people
 */
public record StoredDay(MarketState state, ObservedChains quoted, List<String> notes) {
  /** Days before a session in which the one before it lies. */
  private static final int DAYS_BACK = 10;

  public StoredDay {
    notes = List.copyOf(notes);
  }

  /** Quotes of SPX, SPXW and VIX, by root and expiry. */
  public List<Slice> slices() {
    return slices(Listing.NONE);
  }

  /**
   * The same where the model also lists the expiries {@code held}: what somebody holds was listed,
   * be it a daily that the model does not list by itself.
   */
  public List<Slice> slices(Listing held) {
    return quoted.after(held).slices(state);
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
    ReplayPath days =
        ReplayPath.open(dir, Optional.of(session.minusDays(DAYS_BACK)), Optional.of(session));
    Optional<MarketState> close = of(days, session);
    Optional<MarketState> before = of(days, TradingCalendar.previousBusinessDay(session));
    List<StoredMoment> moments =
        StoredMoment.of(session, before, close, ChainArchive.in(dir).on(session));
    StoredMoment last =
        moments.reversed().stream()
            .filter(m -> !m.quoted().all().isEmpty())
            .findFirst()
            .or(() -> moments.reversed().stream().findFirst())
            .orElseThrow(() -> missing(dir, session, days));
    List<String> notes = new ArrayList<>(last.quoted().notes());
    last.quoted().all().forEach(chain -> notes.add(summary(chain)));
    return new StoredDay(last.state(), last.quoted(), notes);
  }

  private static Optional<MarketState> of(ReplayPath days, LocalDate session) {
    return days.states().stream().filter(s -> s.session().equals(session)).findFirst();
  }

  private static MissingMarketData missing(Path dir, LocalDate session, ReplayPath days) {
    return new MissingMarketData(
        "no levels of "
            + session
            + " in "
            + dir.toAbsolutePath().normalize()
            + ": SPX, VIX and VX must all have a close; the last session before it that has is "
            + days.states().getLast().session());
  }

  private static String summary(ObservedChain chain) {
    ChainFacts facts = chain.facts();
    return facts.underlying()
        + " quotes: "
        + facts.provider()
        + " at "
        + facts.asOf()
        + ", "
        + (facts.tradable() + facts.zeroBid())
        + " options kept, "
        + facts.excludedTotal()
        + " rejected, "
        + chain.slices().size()
        + " expiries can be traded on";
  }
}
