package org.alvhdesk.quant.vix;

import java.util.Optional;

/**
 * Risk-neutral skewness of one expiry from the VIX strip (Cboe SKEW white paper, 2010): P1, P2, P3
 * are the prices of the log return, its square and its cube over the horizon, each corrected by an
 * epsilon because the strip turns at K0 and not at the forward.
 *
 * @param p1 including epsilon1, no unit
 * @param p2 including epsilon2, no unit
 * @param p3 including epsilon3, no unit
 * @param epsilon1 -(1 + ln(F/K0) - F/K0)
 * @param epsilon2 2 ln(K0/F) (F/K0 - 1) + 1/2 ln^2(K0/F)
 * @param epsilon3 3 ln^2(K0/F) (1/3 ln(K0/F) - 1 + F/K0)
 * @param skewness (P3 - 3 P1 P2 + 2 P1^3) / (P2 - P1^2)^(3/2), no unit
 */
public record SkewTerm(
    double p1,
    double p2,
    double p3,
    double epsilon1,
    double epsilon2,
    double epsilon3,
    double skewness) {

  /** The skewness of an expiry; empty when the strip holds no variance around its mean. */
  public static Optional<SkewTerm> of(TermVariance term) {
    double f = term.forward();
    double growth = StrictMath.exp(term.rate() * term.years());
    double p1 = 0;
    double p2 = 0;
    double p3 = 0;
    for (Contribution c : term.contributions()) {
      double weight = c.dK() / (c.strike() * c.strike()) * growth * c.mid();
      double log = StrictMath.log(c.strike() / f);
      p1 -= weight;
      p2 += 2 * weight * (1 - log);
      p3 += 3 * weight * (2 * log - log * log);
    }
    double ratio = f / term.k0();
    double log0 = -StrictMath.log(ratio);
    double e1 = -(1 - log0 - ratio);
    double e2 = 2 * log0 * (ratio - 1) + 0.5 * log0 * log0;
    double e3 = 3 * log0 * log0 * (log0 / 3 - 1 + ratio);
    p1 += e1;
    p2 += e2;
    p3 += e3;
    double spread = p2 - p1 * p1;
    if (!(spread > 0)) {
      return Optional.empty();
    }
    double skewness = (p3 - 3 * p1 * p2 + 2 * p1 * p1 * p1) / (spread * Math.sqrt(spread));
    return Optional.of(new SkewTerm(p1, p2, p3, e1, e2, e3, skewness));
  }

  /**
   * SKEW = 100 - 10 S, S interpolated linearly in time between two expiries.
   *
   * @param targetMinutes 43,200
   */
  public static IndexOutcome index(TermVariance near, TermVariance next, double targetMinutes) {
    if (!(next.minutes() > near.minutes())) {
      return new NoIndex("the next term must expire after the near term");
    }
    double weight = (next.minutes() - targetMinutes) / (next.minutes() - near.minutes());
    Optional<SkewTerm> first = of(near);
    Optional<SkewTerm> second = of(next);
    if (first.isEmpty() || second.isEmpty()) {
      return new NoIndex("a term's strip has no variance around its mean, so no skewness");
    }
    double s = weight * first.get().skewness() + (1 - weight) * second.get().skewness();
    return new IndexLevel(100 - 10 * s, weight, targetMinutes);
  }
}
