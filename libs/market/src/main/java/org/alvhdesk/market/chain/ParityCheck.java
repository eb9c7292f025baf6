package org.alvhdesk.market.chain;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.parity.ParityRegression;
import org.alvhdesk.quant.parity.ParityResult;
import org.alvhdesk.quant.parity.ParitySettings;
import org.alvhdesk.quant.pricing.Right;

/**
 * Which quotes of one expiry contradict put-call parity (methodology 3.1).
 *
 * <p>The line {@code D (F - K)} is the robust regression of the expiry ({@link ParityRegression}).
 * A strike with a bid and an ask for call and put can trade the difference anywhere between {@code
 * call bid - put ask} and {@code call ask - put bid}. It violates parity when the line lies outside
 * that interval by more than one tick of 0.05, three standard errors of the line at that strike,
 * and {@value #OF_FORWARD} of the forward (quotes of one table are some seconds apart).
 *
 * <p>One of the two quotes is wrong, and what the neighbours with the same right allow says which:
 * a call costs no more than that at a lower strike and no less than that at a higher one, and the
 * difference is at most the discounted distance of the strikes; a put the other way round. The
 * quote that breaks this is rejected, both when both do. When neither does, the one in the money
 * is: it is quoted wider, trades less and stands longer.
 *
 * <p>Where more than a fifth of the strikes violate parity, the line is no authority and nothing is
 * rejected.
 */
final class ParityCheck {
  private static final double TICK = 0.05;
  private static final double ERRORS = 3;
  private static final double OF_FORWARD = 1e-4;
  private static final double MOST = 0.2;
  private static final double MINUTES_PER_YEAR = 525_600;

  private ParityCheck() {}

  /** One quote that is rejected. */
  record Violation(double strike, Right right, QuoteFault.ParityViolating fault) {}

  /**
   * The quotes to reject; none when the expiry identifies no line.
   *
   * @param minutes to settlement
   */
  static List<Violation> of(ExpiryQuotes quotes, double minutes) {
    ParityResult result =
        ParityRegression.fit(
            quotes.parityQuotes(), minutes / MINUTES_PER_YEAR, ParitySettings.STANDARD);
    if (!(result instanceof ParityResult.Fit fit)) {
      return List.of();
    }
    List<Violation> found = new ArrayList<>();
    int pairs = 0;
    int violated = 0;
    for (int i = 0; i < quotes.strikes().length; i++) {
      if (!twoSided(quotes, i)) {
        continue;
      }
      pairs++;
      double strike = quotes.strikes()[i];
      double line = fit.discount() * (fit.forward() - strike);
      double low = quotes.callBid()[i] - quotes.putAsk()[i];
      double high = quotes.callAsk()[i] - quotes.putBid()[i];
      double slack =
          TICK
              + OF_FORWARD * fit.forward()
              + ERRORS
                  * (fit.discount() * fit.forwardError()
                      + fit.discountError() * Math.abs(fit.forward() - strike));
      if (line < low - slack || line > high + slack) {
        violated++;
        reject(quotes, i, fit, new QuoteFault.ParityViolating(low, high, line), found);
      }
    }
    return violated > MOST * pairs ? List.of() : found;
  }

  private static void reject(
      ExpiryQuotes quotes,
      int i,
      ParityResult.Fit fit,
      QuoteFault.ParityViolating fault,
      List<Violation> found) {
    double strike = quotes.strikes()[i];
    boolean call =
        Neighbours.broken(
            quotes.strikes(), quotes.callBid(), quotes.callAsk(), i, fit.discount(), true);
    boolean put =
        Neighbours.broken(
            quotes.strikes(), quotes.putBid(), quotes.putAsk(), i, fit.discount(), false);
    boolean neither = !call && !put;
    if (call || neither && strike < fit.forward()) {
      found.add(new Violation(strike, Right.CALL, fault));
    }
    if (put || neither && strike >= fit.forward()) {
      found.add(new Violation(strike, Right.PUT, fault));
    }
  }

  private static boolean twoSided(ExpiryQuotes q, int i) {
    return q.callBid()[i] > 0
        && q.callAsk()[i] >= q.callBid()[i]
        && q.putBid()[i] > 0
        && q.putAsk()[i] >= q.putBid()[i];
  }
}
