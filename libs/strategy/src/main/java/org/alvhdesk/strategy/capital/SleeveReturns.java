package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Daily returns for {@link SleeveAlpha}, from closed sessions (001-11, 002-15). Only closes of two
 * sessions in a row make a return.
 *
 * <p>A sleeve's return is its gain as a share of the net asset value at the close before. The
 * account's cash backs all sleeves and the ledger books no interest on it, so the gain is the
 * excess return, and the alphas of the sleeves add up to that of the book.
 */
public final class SleeveReturns {
  /** Sessions of a year. */
  public static final double SESSIONS_PER_YEAR = 252;

  /** A future is rolled so many calendar days before it settles (ours). */
  private static final int ROLL_DAYS = 8;

  private final List<Pair> pairs;

  private SleeveReturns(List<Pair> pairs) {
    this.pairs = pairs;
  }

  private record Pair(BookClose before, BookClose after, double bill) {}

  /**
   * Returns between {@code closes}.
   *
   * @param closes ascending
   */
  public static SleeveReturns of(List<BookClose> closes) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < closes.size(); i++) {
      BookClose before = closes.get(i - 1);
      BookClose after = closes.get(i);
      if (TradingCalendar.nextBusinessDay(before.session()).equals(after.session())
          && before.rate().isPresent()) {
        pairs.add(new Pair(before, after, before.rate().get() / SESSIONS_PER_YEAR));
      }
    }
    return new SleeveReturns(pairs);
  }

  /** Alpha and betas of the layers that {@code of} names, together. */
  public SleeveAlpha.Report alpha(Predicate<String> of) {
    return SleeveAlpha.of(sleeve(of), market(), bill(), vixFutures(), SESSIONS_PER_YEAR);
  }

  /** Gain of the layers as a share of NAV at the close before, and the bill's return. */
  SortedMap<LocalDate, Double> sleeve(Predicate<String> of) {
    SortedMap<LocalDate, Double> returns = new TreeMap<>();
    for (Pair pair : pairs) {
      Optional<BookClose.Gains> gains =
          pair.after().gains().filter(g -> g.since().equals(pair.before().session()));
      Optional<BigDecimal> nav = pair.before().navUsd().filter(n -> n.signum() > 0);
      if (gains.isPresent() && nav.isPresent()) {
        BigDecimal sum =
            gains.get().byLayer().entrySet().stream()
                .filter(e -> of.test(e.getKey()))
                .map(e -> e.getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        returns.put(
            pair.after().session(), sum.doubleValue() / nav.get().doubleValue() + pair.bill());
      }
    }
    return returns;
  }

  /** Price return of SPX: the closes carry no dividends. */
  SortedMap<LocalDate, Double> market() {
    SortedMap<LocalDate, Double> returns = new TreeMap<>();
    pairs.forEach(p -> returns.put(p.after().session(), p.after().spx() / p.before().spx() - 1));
    return returns;
  }

  private SortedMap<LocalDate, Double> bill() {
    SortedMap<LocalDate, Double> returns = new TreeMap<>();
    pairs.forEach(p -> returns.put(p.after().session(), p.bill()));
    return returns;
  }

  /** Return of the first VX future that settles at least 8 days after the close before. */
  SortedMap<LocalDate, Double> vixFutures() {
    SortedMap<LocalDate, Double> returns = new TreeMap<>();
    for (Pair pair : pairs) {
      LocalDate least = pair.before().session().plusDays(ROLL_DAYS);
      Optional<VxPoint> held =
          pair.before().vx().stream()
              .filter(point -> !point.expiry().isBefore(least))
              .min((a, b) -> a.expiry().compareTo(b.expiry()));
      held.flatMap(
              future ->
                  pair.after().vx().stream()
                      .filter(point -> point.expiry().equals(future.expiry()))
                      .findFirst()
                      .map(point -> point.price() / future.price() - 1))
          .ifPresent(value -> returns.put(pair.after().session(), value));
    }
    return returns;
  }
}
