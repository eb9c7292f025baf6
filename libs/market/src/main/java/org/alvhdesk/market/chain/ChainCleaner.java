package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.contract.ExpiryCalendar;
import org.alvhdesk.quant.pricing.Right;

/**
 * From what a file states to quotes one may use: every option is kept or rejected with one typed
 * reason (docs/quant/chains.md).
 */
public final class ChainCleaner {
  /** Flagged beyond this distance between stated and implied index level. */
  private static final double STALE = 0.0025;

  private final CleaningReport.Builder report = new CleaningReport.Builder();
  private final Map<Option, RawQuote> seen = new HashMap<>();
  private final Map<Series, List<RawQuote>> kept = new HashMap<>();
  private final Instant asOf;

  private ChainCleaner(Instant asOf) {
    this.asOf = asOf;
  }

  private record Series(ChainRoot root, LocalDate expiry) {}

  private record Option(Series series, Right right, double strike) {}

  /**
   * The usable chain of {@code parsed}.
   *
   * @param file as the caller named it
   * @param sha256 of its bytes
   * @param override when the quotes stood, if the caller knows better than the file
   * @throws IllegalArgumentException when the file holds no option at all
   */
  public static OptionChain clean(
      ParsedChain parsed, String file, String sha256, Optional<Instant> override) {
    List<Rejected> badExpiry = new ArrayList<>();
    ParsedChain dated = withKnownExpiries(parsed, badExpiry);
    if (dated.quotes().isEmpty()) {
      throw new IllegalArgumentException(file + " holds no option with a possible expiry date");
    }
    return clean(dated, badExpiry, file, sha256, AsOfRule.of(dated, override));
  }

  private static OptionChain clean(
      ParsedChain parsed, List<Rejected> badExpiry, String file, String sha256, AsOf asOf) {
    RootDeduction.Result roots = RootDeduction.of(parsed.quotes(), asOf.instant());
    ChainCleaner cleaner = new ChainCleaner(asOf.instant());
    parsed.unreadable().forEach(cleaner.report::reject);
    badExpiry.forEach(cleaner.report::reject);
    roots.rejected().forEach(cleaner.report::reject);
    roots.rooted().forEach(cleaner::judge);
    List<ExpiryQuotes> expiries =
        cleaner.kept.entrySet().stream()
            .map(e -> columns(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparing(ExpiryQuotes::settlement).thenComparing(ExpiryQuotes::root))
            .toList();
    List<ChainFlag> flags = new ArrayList<>();
    if (asOf.uncertain()) {
      flags.add(new ChainFlag.UncertainAsOf(asOf.note()));
    }
    staleSpot(parsed, asOf, roots.rooted()).ifPresent(flags::add);
    flags.addAll(roots.flags());
    return new OptionChain(
        new ChainProvenance(file, parsed.provider(), sha256, asOf),
        parsed.statedSpotPoints(),
        expiries,
        cleaner.report.build(),
        flags);
  }

  private static ParsedChain withKnownExpiries(ParsedChain parsed, List<Rejected> rejected) {
    List<RawQuote> known = new ArrayList<>(parsed.quotes().size());
    for (RawQuote q : parsed.quotes()) {
      if (q.expiry().isBefore(TradingCalendar.FIRST) || q.expiry().isAfter(ExpiryCalendar.LAST)) {
        rejected.add(new Rejected(q.line(), q.name(), new QuoteFault.BadExpiry(q.expiry())));
      } else {
        known.add(q);
      }
    }
    return new ParsedChain(
        parsed.provider(), parsed.time(), parsed.statedSpotPoints(), known, parsed.unreadable());
  }

  private static Optional<ChainFlag> staleSpot(
      ParsedChain parsed, AsOf asOf, List<RawQuote> quotes) {
    LocalDate day = asOf.instant().atZone(OptionSession.NEW_YORK).toLocalDate();
    OptionalDouble level = ParityLevel.ofFirstExpiryAfter(day, quotes);
    OptionalDouble spot = parsed.statedSpotPoints();
    if (spot.isEmpty() || level.isEmpty() || RootDeduction.isVix(quotes)) {
      return Optional.empty();
    }
    return Math.abs(level.getAsDouble() / spot.getAsDouble() - 1) > STALE
        ? Optional.of(new ChainFlag.StaleSpot(spot.getAsDouble(), level.getAsDouble()))
        : Optional.empty();
  }

  private void judge(RawQuote q) {
    Optional<ChainRoot> root = ChainRoot.of(q.root().orElse(""));
    if (root.isEmpty()) {
      reject(q, new QuoteFault.WrongRoot(q.root().orElse("(none)")));
      return;
    }
    Series series = new Series(root.get(), q.expiry());
    Optional<QuoteFault> fault = fault(q, series);
    fault.ifPresent(f -> reject(q, f));
    boolean dead = fault.isPresent() && fault.get() instanceof QuoteFault.Dead;
    if (fault.isEmpty()) {
      report.keep(q);
    }
    if (fault.isEmpty() || dead) {
      kept.computeIfAbsent(series, s -> new ArrayList<>()).add(q);
    }
  }

  private Optional<QuoteFault> fault(RawQuote q, Series series) {
    double step = series.root().strikeStep();
    double steps = q.strike() / step;
    if (!(q.strike() > 0) || Math.abs(steps - Math.rint(steps)) > 1e-6) {
      return Optional.of(new QuoteFault.OffGrid(q.strike(), step));
    }
    if (q.bid() < 0 || q.ask() < 0) {
      return Optional.of(new QuoteFault.Negative(q.bid(), q.ask()));
    }
    Instant settlement = series.root().settlementOf(q.expiry());
    if (!asOf.isBefore(settlement)) {
      return Optional.of(new QuoteFault.Expired(settlement));
    }
    RawQuote first = seen.putIfAbsent(new Option(series, q.right(), q.strike()), q);
    if (first != null) {
      boolean same = first.bid() == q.bid() && first.ask() == q.ask();
      return Optional.of(new QuoteFault.Duplicate(first.line(), same));
    }
    if (q.bid() == 0 && q.ask() == 0) {
      return Optional.of(new QuoteFault.Dead());
    }
    if (q.bid() > q.ask()) {
      return Optional.of(new QuoteFault.Crossed(q.bid(), q.ask()));
    }
    return Optional.empty();
  }

  private void reject(RawQuote q, QuoteFault fault) {
    report.reject(new Rejected(q.line(), q.name(), fault));
  }

  private static ExpiryQuotes columns(Series series, List<RawQuote> quotes) {
    double[] strikes = quotes.stream().mapToDouble(RawQuote::strike).sorted().distinct().toArray();
    return QuoteColumns.of(series.root(), series.expiry(), strikes, quotes);
  }
}
