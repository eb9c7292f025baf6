package org.alvhdesk.ui.candidates;

import java.util.Optional;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.contracts.rest.CondorChange.Candidate;
import org.alvhdesk.contracts.rest.CondorChange.RunnerUp;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.ui.csv.Csv;

/** The best condor and its runners-up, one line each, per condor sold once. */
final class CandidatesCsv {
  private CandidatesCsv() {}

  static String of(CandidatesView v) {
    Csv out =
        new Csv(
            "rank",
            "layer",
            "root",
            "expiry",
            "long_put_points",
            "short_put_points",
            "short_call_points",
            "long_call_points",
            "credit_points",
            "mid_credit_points",
            "touch_credit_points",
            "max_loss_usd",
            "margin_usd",
            "lower_break_even_points",
            "upper_break_even_points",
            "probability_of_profit_decimal",
            "touch_short_put_decimal",
            "touch_short_call_decimal",
            "expected_value_usd",
            "net_delta_decimal",
            "vega_usd_per_vol_point",
            "theta_usd_per_calendar_day",
            "score",
            "gives_up_credit_usd",
            "gives_up_probability_points",
            "takes_on_delta_decimal",
            "takes_on_max_loss_usd",
            "gives_up_expected_value_usd",
            "gives_up_score",
            "as_of_utc",
            "quality");
    if (v.selection() != null) {
      line(out, v, 1, v.selection().best(), null);
      int rank = 2;
      for (RunnerUp r : v.selection().runnersUp()) {
        line(out, v, rank++, r.candidate(), r);
      }
    }
    return out.text();
  }

  private static void line(Csv out, CandidatesView v, int rank, Candidate c, RunnerUp r) {
    Optional<TouchOdds> touch =
        TouchOdds.find(v.touches(), c.root(), c.expiry(), c.shortPut(), c.shortCall());
    out.line(
        rank,
        v.selection().layer(),
        c.root(),
        c.expiry(),
        c.longPut(),
        c.shortPut(),
        c.shortCall(),
        c.longCall(),
        c.creditPoints(),
        c.midCreditPoints(),
        c.touchCreditPoints(),
        c.maxLossUsd(),
        c.marginUsd(),
        c.lowerBreakEven(),
        c.upperBreakEven(),
        c.probabilityOfProfit(),
        touch.map(TouchOdds::touchPut).orElse(null),
        touch.map(TouchOdds::touchCall).orElse(null),
        c.expectedValueUsd(),
        c.netDelta(),
        c.vegaUsd(),
        c.thetaPerDayUsd(),
        c.score(),
        r == null ? null : r.creditUsd(),
        r == null ? null : r.probabilityPoints(),
        r == null ? null : r.netDelta(),
        r == null ? null : r.maxLossUsd(),
        r == null ? null : r.expectedValueUsd(),
        r == null ? null : r.score(),
        v.asOf(),
        v.quality());
  }
}
