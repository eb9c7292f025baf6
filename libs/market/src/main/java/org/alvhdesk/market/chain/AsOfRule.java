package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * When the quotes of a file stood. A table fetched in the evening, on a weekend or before the open
 * still shows the last close, unless the options themselves have moved away from the printed spot
 * while the overnight session was on.
 */
final class AsOfRule {
  /** Beyond this the options were quoted in another session than the printed spot. */
  private static final double MOVED = 0.005;

  private AsOfRule() {}

  static AsOf of(ParsedChain chain, Optional<Instant> override) {
    if (override.isPresent()) {
      return new AsOf(override.get(), AsOf.How.OVERRIDE, "given by the caller");
    }
    return switch (chain.time()) {
      case FileTime.Printed printed -> printed(printed, chain);
      case FileTime.Session s ->
          new AsOf(
              s.session().atTime(s.newYork()).atZone(OptionSession.NEW_YORK).toInstant(),
              AsOf.How.ROWS,
              s.text());
      case FileTime.NameOnly name -> named(name.date(), chain.quotes());
      case FileTime.Unknown unknown -> firstExpiry(chain.quotes());
    };
  }

  private static AsOf printed(FileTime.Printed printed, ParsedChain chain) {
    ZonedDateTime newYork = printed.instant().atZone(OptionSession.NEW_YORK);
    if (OptionSession.isOpen(newYork)) {
      return new AsOf(
          printed.instant(),
          AsOf.How.PRINTED_IN_SESSION,
          "the file's time '" + printed.text() + "'; delayed quotes may be 15 minutes older");
    }
    if (OptionSession.isOvernight(newYork) && moved(newYork.toLocalDate(), chain)) {
      return new AsOf(
          printed.instant(),
          AsOf.How.PRINTED_OVERNIGHT,
          "the file's time '"
              + printed.text()
              + "' in the overnight session: the options have left the printed spot");
    }
    LocalDate session = OptionSession.lastClosed(newYork);
    return close(
        session,
        AsOf.How.CLOSE_BEFORE_PRINTED,
        "fetched '" + printed.text() + "', after the close of " + session);
  }

  private static boolean moved(LocalDate day, ParsedChain chain) {
    OptionalDouble level = ParityLevel.ofFirstExpiryAfter(day, chain.quotes());
    return chain.statedSpotPoints().isPresent()
        && level.isPresent()
        && !RootDeduction.isVix(chain.quotes())
        && Math.abs(level.getAsDouble() / chain.statedSpotPoints().getAsDouble() - 1) > MOVED;
  }

  /** A first expiry before the file's date was still listed: the quotes are of the day before. */
  private static AsOf named(LocalDate date, List<RawQuote> quotes) {
    Optional<LocalDate> first = first(quotes);
    LocalDate session =
        first.isPresent() && first.get().isBefore(date)
            ? TradingCalendar.previousBusinessDay(date)
            : TradingCalendar.onOrBefore(date);
    return close(
        session,
        AsOf.How.DATE_OF_FILE,
        "the file holds no time; its name says "
            + date
            + ", so the close of "
            + session
            + " is assumed");
  }

  private static AsOf firstExpiry(List<RawQuote> quotes) {
    LocalDate session =
        TradingCalendar.onOrBefore(
            first(quotes)
                .orElseThrow(() -> new IllegalArgumentException("the chain holds no option")));
    return close(
        session,
        AsOf.How.FIRST_EXPIRY,
        "the file holds no time; the close of its first expiry, " + session + ", is assumed");
  }

  private static Optional<LocalDate> first(List<RawQuote> quotes) {
    return quotes.stream().map(RawQuote::expiry).min(LocalDate::compareTo);
  }

  private static AsOf close(LocalDate session, AsOf.How how, String note) {
    return new AsOf(OptionSession.closeOf(session), how, note);
  }
}
