package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressView;
import org.alvhdesk.strategy.signal.FakeSignals;
import org.alvhdesk.strategy.signal.Signals;

/**
 * A market for the desk: SPXW expiries every business day up to 60 days ahead, strikes 5 points
 * apart, quotes at the model price.
 *
 * @param day session
 * @param spx index points
 * @param vol at-the-money volatility, decimal
 */
record Market(LocalDate day, double spx, double vol) {
  /** Monday; 17 and 31 days later are Thursdays. */
  static final LocalDate START = LocalDate.of(2018, 1, 8);

  static final BigDecimal NAV = new BigDecimal("650000");

  static Market on(int daysLater) {
    return new Market(START.plusDays(daysLater), 6000, 0.15);
  }

  Market spx(double level) {
    return new Market(day, level, vol);
  }

  Market vol(double level) {
    return new Market(day, spx, level);
  }

  Instant noon() {
    return day.atTime(17, 0).toInstant(ZoneOffset.UTC);
  }

  Slice slice(LocalDate expiry) {
    return slice(OptionRoot.SPXW, expiry);
  }

  Slice slice(OptionRoot root, LocalDate expiry) {
    int days = (int) ChronoUnit.DAYS.between(day, expiry);
    double forward = spx * StrictMath.exp((Slices.RATE - 0.012) * days / 365.0);
    return Slices.asOf(
        Slices.quoted(
            root, expiry, days, forward, Slices.spxSmile(vol), p -> 0, Slices.grid(5000, 7000, 5)),
        noon());
  }

  List<Slice> slices() {
    List<Slice> slices = new ArrayList<>();
    for (int days = 1; days <= 60; days++) {
      LocalDate expiry = day.plusDays(days);
      if (TradingCalendar.isBusinessDay(expiry)) {
        slices.add(slice(expiry));
      }
    }
    return slices;
  }

  FakeSignals calm() {
    return FakeSignals.calm(noon());
  }

  CondorSituation situation(CondorRules rules, Signals signals, CondorPosition... open) {
    return situation(rules, signals, slices(), open);
  }

  CondorSituation situation(
      CondorRules rules, Signals signals, List<Slice> slices, CondorPosition... open) {
    return situation(rules, signals, slices, Optional.empty(), open);
  }

  CondorSituation situation(
      CondorRules rules,
      Signals signals,
      List<Slice> slices,
      Optional<LocalDate> lastEntry,
      CondorPosition... open) {
    return new CondorSituation(
        day,
        noon(),
        spx,
        rules.capital(NAV),
        Arrays.asList(open),
        slices,
        signals,
        lastEntry,
        StressView.condorsAlone(100 * vol, ScenarioSet.methodology(100 * vol)),
        Quality.MODEL);
  }
}
