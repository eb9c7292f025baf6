package org.alvhdesk.quant.parity;

/**
 * A strike near the money that the regression did not use.
 *
 * @param strike index points
 * @param why the reason
 * @param offLinePoints for {@link Why#OFF_THE_LINE} the distance of call mid minus put mid from D
 *     (F - K) in index points, signed; zero otherwise
 */
public record RejectedStrike(double strike, Why why, double offLinePoints) {
  /** Reasons, in the order they are looked for. */
  public enum Why {
    /** A quote is not a finite number or is negative. */
    NOT_A_NUMBER,
    /** One of the four quotes is missing: nothing was tradable at both sides. */
    ONE_SIDED,
    /** An ask below its bid. */
    CROSSED,
    /**
     * The line lies outside what could be traded (call bid - put ask to call ask - put bid) and
     * more than the allowed number of robust standard deviations away: a stale or wrong quote.
     */
    OFF_THE_LINE
  }
}
