package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.QuotesV1;

/**
 * {@code GET /api/v1/chains/{root}/latest} of market-data-service: all quotes of one option root at
 * the latest sealed step.
 *
 * @param root SPX, SPXW or VIX
 * @param snapshotId the sealed snapshot that the quotes belong to
 * @param provenance who quoted, when, what was excluded; null when the step does not say
 * @param ageMinutes market time from when the quotes stood to the step, 0 or more
 */
public record ChainView(
    String root,
    String runId,
    long step,
    String snapshotId,
    Instant marketTime,
    QuotesV1.Chain provenance,
    double ageMinutes,
    List<Expiry> expiries) {
  public ChainView {
    expiries = List.copyOf(expiries);
  }

  /**
   * One expiry.
   *
   * @param daysToExpiry calendar days
   * @param years time to settlement, minutes / 525,600
   * @param forward forward of this expiry, index points
   * @param discount factor to settlement
   * @param quality MODEL when nobody quoted it
   * @param tradable strikes of which call and put have a bid and an ask
   * @param atmVol decimal volatility at the strike nearest to the forward; null when there is none
   * @param quotes strike by strike; empty when they were not asked for
   */
  public record Expiry(
      LocalDate expiry,
      int daysToExpiry,
      double years,
      double forward,
      double discount,
      String quality,
      String source,
      int tradable,
      Double atmVol,
      List<Quote> quotes) {
    public Expiry {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * Call and put of one strike; prices in index points, 0 is a dead quote.
   *
   * @param vol mid implied volatility, decimal; null when there is none
   * @param callDelta per point of the forward, null without volatility
   * @param gamma delta per point of the forward, null without volatility
   * @param vega points per 1.00 of volatility, null without volatility
   */
  public record Quote(
      double strike,
      double callBid,
      double callAsk,
      double putBid,
      double putAsk,
      Double vol,
      Double callDelta,
      Double gamma,
      Double vega) {}
}
