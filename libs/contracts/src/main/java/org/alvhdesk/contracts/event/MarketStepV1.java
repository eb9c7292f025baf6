package org.alvhdesk.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One sealed market step.
 *
 * @param runId run of the market, such as {@code sim:feb2018/42/1}
 * @param step number of the step in its run, from 1
 * @param marketTime market time of the snapshot
 * @param session trading day
 * @param stepOfSession 0-based
 * @param lastOfSession true at the close
 * @param snapshotId id of the sealed snapshot
 * @param sliceCount number of slices that belong to the step
 * @param digest SHA-256 (hex) over the encoded slices in order of root and expiry, encoded with
 *     empty run and snapshot ids and step 0: the same market content has the same digest in any run
 * @param market label of the source, such as {@code sim:feb2018}
 * @param quality MODEL, DELAYED, REALTIME or SETTLED: of the index levels in {@code signals}
 * @param optionQuality the worse quality of the SPX and the VIX option quotes (MODEL for simulation
 *     and model surfaces); each alone is in {@code quotes}
 * @param history what is known of the market's past; null in steps of before there was one, and
 *     where a step is shown or stored without it
 * @param quotes where the option quotes come from, SPX and VIX apart; null in steps of before this
 *     was said
 */
public record MarketStepV1(
    String runId,
    long step,
    Instant marketTime,
    LocalDate session,
    int stepOfSession,
    boolean lastOfSession,
    String snapshotId,
    int sliceCount,
    String digest,
    String market,
    String quality,
    String optionQuality,
    SignalsV1 signals,
    MarketPastV1 history,
    QuotesV1 quotes) {

  /** A step that does not say where its quotes come from. */
  public MarketStepV1(
      String runId,
      long step,
      Instant marketTime,
      LocalDate session,
      int stepOfSession,
      boolean lastOfSession,
      String snapshotId,
      int sliceCount,
      String digest,
      String market,
      String quality,
      String optionQuality,
      SignalsV1 signals,
      MarketPastV1 history) {
    this(
        runId,
        step,
        marketTime,
        session,
        stepOfSession,
        lastOfSession,
        snapshotId,
        sliceCount,
        digest,
        market,
        quality,
        optionQuality,
        signals,
        history,
        null);
  }

  /** A step without a past that does not say where its quotes come from. */
  public MarketStepV1(
      String runId,
      long step,
      Instant marketTime,
      LocalDate session,
      int stepOfSession,
      boolean lastOfSession,
      String snapshotId,
      int sliceCount,
      String digest,
      String market,
      String quality,
      String optionQuality,
      SignalsV1 signals) {
    this(
        runId,
        step,
        marketTime,
        session,
        stepOfSession,
        lastOfSession,
        snapshotId,
        sliceCount,
        digest,
        market,
        quality,
        optionQuality,
        signals,
        null);
  }

  /** Quality of the option quotes of {@code root}: SPX, SPXW or VIX. */
  public String optionQualityOf(String root) {
    return quotes == null ? optionQuality : quotes.of(root).quality();
  }

  /** The same step without the past. */
  public MarketStepV1 withoutHistory() {
    return new MarketStepV1(
        runId,
        step,
        marketTime,
        session,
        stepOfSession,
        lastOfSession,
        snapshotId,
        sliceCount,
        digest,
        market,
        quality,
        optionQuality,
        signals,
        null,
        quotes);
  }
}
