package org.alvhdesk.ui.book;

import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.ui.csv.Csv;

/** The book as CSV, units in the header. */
final class BookCsv {
  private BookCsv() {}

  /** Both books, one line per position. */
  static String of(Optional<CondorBookV1> condors, Optional<HedgeBookView> hedge) {
    Csv out =
        new Csv(
            "kind",
            "layer",
            "root",
            "expiry",
            "dte_calendar_days",
            "quantity",
            "strikes_points",
            "price_in_points",
            "mark_points",
            "value_usd",
            "pnl_usd",
            "max_loss_usd",
            "margin_usd",
            "lower_break_even_points",
            "upper_break_even_points",
            "forward_points",
            "implied_vol_decimal",
            "delta",
            "gamma",
            "vega_usd_per_vol_point",
            "theta_usd_per_day",
            "as_of_utc",
            "quality");
    condors.ifPresent(book -> book.condors().forEach(c -> condor(out, book, c)));
    hedge.ifPresent(view -> view.book().positions().forEach(p -> option(out, view.book(), p)));
    return out.text();
  }

  private static void condor(Csv out, CondorBookV1 book, CondorBookV1.Condor c) {
    out.line(
        "condor",
        c.layer(),
        c.root(),
        c.expiry(),
        c.dte(),
        -c.quantity(),
        c.longPut() + "/" + c.shortPut() + "/" + c.shortCall() + "/" + c.longCall(),
        c.creditPoints(),
        c.markPoints(),
        null,
        c.pnlUsd(),
        c.maxLossUsd(),
        c.marginUsd(),
        c.lowerBreakEven(),
        c.upperBreakEven(),
        c.pricing() == null ? null : c.pricing().forward(),
        c.pricing() == null ? null : c.pricing().atmVol(),
        c.deltaPerCondor(),
        c.gammaPerCondor(),
        c.vegaUsd(),
        c.thetaPerDayUsd(),
        book.marketTime(),
        book.quality());
  }

  private static void option(Csv out, HedgeBookV1 book, HedgeBookV1.Position p) {
    out.line(
        "hedge",
        p.layer(),
        p.root(),
        p.expiry(),
        p.expiry() == null ? null : p.dte(),
        p.quantity(),
        p.strike() + " " + p.right(),
        p.averagePricePoints(),
        p.markPoints(),
        p.valueUsd(),
        p.pnlUsd(),
        null,
        null,
        null,
        null,
        p.forward(),
        p.vol(),
        p.delta(),
        null,
        null,
        null,
        book.marketTime(),
        book.quality());
  }

  /** The joint scenarios, one line each. */
  static String scenarios(Optional<HedgeBookView> hedge) {
    Csv out =
        new Csv(
            "family",
            "scenario",
            "spx_move_decimal",
            "vix_from_points",
            "vix_to_points",
            "condors_usd",
            "hedge_usd",
            "joint_usd",
            "offset_decimal",
            "as_of_utc",
            "quality");
    hedge.ifPresent(view -> view.scenarios().forEach(r -> scenario(out, view, r)));
    return out.text();
  }

  private static void scenario(Csv out, HedgeBookView view, ScenarioRow r) {
    out.line(
        r.family(),
        r.name(),
        r.spxMove(),
        r.vixFrom(),
        r.vixTo(),
        r.condorUsd(),
        r.hedgeBeforeUsd(),
        r.jointBeforeUsd(),
        r.offsetBefore(),
        view.book().marketTime(),
        view.book().quality());
  }
}
