package org.alvhdesk.quant.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Ordinary least squares with intercept, by QR of the column-scaled design (Hipparchus), and its
 * classical or Newey-West standard errors.
 */
public final class LeastSquares {
  /** Share of a regressor that must not be explained by those before it. */
  private static final double LEAST_OWN_SHARE = 1e-10;

  /** Share of the classical variance below which a robust one is the rounding of 0. */
  private static final double ROUNDING = 1e-13;

  private LeastSquares() {}

  /**
   * Regression of the response on an intercept and the regressors.
   *
   * @param response n values in any unit
   * @param regressors n values each, by name, in order
   * @throws IllegalArgumentException when the lengths differ or lags are not fewer than n
   */
  public static Estimate<Regression> fit(
      double[] response, SequencedMap<String, double[]> regressors, Covariance covariance) {
    int n = response.length;
    int k = regressors.size() + 1;
    for (Map.Entry<String, double[]> r : regressors.entrySet()) {
      if (r.getValue().length != n) {
        throw new IllegalArgumentException(
            "regressor "
                + r.getKey()
                + " has "
                + r.getValue().length
                + " values, the response "
                + n);
      }
    }
    Optional<Refusal> problem = Samples.problem("response", response, k + 1);
    for (Map.Entry<String, double[]> r : regressors.entrySet()) {
      problem = problem.or(() -> Samples.problem(r.getKey(), r.getValue(), k + 1));
    }
    if (problem.isPresent()) {
      return new Estimate.Refused<>(problem.get());
    }
    if (covariance instanceof Covariance.NeweyWest nw && nw.lags() >= n) {
      throw new IllegalArgumentException(
          nw.lags() + " lags need more than " + n + " observations: use fewer lags");
    }
    if (Samples.isConstant(response)) {
      return new Estimate.Refused<>(new Refusal.Constant("response"));
    }
    for (Map.Entry<String, double[]> r : regressors.entrySet()) {
      if (Samples.isConstant(r.getValue())) {
        return new Estimate.Refused<>(new Refusal.Constant(r.getKey()));
      }
    }
    return solve(response, regressors, covariance);
  }

  private static Estimate<Regression> solve(
      double[] response, SequencedMap<String, double[]> regressors, Covariance covariance) {
    int n = response.length;
    int k = regressors.size() + 1;
    List<String> names = new ArrayList<>(k);
    names.add(Regression.INTERCEPT);
    names.addAll(regressors.keySet());
    double[] scale = new double[k];
    double[] centre = new double[k];
    double[][] x = design(n, List.copyOf(regressors.values()), centre, scale);
    QRDecomposition qr = new QRDecomposition(MatrixUtils.createRealMatrix(x));
    RealMatrix r = qr.getR().getSubMatrix(0, k - 1, 0, k - 1);
    for (int j = 0; j < k; j++) {
      if (Math.abs(r.getEntry(j, j)) < LEAST_OWN_SHARE) {
        return new Estimate.Refused<>(new Refusal.SingularDesign(names.get(j)));
      }
    }
    double[] scaled = qr.getSolver().solve(new ArrayRealVector(response, false)).toArray();
    double[] residuals = new double[n];
    double ssr = 0;
    double mean = Samples.mean(response);
    double sst = 0;
    for (int t = 0; t < n; t++) {
      double fitted = 0;
      for (int j = 0; j < k; j++) {
        fitted += x[t][j] * scaled[j];
      }
      residuals[t] = response[t] - fitted;
      ssr += residuals[t] * residuals[t];
      sst += (response[t] - mean) * (response[t] - mean);
    }
    if (ssr <= 1e-24 * sst) {
      return new Estimate.Refused<>(new Refusal.PerfectFit());
    }
    RealMatrix rInverse = new LUDecomposition(r).getSolver().getInverse();
    RealMatrix bread = rInverse.multiplyTransposed(rInverse);
    RealMatrix classical = bread.scalarMultiply(ssr / (n - k));
    RealMatrix variance =
        switch (covariance) {
          case Covariance.Classical ignored -> classical;
          case Covariance.NeweyWest nw ->
              bread
                  .multiply(NeweyWestSum.of(x, residuals, nw.lags()))
                  .multiply(bread)
                  .scalarMultiply(nw.smallSample() ? n / (double) (n - k) : 1);
        };
    // Back from scaled, centred columns to the caller's: the intercept takes the centres.
    RealMatrix back = MatrixUtils.createRealMatrix(k, k);
    for (int j = 0; j < k; j++) {
      back.setEntry(j, j, 1 / scale[j]);
      if (j > 0) {
        back.setEntry(0, j, -centre[j] / scale[j]);
      }
    }
    double[] values = back.operate(scaled);
    RealMatrix ours = back.multiply(variance).multiplyTransposed(back);
    RealMatrix reference = back.multiply(classical).multiplyTransposed(back);
    TDistribution student = new TDistribution(n - k);
    List<Regression.Coefficient> coefficients = new ArrayList<>(k);
    for (int j = 0; j < k; j++) {
      double v = ours.getEntry(j, j);
      if (!(v > ROUNDING * reference.getEntry(j, j))) {
        return new Estimate.Refused<>(new Refusal.NoStandardError(names.get(j)));
      }
      double error = Math.sqrt(v);
      double t = values[j] / error;
      double p = 2 * student.cumulativeProbability(-Math.abs(t));
      coefficients.add(new Regression.Coefficient(names.get(j), values[j], error, t, p));
    }
    double unexplained = Math.min(1, ssr / sst);
    return new Estimate.Known<>(
        new Regression(
            coefficients,
            1 - unexplained,
            1 - unexplained * (n - 1) / (n - k),
            Math.sqrt(ssr / (n - k)),
            n,
            n - k,
            covariance));
  }

  /** Rows of the design: every column of length 1, the regressors centred first. */
  private static double[][] design(
      int n, List<double[]> regressors, double[] centre, double[] scale) {
    int k = scale.length;
    double[][] x = new double[n][k];
    for (int j = 0; j < k; j++) {
      double[] column = j == 0 ? null : regressors.get(j - 1);
      centre[j] = column == null ? 0 : Samples.mean(column);
      double largest = 0;
      for (int t = 0; t < n; t++) {
        x[t][j] = column == null ? 1 : column[t] - centre[j];
        largest = Math.max(largest, Math.abs(x[t][j]));
      }
      double squares = 0;
      for (int t = 0; t < n; t++) {
        double d = x[t][j] / largest;
        squares += d * d;
      }
      scale[j] = largest * Math.sqrt(squares);
      for (int t = 0; t < n; t++) {
        x[t][j] /= scale[j];
      }
    }
    return x;
  }
}
