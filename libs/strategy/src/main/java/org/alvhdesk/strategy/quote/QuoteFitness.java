package org.alvhdesk.strategy.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Whether the quotes that a change would be made on are good enough. Bad input is an answer of its
 * own: nothing is proposed and nothing filled, and the desk reads why.
 */
public final class QuoteFitness {
  private static final Citation CITATION =
      new Citation(
          "DATA",
          "ours",
          "no change is proposed or filled on quotes that are missing, stale, thin, a model's"
              + " beside quoted levels, or that contradict put-call parity");

  /** Strikes that count for parity: this far from the forward, as a share of it. */
  private static final double NEAR_SPX = 0.10;

  private static final double NEAR_VIX = 0.40;

  /** With fewer strikes quoted on all four sides parity says nothing. */
  private static final int MIN_PAIRS = 5;

  private QuoteFitness() {}

  /** One root and expiry. */
  public record Series(OptionRoot root, LocalDate expiry) implements Comparable<Series> {
    private static final Comparator<Series> ORDER =
        Comparator.comparing(Series::root).thenComparing(Series::expiry);

    @Override
    public int compareTo(Series other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * When and in what market.
   *
   * @param judgedAt against which quotes age; beyond the options' close they no longer do
   * @param session trading day
   * @param quotedLevels true when the index levels themselves were quoted in the session, so that a
   *     model's option prices have no place beside them
   */
  public record Moment(Instant judgedAt, LocalDate session, boolean quotedLevels) {
    private Instant clock() {
      Instant close = TradingCalendar.optionsClose(session);
      return judgedAt.isAfter(close) ? close : judgedAt;
    }
  }

  /** Every defect of the quotes of {@code wanted}, by root and expiry; none when all are good. */
  public static List<QuoteDefect> defects(
      Collection<Series> wanted, List<Slice> slices, Moment moment, QuoteLimits limits) {
    List<QuoteDefect> defects = new ArrayList<>();
    for (Series series : new TreeSet<>(wanted)) {
      slices.stream()
          .filter(s -> s.root() == series.root() && s.expiry().equals(series.expiry()))
          .findFirst()
          .ifPresentOrElse(
              slice -> judge(slice, moment, limits, defects),
              () -> defects.add(new QuoteDefect.Missing(series.root(), series.expiry())));
    }
    return List.copyOf(defects);
  }

  /**
   * The defects that forbid a fill: as {@link #defects}, but a thin expiry may be left, because the
   * quotes and limits of the very legs decide.
   */
  public static List<QuoteDefect> forFill(
      Collection<Series> wanted, List<Slice> slices, Moment moment, QuoteLimits limits) {
    return defects(wanted, slices, moment, limits).stream()
        .filter(defect -> !(defect instanceof QuoteDefect.Thin))
        .toList();
  }

  /**
   * Ages of the oldest quotes of several series, market time, at least 0; a model's do not age.
   *
   * @param prompt of those that came at once or are settlements; 0 when there is none
   * @param delayed of those that their provider delivers late; empty when there is none
   */
  public record Oldest(Duration prompt, Optional<Duration> delayed) {}

  /**
   * When the oldest quotes of several series stood, market time; a model's do not age.
   *
   * @param prompt of those that came at once or are settlements; empty when there is none
   * @param delayed of those that their provider delivers late; empty when there is none
   */
  public record Standing(Optional<Instant> prompt, Optional<Instant> delayed) {
    /** How old they are at {@code moment}. */
    public Oldest at(Moment moment) {
      return new Oldest(
          prompt.map(asOf -> age(asOf, moment)).orElse(Duration.ZERO),
          delayed.map(asOf -> age(asOf, moment)));
    }

    private static Duration age(Instant asOf, Moment moment) {
      Duration age = Duration.between(asOf, moment.clock());
      return age.isNegative() ? Duration.ZERO : age;
    }
  }

  /** The oldest quotes of {@code wanted}; empty when an expiry is not quoted at all. */
  public static Optional<Oldest> oldest(
      Collection<Series> wanted, List<Slice> slices, Moment moment) {
    return standing(wanted, slices).map(standing -> standing.at(moment));
  }

  /** When the oldest quotes of {@code wanted} stood; empty when an expiry is not quoted at all. */
  public static Optional<Standing> standing(Collection<Series> wanted, List<Slice> slices) {
    Optional<Instant> prompt = Optional.empty();
    Optional<Instant> delayed = Optional.empty();
    for (Series series : wanted) {
      Optional<Slice> slice =
          slices.stream()
              .filter(s -> s.root() == series.root() && s.expiry().equals(series.expiry()))
              .findFirst();
      if (slice.isEmpty()) {
        return Optional.empty();
      }
      Instant asOf = slice.get().marketTime();
      switch (slice.get().quality()) {
        case MODEL -> {}
        case DELAYED -> delayed = Optional.of(earlier(delayed, asOf));
        case REALTIME, SETTLED -> prompt = Optional.of(earlier(prompt, asOf));
      }
    }
    return Optional.of(new Standing(prompt, delayed));
  }

  private static Instant earlier(Optional<Instant> one, Instant other) {
    return one.filter(instant -> instant.isBefore(other)).orElse(other);
  }

  private static void judge(
      Slice slice, Moment moment, QuoteLimits limits, List<QuoteDefect> defects) {
    OptionRoot root = slice.root();
    LocalDate expiry = slice.expiry();
    if (slice.quality() == Quality.MODEL) {
      if (moment.quotedLevels()) {
        defects.add(new QuoteDefect.ModelBesideQuotes(root, expiry));
      }
    } else {
      Duration age = Duration.between(slice.marketTime(), moment.clock());
      if (age.compareTo(limits.maxAge()) > 0) {
        defects.add(
            new QuoteDefect.Stale(
                root, expiry, slice.marketTime(), age.toMinutes(), limits.maxAge().toMinutes()));
      }
    }
    int tradable = tradable(slice);
    if (tradable < limits.minStrikes(root)) {
      defects.add(new QuoteDefect.Thin(root, expiry, tradable, limits.minStrikes(root)));
    }
    parity(slice, limits).ifPresent(defects::add);
  }

  /** Strikes whose out-of-the-money option can be traded. */
  private static int tradable(Slice slice) {
    int tradable = 0;
    for (int i = 0; i < slice.strikes().length; i++) {
      Right otm = slice.strikes()[i] >= slice.forward() ? Right.CALL : Right.PUT;
      tradable += Quote.of(slice, i, otm).usable() ? 1 : 0;
    }
    return tradable;
  }

  /**
   * Put-call parity (docs/methodology 1.2): C - P = D (F - K). Selling the call at its bid and
   * buying the put at its ask bounds F from below, the reverse from above.
   */
  private static Optional<QuoteDefect> parity(Slice slice, QuoteLimits limits) {
    double forward = slice.forward();
    double near = (slice.root().isVix() ? NEAR_VIX : NEAR_SPX) * forward;
    double tolerance = limits.parityTolerance() * forward;
    int strikes = 0;
    int misfits = 0;
    for (int i = 0; i < slice.strikes().length; i++) {
      double strike = slice.strikes()[i];
      Quote call = Quote.of(slice, i, Right.CALL);
      Quote put = Quote.of(slice, i, Right.PUT);
      if (Math.abs(strike - forward) > near || !call.usable() || !put.usable()) {
        continue;
      }
      strikes++;
      double lowest = strike + (call.bid() - put.ask()) / slice.discount();
      double highest = strike + (call.ask() - put.bid()) / slice.discount();
      if (forward < lowest - tolerance || forward > highest + tolerance) {
        misfits++;
      }
    }
    return strikes >= MIN_PAIRS && misfits > limits.parityMisfits() * strikes
        ? Optional.of(new QuoteDefect.ParityCrossed(slice.root(), slice.expiry(), misfits, strikes))
        : Optional.empty();
  }

  /**
   * The defects as the trace of a decision shows them.
   *
   * @param quality of the quotes as a whole
   * @throws IllegalArgumentException when there is none
   */
  public static RuleTrace trace(List<QuoteDefect> defects, Moment moment, Quality quality) {
    if (defects.isEmpty()) {
      throw new IllegalArgumentException("good quotes leave no trace");
    }
    TraceBuilder trace =
        TraceBuilder.rule("DATA", CITATION, "are the quotes good enough to trade on");
    for (QuoteDefect defect : defects) {
      trace.input(defect.code(), defect.text(), "", moment.judgedAt(), quality);
    }
    return trace.threshold("no defect").fired("BOOK: nothing is proposed: " + text(defects));
  }

  /** All defects in one line, for people. */
  public static String text(List<QuoteDefect> defects) {
    return String.join("; ", defects.stream().map(QuoteDefect::text).toList());
  }
}
