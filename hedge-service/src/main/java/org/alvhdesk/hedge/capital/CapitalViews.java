package org.alvhdesk.hedge.capital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.Figure;
import org.alvhdesk.hedge.ledger.Figures;
import org.alvhdesk.quant.statistics.Covariance;
import org.alvhdesk.quant.statistics.Drawdown;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.FactorModel;
import org.alvhdesk.quant.statistics.Regression;
import org.alvhdesk.quant.statistics.Xirr;
import org.alvhdesk.strategy.capital.BookCapital;
import org.alvhdesk.strategy.capital.BookClose;
import org.alvhdesk.strategy.capital.BookWacc;
import org.alvhdesk.strategy.capital.DividendDiscount;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.capital.NavPath;
import org.alvhdesk.strategy.capital.QuarterPanel;

/** Capital figures as pages show them. */
final class CapitalViews {
  private CapitalViews() {}

  static CapitalView.Sleeve sleeve(BookCapital.Sleeve s) {
    return new CapitalView.Sleeve(
        s.kind().name(),
        s.name(),
        s.capitalUsd(),
        s.gainUsd(),
        rates(s.irr()),
        fit(s.alpha().capm()),
        fit(s.alpha().twoFactor()),
        s.alpha().used(),
        s.alpha().dropped());
  }

  static CapitalView.Rates rates(Estimate<Xirr.Result> irr) {
    return switch (irr) {
      case Estimate.Known<Xirr.Result>(Xirr.OneRoot one) ->
          new CapitalView.Rates(List.of(one.rate()), null);
      case Estimate.Known<Xirr.Result>(Xirr.ManyRoots many) ->
          new CapitalView.Rates(
              many.roots().stream().map(Xirr.Root::rate).toList(),
              "the flows have "
                  + many.roots().size()
                  + " rates of return, none of them the return");
      case Estimate.Known<Xirr.Result>(Xirr.NoRoot none) ->
          new CapitalView.Rates(
              List.of(),
              "the flows have no rate of return between -99 % and 1,000 % a year ("
                  + none.signChanges()
                  + " sign changes)");
      case Estimate.Refused<Xirr.Result> refused ->
          new CapitalView.Rates(List.of(), refused.reason().text());
    };
  }

  static CapitalView.Fit fit(Estimate<FactorModel.Fit> fit) {
    return switch (fit) {
      case Estimate.Refused<FactorModel.Fit> refused ->
          new CapitalView.Fit(
              null, null, null, null, null, null, null, null, refused.reason().text());
      case Estimate.Known<FactorModel.Fit>(FactorModel.Fit f) -> {
        Regression r = f.regression();
        Regression.Coefficient market = r.coefficient(FactorModel.MARKET);
        Regression.Coefficient vix =
            r.coefficients().stream()
                .filter(c -> c.name().equals(FactorModel.VIX_FUTURES))
                .findFirst()
                .orElse(null);
        yield new CapitalView.Fit(
            f.alphaPerYear(),
            r.coefficient(Regression.INTERCEPT).t(),
            market.value(),
            market.t(),
            vix == null ? null : vix.value(),
            vix == null ? null : vix.t(),
            r.rSquared(),
            r.covariance() instanceof Covariance.NeweyWest nw ? nw.lags() : null,
            null);
      }
    };
  }

  /** Every number and switch with the rule set it is read from. */
  static List<CapitalView.Reading> readings(FigureRules rules) {
    List<CapitalView.Reading> readings = new ArrayList<>();
    rules
        .numbers()
        .forEach(
            n ->
                readings.add(
                    new CapitalView.Reading(
                        n.rule(), n.value().toPlainString(), n.unit(), n.source())));
    rules
        .switches()
        .forEach(
            s ->
                readings.add(
                    new CapitalView.Reading(
                        s.rule(), s.on() ? "shown" : "off", "choice", s.source())));
    return readings;
  }

  static CapitalView.Use use(BookWacc.Use use) {
    return new CapitalView.Use(use.name(), use.amountUsd(), Figures.of(use.costPerYear()));
  }

  static CapitalView.Quarters quarters(QuarterPanel.Panel panel) {
    return new CapitalView.Quarters(
        panel.rows().stream()
            .map(
                row ->
                    new CapitalView.Quarter(
                        row.quarter(), Figures.of(row.spread()), row.verdict().name()))
            .toList(),
        panel.verdict().name(),
        panel.reason());
  }

  static CapitalView.Drawdown drawdown(Estimate<Drawdown.Dated> fall) {
    return switch (fall) {
      case Estimate.Known<Drawdown.Dated>(Drawdown.Dated d) ->
          new CapitalView.Drawdown(
              d.depth(),
              d.peak(),
              d.trough(),
              d.recovery().orElse(null),
              d.longestUnderwaterDays(),
              null);
      case Estimate.Refused<Drawdown.Dated> refused ->
          new CapitalView.Drawdown(null, null, null, null, null, refused.reason().text());
    };
  }

  /** The dividend discount model on the operator's inputs and the rate of the last close. */
  static CapitalView.Premium premium(CapitalConfig config, Double rate) {
    Double dividends = config.dividendYield().orElse(null);
    Double buybacks = config.buybackYield().orElse(null);
    Double growth = config.growth().orElse(null);
    List<String> missing = new ArrayList<>();
    miss(missing, dividends, "alvh.capital.dividend-yield is not configured");
    miss(missing, buybacks, "alvh.capital.buyback-yield is not configured");
    miss(missing, growth, "alvh.capital.growth is not configured");
    miss(missing, rate, "no riskless rate is stored with the last close");
    Figure implied =
        missing.isEmpty()
            ? Figures.of(DividendDiscount.impliedPremium(dividends, buybacks, growth, rate))
            : Figures.none(String.join("; ", missing));
    return new CapitalView.Premium(dividends, buybacks, growth, rate, implied);
  }

  private static void miss(List<String> missing, Double value, String why) {
    if (value == null) {
      missing.add(why);
    }
  }

  /** The opening, then every close of the path with the gains of condors and hedge up to it. */
  static List<CapitalView.Day> days(NavPath path, BigDecimal opening, List<BookClose> closes) {
    Map<LocalDate, NavPath.Point> points = new HashMap<>();
    path.points().forEach(p -> points.put(p.session(), p));
    NavPath.Point first = path.points().getFirst();
    BigDecimal condors = new BigDecimal("0.00");
    BigDecimal hedge = new BigDecimal("0.00");
    List<CapitalView.Day> days = new ArrayList<>();
    days.add(day(first, opening, condors, hedge));
    for (BookClose close : closes) {
      if (close.gains().isEmpty()) {
        continue;
      }
      for (var gain : close.gains().get().byLayer().entrySet()) {
        if (LedgerCapital.isCondor(gain.getKey())) {
          condors = condors.add(gain.getValue());
        } else {
          hedge = hedge.add(gain.getValue());
        }
      }
      NavPath.Point point = points.get(close.session());
      if (point != null) {
        days.add(day(point, close.navUsd().orElseThrow(), condors, hedge));
      }
    }
    return days;
  }

  private static CapitalView.Day day(
      NavPath.Point point, BigDecimal nav, BigDecimal condors, BigDecimal hedge) {
    return new CapitalView.Day(
        point.session(), nav, point.growth(), point.drawdown(), condors, hedge);
  }
}
