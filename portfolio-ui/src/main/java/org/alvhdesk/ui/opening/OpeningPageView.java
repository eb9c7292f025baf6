package org.alvhdesk.ui.opening;

import java.util.List;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.alvhdesk.ui.format.Fmt;

/**
 * The preview of an import; every number formatted.
 *
 * @param content the file's bytes in Base64, sent back with the confirmation
 * @param key sent along, so that a button pressed twice counts once
 */
record OpeningPageView(
    String fileName,
    String sha256,
    String asOf,
    List<OpeningPreview.RowError> errors,
    List<String> refusals,
    List<Condor> condors,
    List<Hedge> hedges,
    String condorMaxLoss,
    String hedgePaid,
    List<Margin> margins,
    List<String> notes,
    boolean importable,
    String content,
    String key) {

  /** Condors of one expiry. */
  record Condor(
      String layer,
      int quantity,
      String strikes,
      String expiry,
      String credit,
      String held,
      String maxLoss,
      String opened,
      String lines) {}

  /** Options bought. */
  record Hedge(
      String layer, int quantity, String contract, String average, String paid, String lines) {}

  /** Margin in one mode. */
  record Margin(String mode, String requirement, String why) {}

  static OpeningPageView of(OpeningPreview p, OpeningCommand sent, String key) {
    return new OpeningPageView(
        p.fileName(),
        p.sha256(),
        Fmt.marketTime(p.asOf()),
        p.errors(),
        p.refusals(),
        p.condors().stream().map(OpeningPageView::condor).toList(),
        p.hedges().stream().map(OpeningPageView::hedge).toList(),
        Fmt.usd(p.condorMaxLossUsd()),
        Fmt.usd(p.hedgePaidUsd()),
        p.margins().stream()
            .map(
                m ->
                    new Margin(
                        Fmt.words(m.mode()),
                        Fmt.usd(m.requirementUsd()),
                        m.why() == null ? "" : m.why()))
            .toList(),
        p.notes(),
        p.importable(),
        sent.contentBase64(),
        key);
  }

  private static Condor condor(OpeningPreview.Condor c) {
    return new Condor(
        c.layer() == null ? Fmt.NONE : c.layer(),
        c.quantity(),
        c.root()
            + " "
            + Fmt.strike(c.longPut())
            + "/"
            + Fmt.strike(c.shortPut())
            + "/"
            + Fmt.strike(c.shortCall())
            + "/"
            + Fmt.strike(c.longCall()),
        Fmt.day(c.expiry()),
        c.creditPoints().toPlainString(),
        Fmt.decimal(c.heldCreditPoints(), 2),
        Fmt.usd(c.maxLossUsd()),
        c.openedOn() == null ? Fmt.NONE : Fmt.day(c.openedOn()),
        lines(c.lines()));
  }

  private static Hedge hedge(OpeningPreview.Hedge h) {
    return new Hedge(
        h.layer() == null ? Fmt.NONE : h.layer(),
        h.quantity(),
        h.contract(),
        h.averagePoints().toPlainString(),
        Fmt.usd(h.maxLossUsd()),
        lines(h.lines()));
  }

  private static String lines(List<Integer> lines) {
    return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
