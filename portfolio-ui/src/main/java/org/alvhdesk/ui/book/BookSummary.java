package org.alvhdesk.ui.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/** Sums over both books, in words for the page. */
public final class BookSummary {
  private BookSummary() {}

  /** The condor book in one card. */
  public record Condors(
      int count,
      String contracts,
      Num pnl,
      String pnlNote,
      String maxLoss,
      String margin,
      String vega,
      String theta,
      String nav,
      String navBasis,
      String riskCapital,
      String riskUsed,
      String realised,
      String version,
      String asOf,
      String quality,
      String ruleSet) {}

  /** The hedge book in one card. */
  public record Hedge(
      int count,
      int options,
      String value,
      Num pnl,
      String pnlNote,
      Num cash,
      String version,
      String asOf,
      String quality) {}

  /** From the condor book; a total over marks with a gap says so. */
  public static Condors condors(CondorBookV1 book) {
    List<CondorBookV1.Condor> list = book.condors();
    int quantity = list.stream().mapToInt(CondorBookV1.Condor::quantity).sum();
    BigDecimal maxLoss = sum(list, CondorBookV1.Condor::maxLossUsd);
    boolean room = book.riskCapitalUsd() != null && book.riskCapitalUsd().signum() > 0;
    return new Condors(
        list.size(),
        quantity + (quantity == 1 ? " condor" : " condors"),
        Num.pnl(sum(list, CondorBookV1.Condor::pnlUsd)),
        gap(list, CondorBookV1.Condor::pnlUsd),
        Fmt.usd(maxLoss),
        Fmt.usd(sum(list, CondorBookV1.Condor::marginUsd)),
        Fmt.signed(sumDouble(list, CondorBookV1.Condor::vegaUsd), 0),
        Fmt.signed(sumDouble(list, CondorBookV1.Condor::thetaPerDayUsd), 0),
        Fmt.usd(book.navUsd()),
        book.navBasis() == null ? "" : book.navBasis().text(),
        Fmt.usd(book.riskCapitalUsd()),
        room && maxLoss != null
            ? Fmt.percent(maxLoss.doubleValue() / book.riskCapitalUsd().doubleValue(), 0)
            : Fmt.NONE,
        Fmt.usdSigned(book.realisedUsd()),
        Long.toString(book.version()),
        Fmt.marketTime(book.marketTime()),
        book.quality(),
        book.ruleSetId() + " " + book.ruleSetVersion());
  }

  /** From the hedge book. */
  public static Hedge hedge(HedgeBookV1 book) {
    List<HedgeBookV1.Position> list = book.positions();
    return new Hedge(
        list.size(),
        list.stream().mapToInt(HedgeBookV1.Position::quantity).sum(),
        Fmt.usd(sum(list, HedgeBookV1.Position::valueUsd)),
        Num.pnl(sum(list, HedgeBookV1.Position::pnlUsd)),
        gap(list, HedgeBookV1.Position::pnlUsd),
        Num.pnl(book.cashUsd()),
        Long.toString(book.version()),
        Fmt.marketTime(book.marketTime()),
        book.quality());
  }

  /** Sum of what is there; null when a non-empty list has nothing. */
  public static <T> BigDecimal sum(List<T> list, Function<T, BigDecimal> of) {
    List<BigDecimal> known = list.stream().map(of).filter(Objects::nonNull).toList();
    return known.isEmpty() && !list.isEmpty()
        ? null
        : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static <T> Double sumDouble(List<T> list, Function<T, Double> of) {
    List<Double> known = list.stream().map(of).filter(Objects::nonNull).toList();
    return known.isEmpty() && !list.isEmpty()
        ? null
        : Double.valueOf(known.stream().mapToDouble(Double::doubleValue).sum());
  }

  private static <T> String gap(List<T> list, Function<T, BigDecimal> of) {
    long missing = list.stream().filter(t -> of.apply(t) == null).count();
    return missing == 0
        ? ""
        : "Totals leave out "
            + missing
            + " of "
            + list.size()
            + " positions: no usable quote to mark them";
  }
}
