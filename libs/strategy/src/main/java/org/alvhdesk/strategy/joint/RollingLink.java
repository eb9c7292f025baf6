package org.alvhdesk.strategy.joint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.strategy.joint.history.Beta;
import org.alvhdesk.strategy.joint.history.DriftBetaEstimator;
import org.alvhdesk.strategy.joint.history.History;
import org.alvhdesk.strategy.joint.history.HistoryDay;

/**
 * The link of the DRIFT family from the past that a step carries (methodology 3.7, 000-3): b_v by a
 * rolling regression, with its R2; b(T) stays the methodology's, because that past holds no curve
 * of futures. Without enough past, or where VIX rose with SPX, the constants stand in and the
 * source says why.
 */
public final class RollingLink {
  private static final double TWO_SIDED_95 = 1.96;

  private RollingLink() {}

  /**
   * The link after the last close of {@code past}.
   *
   * @param past empty when the step carries none
   * @param window daily changes looked at, at least 30
   * @throws IllegalArgumentException for a shorter window
   */
  public static DriftLink of(Optional<MarketPast> past, int window) {
    List<SessionClose> closes = past.map(MarketPast::closes).orElse(List.of());
    if (closes.isEmpty()) {
      return constant("no past of SPX and VIX is known");
    }
    Beta beta =
        DriftBetaEstimator.trailing(
                History.of(closes.stream().map(RollingLink::day).toList()),
                closes.getLast().session(),
                window)
            .vixOnSpx();
    if (!(beta instanceof Beta.Estimated e)) {
      return constant(beta.text());
    }
    if (e.beta() < 0) {
      return constant("VIX rose with SPX: " + beta.text());
    }
    double half = TWO_SIDED_95 * e.standardError();
    return new DriftLink(
        Math.max(0, e.beta() - half),
        e.beta(),
        e.beta() + half,
        DriftLink.METHODOLOGY.forwardBetas(),
        "rolling: b_v " + beta.text() + "; b(T) of methodology 3.7");
  }

  private static DriftLink constant(String why) {
    DriftLink m = DriftLink.METHODOLOGY;
    return new DriftLink(
        m.vixBetaLow(),
        m.vixBeta(),
        m.vixBetaHigh(),
        m.forwardBetas(),
        m.source() + ", constant, because there is no rolling beta: " + why);
  }

  private static HistoryDay day(SessionClose close) {
    return new HistoryDay(
        close.session(),
        OptionalDouble.of(close.spx()),
        OptionalDouble.of(close.vix()),
        close.vvix(),
        Optional.empty());
  }
}
