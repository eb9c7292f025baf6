package org.alvhdesk.ui.capital;

import java.util.List;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/**
 * A sleeve in the tables.
 *
 * @param outlay what its capital is
 * @param irr the rate, several, or n/a
 * @param why why there is not one rate, or empty
 */
record SleeveLine(
    String name,
    String outlay,
    String capital,
    Num gain,
    String irr,
    String why,
    FitLine capm,
    FitLine two,
    String returns,
    boolean part) {

  /**
   * A regression in a table.
   *
   * @param why why there is none, or empty
   */
  record FitLine(
      Num alpha, String alphaT, String beta, String vixBeta, String vixT, String r2, String why) {
    static FitLine of(CapitalView.Fit f) {
      return new FitLine(
          new Num(Fmt.percentSigned(f.alphaPerYear(), 2), ""),
          Fmt.number(f.alphaT(), 1),
          Fmt.signed(f.marketBeta(), 3),
          Fmt.signed(f.vixFuturesBeta(), 3),
          Fmt.number(f.vixFuturesT(), 1),
          Fmt.number(f.rSquared(), 2),
          f.why() == null ? "" : f.why());
    }
  }

  static SleeveLine of(CapitalView.Sleeve s) {
    List<Double> rates = s.irr().rates();
    return new SleeveLine(
        s.name(),
        outlay(s.kind()),
        Fmt.usd(s.capitalUsd()),
        Num.pnl(s.gainUsd()),
        rates.isEmpty()
            ? Fmt.NONE
            : String.join(" or ", rates.stream().map(r -> Fmt.percent(r, 2)).toList()),
        s.irr().why() == null ? "" : s.irr().why(),
        FitLine.of(s.capm()),
        FitLine.of(s.twoFactor()),
        s.used() + (s.dropped() > 0 ? ", " + s.dropped() + " left out" : ""),
        s.kind().endsWith("_LAYER"));
  }

  private static String outlay(String kind) {
    return switch (kind) {
      case "ACCOUNT" -> "net asset value";
      case "BOOK" -> "margin and hedge at mid";
      case "CONDORS", "CONDOR_LAYER" -> "margin (Reg T)";
      default -> "hedge at mid";
    };
  }
}
