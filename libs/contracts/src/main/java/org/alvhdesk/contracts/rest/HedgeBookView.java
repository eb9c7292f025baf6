package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.HedgeBookV1;

/**
 * {@code GET /api/v1/book} of hedge-service: what is held, what the rules want, and the joint book.
 *
 * @param layers target against held, as of the last decided step
 * @param scenarios joint P&L of condors and held hedge
 * @param stressLossUsd worst joint loss over the named shocks and SPX -10 %, US dollars, 0 or more;
 *     null while a part of the book cannot be revalued and the rest does not breach the cap
 * @param stressLimitUsd cap on it
 * @param hedgeOfCondorVersion version of the condor book the figures belong to
 * @param rollDowns of the positions that can be valued
 * @param trace every rule looked at in the last decided step; empty in a book stored by an older
 *     version until its next step
 * @param blocked bad quotes or hard limits that kept the wanted trades from being proposed at the
 *     last decided step, for people; empty when none did
 */
public record HedgeBookView(
    HedgeBookV1 book,
    List<ProposalView.Layer> layers,
    List<ScenarioRow> scenarios,
    BigDecimal stressLossUsd,
    BigDecimal stressLimitUsd,
    boolean stressBreached,
    long hedgeOfCondorVersion,
    List<RollDown> rollDowns,
    List<TraceLine> trace,
    List<String> blocked) {
  public HedgeBookView {
    layers = List.copyOf(layers);
    scenarios = List.copyOf(scenarios);
    rollDowns = rollDowns == null ? List.of() : List.copyOf(rollDowns);
    trace = trace == null ? List.of() : List.copyOf(trace);
    blocked = blocked == null ? List.of() : List.copyOf(blocked);
  }

  /**
   * 003-16: what a held option or share loses in a day in which nothing happens but time.
   *
   * @param expiry null for a share
   * @param pointsPerDay change of the forward of its own expiry, or of a share's mean future, in a
   *     calendar day along an unchanged curve, points; negative in contango
   * @param usdPerDay the same for the position, US dollars; of an option through its delta
   */
  public record RollDown(
      String layer, LocalDate expiry, double strike, double pointsPerDay, double usdPerDay) {}
}
