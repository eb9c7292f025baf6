package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.parity.ParityRegression;
import org.alvhdesk.quant.parity.ParityResult;
import org.alvhdesk.quant.parity.ParitySettings;
import org.alvhdesk.quant.pricing.ChainVols;
import org.alvhdesk.quant.pricing.OptionColumns;
import org.alvhdesk.quant.pricing.VolColumns;

/**
 * A quoted chain as the slices that rules read: forward and discount of each expiry from put-call
 * parity (docs/methodology 1.2, 3.1), mid volatilities of the out-of-the-money options.
 *
 * @param slices in the order of root (SPX, SPXW, VIX) and expiry
 * @param leftOut expiries of the chain that are no slice, with the reason, for people
 */
public record ChainSlices(List<Slice> slices, List<LeftOut> leftOut) {
  /** Files and free feeds are at least 15 minutes behind when they are read. */
  public static final Quality QUALITY = Quality.DELAYED;

  private static final double MINUTES_PER_YEAR = 525_600;

  /** An expiry that cannot be traded on, and why. */
  public record LeftOut(ChainRoot root, LocalDate expiry, String reason) {}

  public ChainSlices {
    slices = List.copyOf(slices);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * The slices of {@code chain} at the instant its quotes stood.
   *
   * @param rate continuously compounded riskless rate, decimal a year: the discount of expiries
   *     whose quotes do not identify one
   */
  public static ChainSlices of(OptionChain chain, double rate) {
    List<Slice> slices = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    ChainVols solver = new ChainVols();
    for (ExpiryQuotes quotes : chain.expiries()) {
      String reason = unusable(quotes, chain.provenance().asOf().instant());
      if (!reason.isEmpty()) {
        leftOut.add(new LeftOut(quotes.root(), quotes.expiry(), reason));
        continue;
      }
      double years = quotes.minutesFrom(chain.provenance().asOf().instant()) / MINUTES_PER_YEAR;
      switch (ParityRegression.fitOrRate(
          quotes.parityQuotes(), years, rate, ParitySettings.STANDARD)) {
        case ParityResult.Failure failure ->
            leftOut.add(new LeftOut(quotes.root(), quotes.expiry(), failure.detail()));
        case ParityResult.Fit fit -> slices.add(slice(chain, quotes, years, fit, solver));
      }
    }
    slices.sort(Comparator.comparing(Slice::root).thenComparing(Slice::expiry));
    return new ChainSlices(slices, leftOut);
  }

  /** Why an expiry is not traded on whatever its quotes say; empty when it may be. */
  private static String unusable(ExpiryQuotes quotes, Instant asOf) {
    if (!(quotes.minutesFrom(asOf) > 0)) {
      return "it has settled";
    }
    boolean monthly = quotes.expiry().equals(Expiries.vixMonthly(YearMonth.from(quotes.expiry())));
    return quotes.root().isVix() && !(quotes.root() == ChainRoot.VIX && monthly)
        ? "a weekly VIX expiry: the rule sets trade monthly ones"
        : "";
  }

  private static Slice slice(
      OptionChain chain,
      ExpiryQuotes quotes,
      double years,
      ParityResult.Fit fit,
      ChainVols solver) {
    double[] callBid = zeroWhereMissing(quotes.callBid());
    double[] callAsk = zeroWhereMissing(quotes.callAsk());
    double[] putBid = zeroWhereMissing(quotes.putBid());
    double[] putAsk = zeroWhereMissing(quotes.putAsk());
    int n = quotes.strikes().length;
    OptionColumns options = OptionColumns.ofSize(n);
    double[] mids = new double[n];
    Arrays.fill(options.forward(), fit.forward());
    Arrays.fill(options.years(), years);
    Arrays.fill(options.rate(), fit.rate(years));
    for (int i = 0; i < n; i++) {
      boolean call = quotes.strikes()[i] >= fit.forward();
      options.strike()[i] = quotes.strikes()[i];
      options.call()[i] = call;
      mids[i] = call ? mid(callBid[i], callAsk[i]) : mid(putBid[i], putAsk[i]);
    }
    VolColumns vols = VolColumns.ofSize(n);
    solver.solve(options, mids, 0, n, vols);
    return new Slice(
        OptionRoot.valueOf(quotes.root().name()),
        quotes.expiry(),
        chain.provenance().asOf().instant(),
        years,
        fit.forward(),
        fit.discount(),
        quotes.strikes(),
        callBid,
        callAsk,
        putBid,
        putAsk,
        vols.vol(),
        QUALITY,
        chain.provenance().provider());
  }

  private static double[] zeroWhereMissing(double[] side) {
    double[] quoted = side.clone();
    for (int i = 0; i < quoted.length; i++) {
      quoted[i] = Math.max(quoted[i], 0);
    }
    return quoted;
  }

  /** Mid of a two-sided quote; a dead or crossed one has no mid, and so no volatility. */
  private static double mid(double bid, double ask) {
    return bid > 0 && ask >= bid ? 0.5 * (bid + ask) : Double.NaN;
  }
}
