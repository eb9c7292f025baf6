package org.alvhdesk.quant.vol.smile;

import java.util.Arrays;
import org.alvhdesk.quant.pricing.Black76;

/**
 * Fits one smile per expiry: raw SVI, and a penalised spline on top where SVI misses the quotes by
 * more than a quarter of their half-spreads. Quotes weigh by vega over spread; the result is free
 * of butterfly arbitrage on the grid of {@link ArbitrageChecks#butterfly} and says so.
 *
 * <p>Holds buffers that are reused, so that a chain is fitted without allocation in inner loops:
 * one calibrator per thread.
 */
public final class SmileCalibrator {
  /** SVI has five parameters: fewer quotes do not carry it. */
  public static final int FEWEST_QUOTES = 5;

  /** A fit with fewer quotes inside bid and ask is tried again from more starts. */
  private static final double DOUBTFUL_SHARE = 0.75;

  private static final double MOST_PULLED_OUT = 0.1;
  private static final int FIT_POINTS = 40;
  private static final int REPAIR_POINTS = 160;
  private static final int PROOF_POINTS = 401;

  /** No quote is trusted to better than this volatility (decimal): 0.02 volatility points. */
  private static final double FINEST_VOL = 2e-4;

  private final SviCalibrator sviCalibrator = new SviCalibrator();
  private final SplineCalibrator splineCalibrator = new SplineCalibrator();
  private double[] k = new double[0];
  private double[] x = new double[0];
  private double[] y = new double[0];
  private double[] weight = new double[0];
  private double[] scratch = new double[0];

  /** The smile of {@code quotes}, fitted on its own. */
  public SmileResult fit(SmileQuotes quotes) {
    return fit(quotes, null);
  }

  /**
   * The smile of {@code quotes}, pulled up where it would have less total variance than an earlier
   * expiry of the same underlying. The pull is a penalty and yields to the butterfly condition and
   * to the quotes: where it would cost more than a tenth of the quotes their place inside bid and
   * ask, the smile fitted on its own is returned. {@link ArbitrageChecks#calendar} reports what is
   * left.
   *
   * @param previous smile of the expiry before
   */
  public SmileResult fitAbove(SmileQuotes quotes, FittedSmile previous) {
    SmileResult own = fit(quotes, null);
    if (own instanceof SmileResult.Fit alone
        && fit(quotes, previous) instanceof SmileResult.Fit pulled
        && pulled.butterfly().free()
        && pulled.quality().insideShare() >= alone.quality().insideShare() - MOST_PULLED_OUT) {
      return pulled;
    }
    return own;
  }

  private SmileResult fit(SmileQuotes quotes, FittedSmile previous) {
    int n = quotes.size();
    if (n < FEWEST_QUOTES) {
      return new SmileResult.Failure(
          SmileResult.Reason.TOO_FEW_QUOTES,
          n
              + " usable out-of-the-money quotes, "
              + FEWEST_QUOTES
              + " are needed ("
              + quotes.noBid()
              + " without a bid, "
              + quotes.crossed()
              + " crossed, "
              + quotes.noVol()
              + " without a volatility)");
    }
    if (quotes.k(0) > 0 || quotes.k(n - 1) < 0) {
      return new SmileResult.Failure(
          SmileResult.Reason.ONE_SIDED,
          "strikes "
              + quotes.strike(0)
              + " to "
              + quotes.strike(n - 1)
              + " do not enclose the forward "
              + quotes.forward());
    }
    SmileResult.Fit usual = calibrate(quotes, previous, false);
    if (usual.quality().insideShare() >= DOUBTFUL_SHARE) {
      return usual;
    }
    SmileResult.Fit thorough = calibrate(quotes, previous, true);
    return thorough.quality().insideShare() > usual.quality().insideShare() ? thorough : usual;
  }

  private SmileResult.Fit calibrate(SmileQuotes quotes, FittedSmile previous, boolean thorough) {
    int n = quotes.size();
    double scale = normalise(quotes);
    double low = k[0];
    double high = k[n - 1];
    CheckGrid grid = new CheckGrid(low, high, scale, FIT_POINTS);
    CheckGrid repair = new CheckGrid(low, high, scale, REPAIR_POINTS);
    CheckGrid proof = new CheckGrid(low, high, scale, PROOF_POINTS);
    SviSlice svi = sviCalibrator.fit(n, x, y, weight, scale, grid, proof, thorough);
    for (int i = 0; i < n; i++) {
      y[i] -= svi.variance(k[i]) / (scale * scale);
    }
    SplineCorrection spline = splineCalibrator.fit(n, k, y, weight, scale, svi, repair, previous);
    FittedSmile smile = proven(quotes, svi, spline, new CheckGrid(proof, spline.knots()));
    return new SmileResult.Fit(
        smile, quotes, quality(quotes, smile), ArbitrageChecks.butterfly(smile, low, high, scale));
  }

  private double normalise(SmileQuotes quotes) {
    int n = quotes.size();
    if (k.length < n) {
      k = new double[n];
      x = new double[n];
      y = new double[n];
      weight = new double[n];
      scratch = new double[n];
    }
    int atm = 0;
    for (int i = 1; i < n; i++) {
      atm = Math.abs(quotes.k(i)) < Math.abs(quotes.k(atm)) ? i : atm;
    }
    double years = quotes.years();
    double scale = quotes.vol(atm) * Math.sqrt(years);
    for (int i = 0; i < n; i++) {
      double vol = quotes.vol(i);
      k[i] = quotes.k(i);
      x[i] = k[i] / scale;
      y[i] = vol * vol * years / (scale * scale);
      double half = Math.max(quotes.halfSpread(i), FINEST_VOL);
      weight[i] = scale * scale / (2 * vol * years * half);
    }
    return scale;
  }

  /** The smile with as much of the spline as the butterfly condition allows. */
  private static FittedSmile proven(
      SmileQuotes quotes, SviSlice svi, SplineCorrection spline, CheckGrid proof) {
    FittedSmile whole = new FittedSmile(quotes.forward(), quotes.years(), svi, spline);
    if (spline.isNone() || proof.leastButterfly(whole) >= 0) {
      return whole;
    }
    double sound = 0;
    double broken = 1;
    for (int i = 0; i < 12; i++) {
      double share = 0.5 * (sound + broken);
      FittedSmile part =
          new FittedSmile(quotes.forward(), quotes.years(), svi, spline.scaled(share));
      if (proof.leastButterfly(part) >= 0) {
        sound = share;
      } else {
        broken = share;
      }
    }
    return new FittedSmile(quotes.forward(), quotes.years(), svi, spline.scaled(sound));
  }

  private FitQuality quality(SmileQuotes quotes, FittedSmile smile) {
    int n = quotes.size();
    int inside = 0;
    double weighted = 0;
    double weights = 0;
    double plain = 0;
    for (int i = 0; i < n; i++) {
      double vol = smile.volAt(k[i]);
      double price =
          Black76.price(
              quotes.right(i), quotes.forward(), quotes.strike(i), quotes.years(), vol, 1);
      double slack = 1e-9 * quotes.ask(i);
      inside += price >= quotes.bid(i) - slack && price <= quotes.ask(i) + slack ? 1 : 0;
      double error = vol - quotes.vol(i);
      double half = Math.max(quotes.halfSpread(i), FINEST_VOL);
      weighted += error * error / (half * half);
      weights += 1 / (half * half);
      plain += error * error;
      scratch[i] = Math.abs(error);
      y[i] = Math.abs(error) / half;
    }
    Arrays.sort(scratch, 0, n);
    Arrays.sort(y, 0, n);
    return new FitQuality(
        n,
        (double) inside / n,
        100 * Math.sqrt(weighted / weights),
        100 * Math.sqrt(plain / n),
        100 * scratch[n / 2],
        y[n / 2]);
  }
}
