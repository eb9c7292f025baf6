package org.alvhdesk.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * All quotes of one option root and expiry at one step, columnar; binary on the wire ({@link
 * SliceCodec}). Units as in the market slice: points, decimal volatility, years of 525,600 minutes.
 *
 * @param callDelta per point of the expiry's own forward
 * @param gamma delta per point of the forward
 * @param vega points per 1.00 of volatility
 */
public record SliceV1(
    String runId,
    long step,
    String snapshotId,
    String root,
    LocalDate expiry,
    Instant marketTime,
    double years,
    double forward,
    double discount,
    String quality,
    String source,
    double[] strikes,
    double[] callBid,
    double[] callAsk,
    double[] putBid,
    double[] putAsk,
    double[] vol,
    double[] callDelta,
    double[] gamma,
    double[] vega) {

  /** Key on the topic and inside a step: root and expiry. */
  public String key() {
    return root + "|" + expiry;
  }
}
