package org.alvhdesk.ui.capital;

import java.util.stream.Collectors;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.ui.csv.Csv;

/** Sleeves and days as CSV. */
final class CapitalCsv {
  private CapitalCsv() {}

  static String sleeves(CapitalView v) {
    Csv out =
        new Csv(
            "as_of_session",
            "kind",
            "sleeve",
            "capital_usd",
            "gain_since_opening_usd",
            "irr_decimal_a_year",
            "irr_reason",
            "capm_alpha_decimal_a_year",
            "capm_alpha_t",
            "capm_beta",
            "capm_r2",
            "capm_reason",
            "two_factor_alpha_decimal_a_year",
            "two_factor_alpha_t",
            "two_factor_market_beta",
            "two_factor_vix_futures_beta",
            "two_factor_r2",
            "two_factor_reason",
            "returns_used",
            "returns_left_out",
            "newey_west_lags",
            "quality");
    for (CapitalView.Sleeve s : v.sleeves()) {
      out.line(
          v.asOf(),
          s.kind(),
          s.name(),
          s.capitalUsd(),
          s.gainUsd(),
          s.irr().rates().stream().map(r -> Double.toString(r)).collect(Collectors.joining("; ")),
          s.irr().why(),
          s.capm().alphaPerYear(),
          s.capm().alphaT(),
          s.capm().marketBeta(),
          s.capm().rSquared(),
          s.capm().why(),
          s.twoFactor().alphaPerYear(),
          s.twoFactor().alphaT(),
          s.twoFactor().marketBeta(),
          s.twoFactor().vixFuturesBeta(),
          s.twoFactor().rSquared(),
          s.twoFactor().why(),
          s.used(),
          s.dropped(),
          s.capm().lags(),
          v.quality());
    }
    return out.text();
  }

  static String days(CapitalView v) {
    Csv out =
        new Csv(
            "session",
            "nav_usd",
            "growth_of_one_usd",
            "drawdown_decimal",
            "condors_gain_since_opening_usd",
            "hedge_gain_since_opening_usd",
            "quality");
    for (CapitalView.Day d : v.days()) {
      out.line(
          d.session(),
          d.navUsd(),
          d.growth(),
          d.drawdown(),
          d.condorsUsd(),
          d.hedgeUsd(),
          v.quality());
    }
    return out.text();
  }
}
