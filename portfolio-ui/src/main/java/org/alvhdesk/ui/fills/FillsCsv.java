package org.alvhdesk.ui.fills;

import java.util.List;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.ui.csv.Csv;

/** Fills and breaks as files. */
final class FillsCsv {
  private FillsCsv() {}

  static String fills(List<FillLine> fills) {
    Csv csv =
        new Csv(
            "session",
            "layer",
            "action",
            "contracts",
            "symbol",
            "price_points",
            "cash_usd",
            "fees_usd",
            "mode",
            "quality",
            "cause",
            "proposal",
            "broker",
            "execution_id",
            "traded_at",
            "recorded_by",
            "market_time");
    for (FillLine f : fills) {
      csv.line(
          f.valueDate(),
          f.layer(),
          f.action(),
          f.quantity(),
          f.symbol(),
          f.pricePoints(),
          f.cashUsd(),
          f.feesUsd(),
          f.mode(),
          f.quality(),
          f.cause(),
          f.proposalId(),
          f.broker(),
          f.executionId(),
          f.tradedAt(),
          f.recordedBy(),
          f.marketTime());
    }
    return csv.text();
  }

  static String breaks(List<FillBreakView> breaks) {
    Csv csv =
        new Csv(
            "id",
            "state",
            "reason",
            "detail",
            "broker",
            "execution_id",
            "action",
            "contracts",
            "symbol",
            "price_points",
            "traded_at",
            "line",
            "proposal",
            "recorded_by",
            "recorded_at",
            "resolved_by",
            "resolved_at",
            "resolution");
    for (FillBreakView b : breaks) {
      csv.line(
          b.id(),
          b.state(),
          b.reason(),
          b.detail(),
          b.broker(),
          b.executionId(),
          b.action(),
          b.quantity(),
          b.symbol(),
          b.pricePoints(),
          b.tradedAt(),
          b.line(),
          b.proposalId(),
          b.recordedBy(),
          b.recordedAt(),
          b.resolvedBy(),
          b.resolvedAt(),
          b.resolution());
    }
    return csv.text();
  }
}
