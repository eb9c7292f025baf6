package org.alvhdesk.ui.condor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.CondorChange.Candidate;
import org.alvhdesk.contracts.rest.CondorChange.RunnerUp;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.ui.format.Fmt;

/**
 * The condor that was chosen for a layer beside those that were not.
 *
 * @param rows the chosen one first
 * @param census how many candidates there were and what ruled them out
 */
public record Choice(String layer, String expiry, List<Row> rows, String census) {

  /** One condor, figures per condor sold once. */
  public record Row(
      boolean chosen,
      String rank,
      String strikes,
      Cell credit,
      String touch,
      Cell pop,
      Cell shortTouch,
      Cell delta,
      Cell maxLoss,
      Cell expectedValue,
      Cell score) {}

  /**
   * A figure, and in words what choosing this condor instead of the best changes; empty for the
   * best.
   */
  public record Cell(String value, String change) {}

  /**
   * From the contract; null when nothing was chosen.
   *
   * @param touches touch probabilities that its owner tells beside it; null when none
   */
  public static Choice of(CondorChange.Selection s, List<TouchOdds> touches) {
    if (s == null) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    rows.add(row(s.best(), "Chosen", null, s.best(), touches));
    for (RunnerUp r : s.runnersUp()) {
      rows.add(row(r.candidate(), "No. " + (rows.size() + 1), r, s.best(), touches));
    }
    return new Choice(s.layer(), Fmt.day(s.best().expiry()), List.copyOf(rows), s.census());
  }

  private static Row row(
      Candidate c, String rank, RunnerUp r, Candidate best, List<TouchOdds> touches) {
    Double own = Touch.likelierPoints(touches, c);
    Double of = Touch.likelierPoints(touches, best);
    return new Row(
        r == null,
        rank,
        Strikes.of(c),
        new Cell(Fmt.decimal(c.creditPoints(), 2), r == null ? "" : lost(r.creditUsd(), " USD")),
        Fmt.decimal(c.touchCreditPoints(), 2),
        new Cell(
            Fmt.percent(c.probabilityOfProfit(), 1),
            r == null ? "" : lost(r.probabilityPoints(), 2, " pp")),
        new Cell(
            Touch.of(touches, c),
            r == null || own == null || of == null ? "" : taken(own - of, 2, " pp")),
        new Cell(Fmt.signed(c.netDelta(), 4), r == null ? "" : taken(r.netDelta(), 4, "")),
        new Cell(Fmt.usd(c.maxLossUsd()), r == null ? "" : taken(r.maxLossUsd())),
        new Cell(
            Fmt.number(c.expectedValueUsd(), 2),
            r == null ? "" : lost(r.expectedValueUsd(), 2, " USD")),
        new Cell(Fmt.number(c.score(), 4), r == null ? "" : lost(r.score(), 4, "")));
  }

  private static String lost(BigDecimal usd, String unit) {
    return words(usd.signum(), "gives up ", "gains ", Fmt.decimal(usd.abs(), 2) + unit);
  }

  private static String lost(double amount, int decimals, String unit) {
    return words(
        sign(amount, decimals),
        "gives up ",
        "gains ",
        Fmt.number(Math.abs(amount), decimals) + unit);
  }

  private static String taken(BigDecimal usd) {
    return words(usd.signum(), "takes on ", "sheds ", Fmt.usd(usd.abs()) + " USD");
  }

  private static String taken(double amount, int decimals, String unit) {
    return words(
        sign(amount, decimals),
        "takes on ",
        "sheds ",
        Fmt.number(Math.abs(amount), decimals) + unit);
  }

  /** Sign of what would be shown: a difference that rounds to nothing is none. */
  private static int sign(double amount, int decimals) {
    return Math.abs(amount) < 0.5 * Math.pow(10, -decimals) ? 0 : (int) Math.signum(amount);
  }

  private static String words(int sign, String worse, String better, String amount) {
    return sign == 0 ? "same" : (sign > 0 ? worse : better) + amount;
  }
}
