package org.alvhdesk.strategy.hedgedesk;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.vol.measure.Measured;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.signal.Signals;

/** 000-7: how far contango stands above its mean of a year, in standard deviations. */
final class SteepContango {
  private SteepContango() {}

  /** The z-score at the last close; no data unless contango is known at every close of a year. */
  static Observed z(Signals signals) {
    return new Observed(
        "z-score of contango over a year",
        "zScore",
        2,
        measured(signals),
        signals.asOf(),
        signals.quality());
  }

  private static Measured measured(Signals signals) {
    if (signals.sessions() < Trailing.YEAR) {
      return Measured.none("history has " + signals.sessions() + " of " + Trailing.YEAR);
    }
    List<Double> values = new ArrayList<>();
    for (int ago = Trailing.YEAR - 1; ago >= 0; ago--) {
      signals.contango(ago).number().ifPresent(values::add);
    }
    if (values.size() < Trailing.YEAR) {
      return Measured.none("contango is known on " + values.size() + " of " + Trailing.YEAR);
    }
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    double mean = sum / values.size();
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    double deviation = Math.sqrt(squares / (values.size() - 1));
    return deviation > 0
        ? Measured.of((values.getLast() - mean) / deviation)
        : Measured.none("contango did not move in a year");
  }
}
