package org.alvhdesk.market.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** A quote whose own time lies further before the chain's is not used. */
  public static final Duration STALE_AFTER = Duration.ofMinutes(30);

  private final List<Rejected> rejected = new ArrayList<>();
  private final Map<Option, RawQuote> seen = new HashMap<>();
  private final Map<Series, List<RawQuote>> kept = new LinkedHashMap<>();
  private final Instant asOf;

  private ChainCleaner(Instant asOf) {
    this.asOf = asOf;
  }

  private record Series(ChainRoot root, LocalDate expiry) {}

  private record Option(Series series, Right right, double strike) {}

  /**
   * What became of a file.
   *
   * @param chain what may be used; its report counts
   * @param rejected every quote that may not, in the order in which it was judged
   */
  public record Cleaned(OptionChain chain, List<Rejected> rejected) {
    public Cleaned {
      rejected = List.copyOf(rejected);
    }
  }

  /** The chain alone of {@link #judged}. */
  public static OptionChain clean(
      ParsedChain parsed, String file, String sha256, Optional<Instant> override) {
    return judged(parsed, file, sha256, override).chain();
  }

  /**
   * The usable chain of {@code parsed} and all that was rejected.
   *
   * @param file as the caller named it
   * @param sha256 of its bytes
   * @param override when the quotes stood, if the caller knows better than the file
   * @throws IllegalArgumentException when the file holds no option at all
   */
  public static Cleaned judged(
      ParsedChain parsed, String file, String sha256, Optional<Instant> override) {
    List<Rejected> badExpiry = new ArrayList<>();
    ParsedChain dated = withKnownExpiries(parsed, badExpiry);
    if (dated.quotes().isEmpty()) {
      throw new IllegalArgumentException(file + " holds no option with a possible expiry date");
    }
    return judged(dated, badExpiry, file, sha256, AsOfRule.of(dated, override));
  }

  private static Cleaned judged(
      ParsedChain parsed, List<Rejected> badExpiry, String file, String sha256, AsOf asOf) {
    RootDeduction.Result roots = RootDeduction.of(parsed.quotes(), asOf.instant());
    ChainCleaner cleaner = new ChainCleaner(asOf.instant());
    cleaner.rejected.addAll(parsed.unreadable());
    cleaner.rejected.addAll(badExpiry);
    cleaner.rejected.addAll(roots.rejected());
    roots.rooted().forEach(cleaner::judge);
    List<ExpiryQuotes> expiries =
        cleaner.kept.entrySet().stream()
            .map(cleaner::columns)
            .sorted(
                Comparator.comparing(ExpiryQuotes::settlement).thenComparing(ExpiryQuotes::root))
            .toList();
    List<ChainFlag> flags = new ArrayList<>();
    if (asOf.uncertain()) {
      flags.add(new ChainFlag.UncertainAsOf(asOf.note()));
    }
    staleSpot(parsed, asOf, roots.rooted()).ifPresent(flags::add);
    flags.addAll(roots.flags());
    return new Cleaned(
        new OptionChain(
            new ChainProvenance(file, parsed.provider(), sha256, asOf),
            parsed.statedSpotPoints(),
            expiries,
            cleaner.report(),
            flags),
        cleaner.rejected);
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
    return q.quotedAt()
        .filter(t -> t.isBefore(asOf.minus(STALE_AFTER)))
        .map(t -> new QuoteFault.Stale(t, asOf));
  }

  private void reject(RawQuote q, QuoteFault fault) {
    rejected.add(new Rejected(q.line(), q.name(), fault));
  }

  /** The quotes of one series by strike, without those that contradict put-call parity. */
  private ExpiryQuotes columns(Map.Entry<Series, List<RawQuote>> entry) {
    Series series = entry.getKey();
    List<RawQuote> quotes = entry.getValue();
    ExpiryQuotes all = byStrike(series, quotes);
    List<ParityCheck.Violation> violations = ParityCheck.of(all, all.minutesFrom(asOf));
    if (violations.isEmpty()) {
      return all;
    }
    Map<Option, QuoteFault> wrong = new HashMap<>();
    violations.forEach(v -> wrong.put(new Option(series, v.right(), v.strike()), v.fault()));
    List<RawQuote> right = new ArrayList<>(quotes.size());
    for (RawQuote q : quotes) {
      QuoteFault fault = wrong.get(new Option(series, q.right(), q.strike()));
      if (fault == null) {
        right.add(q);
      } else {
        reject(q, fault);
      }
    }
    entry.setValue(right);
    return byStrike(series, right);
  }

  private static ExpiryQuotes byStrike(Series series, List<RawQuote> quotes) {
    double[] strikes = quotes.stream().mapToDouble(RawQuote::strike).sorted().distinct().toArray();
    return QuoteColumns.of(series.root(), series.expiry(), strikes, quotes);
  }

  private CleaningReport report() {
    CleaningReport.Builder report = new CleaningReport.Builder();
    rejected.forEach(report::reject);
    kept.values().stream()
        .flatMap(List::stream)
        .filter(q -> q.bid() != 0 || q.ask() != 0)
        .forEach(report::keep);
    return report.build();
  }
}
