package org.alvhdesk.ui.ledger;

import java.util.List;
import org.alvhdesk.contracts.rest.CashLine;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.ui.csv.Csv;

/** Cash entries and sessions as CSV, newest first. */
final class LedgerCsv {
  private LedgerCsv() {}

  static String cash(LedgerView ledger) {
    Csv out =
        new Csv(
            "id",
            "value_date",
            "kind",
            "amount_usd",
            "balance_after_usd",
            "layer",
            "note",
            "booked_by",
            "market_time_utc",
            "recorded_at_utc");
    for (CashLine line : ledger.entries().items()) {
      out.line(
          line.id(),
          line.valueDate(),
          line.kind(),
          line.amountUsd(),
          line.balanceUsd(),
          line.layer(),
          line.note(),
          line.actor(),
          line.marketTime(),
          line.recordedAt());
    }
    return out.text();
  }

  /** One line a session and layer, and one for the book ({@code BOOK}). */
  static String sessions(List<LedgerSession> sessions) {
    Csv out =
        new Csv(
            "session",
            "layer",
            "since",
            "delta_usd",
            "gamma_usd",
            "vega_usd",
            "theta_usd",
            "vanna_usd",
            "volga_usd",
            "trades_usd",
            "rest_usd",
            "gain_usd",
            "sensitivities_complete",
            "cash_usd",
            "hedge_usd",
            "condors_usd",
            "nav_usd",
            "external_flow_usd",
            "return_decimal",
            "missing",
            "as_of_utc",
            "quality",
            "condor_quality",
            "hedge_quality",
            "marks_changed");
    for (LedgerSession s : sessions) {
      if (s.explained() != null) {
        s.explained().rows().forEach(row -> layer(out, s, row));
      }
      book(out, s);
    }
    return out.text();
  }

  private static void layer(Csv out, LedgerSession s, LedgerSession.Row row) {
    out.line(
        s.session(),
        row.layer(),
        s.explained().since(),
        row.deltaUsd(),
        row.gammaUsd(),
        row.vegaUsd(),
        row.thetaUsd(),
        row.vannaUsd(),
        row.volgaUsd(),
        row.tradesUsd(),
        row.restUsd(),
        row.gainUsd(),
        row.complete(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        s.marketTime(),
        s.quality(),
        s.condorQuality(),
        s.hedgeQuality(),
        s.marksChanged());
  }

  private static void book(Csv out, LedgerSession s) {
    LedgerSession.Explained e = s.explained();
    LedgerSession.Row row = e == null ? null : e.total();
    out.line(
        s.session(),
        "BOOK",
        e == null ? null : e.since(),
        row == null ? null : row.deltaUsd(),
        row == null ? null : row.gammaUsd(),
        row == null ? null : row.vegaUsd(),
        row == null ? null : row.thetaUsd(),
        row == null ? null : row.vannaUsd(),
        row == null ? null : row.volgaUsd(),
        row == null ? null : row.tradesUsd(),
        row == null ? null : row.restUsd(),
        row == null ? null : row.gainUsd(),
        row == null ? null : row.complete(),
        s.cashUsd(),
        s.hedgeUsd(),
        s.condorsUsd(),
        s.navUsd(),
        s.flowUsd(),
        e == null ? null : e.returnDecimal().value(),
        String.join("; ", s.missing()),
        s.marketTime(),
        s.quality(),
        s.condorQuality(),
        s.hedgeQuality(),
        s.marksChanged());
  }
}
