package org.alvhdesk.ui.fills;

import java.util.List;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/** Fills, breaks and alarms, every number formatted. */
record FillsView(
    List<String> alarms, List<BreakRow> open, List<BreakRow> decided, List<FillRow> fills) {

  /** An execution that fits nothing. */
  record BreakRow(
      long id,
      String trade,
      String tradedAt,
      String execution,
      String reason,
      String detail,
      String proposalId,
      String by,
      String state,
      String resolution) {}

  /** One fill. */
  record FillRow(
      String trade,
      String layer,
      String price,
      Num cash,
      String session,
      String mode,
      String quality,
      boolean paper,
      String from) {}

  static FillsView of(
      List<OrphanAlarmView> alarms, List<FillBreakView> breaks, List<FillLine> fills) {
    List<BreakRow> rows = breaks.stream().map(FillsView::row).toList();
    return new FillsView(
        alarms.stream().map(OrphanAlarmView::text).toList(),
        rows.stream().filter(r -> r.state().equals("OPEN")).toList(),
        rows.stream().filter(r -> !r.state().equals("OPEN")).toList(),
        fills.stream().map(FillsView::row).toList());
  }

  private static BreakRow row(FillBreakView b) {
    return new BreakRow(
        b.id(),
        b.action()
            + " "
            + b.quantity()
            + " "
            + b.symbol()
            + " at "
            + Fmt.decimal(b.pricePoints(), 2),
        Fmt.marketTime(b.tradedAt()),
        b.broker() + " " + b.executionId(),
        Fmt.words(b.reason()),
        b.detail(),
        b.proposalId() == null ? "" : b.proposalId(),
        b.recordedBy() + ", " + Fmt.wallTime(b.recordedAt()),
        b.state(),
        b.resolvedBy() == null ? "" : b.resolvedBy() + ": " + b.resolution());
  }

  private static FillRow row(FillLine f) {
    return new FillRow(
        f.action() + " " + f.quantity() + " " + f.symbol(),
        f.layer(),
        Fmt.decimal(f.pricePoints(), 2),
        Num.pnl(f.cashUsd()),
        Fmt.day(f.valueDate()),
        f.mode() == null ? Fmt.words(f.cause()) : Fmt.words(f.mode()),
        f.quality(),
        f.mode() != null && f.mode().startsWith("PAPER"),
        f.recordedBy() == null
            ? Fmt.words(f.cause())
            : f.broker() + " " + f.executionId() + ", recorded by " + f.recordedBy());
  }
}
