package org.alvhdesk.quant.statistics;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** The middle of the Newey-West sandwich. */
final class NeweyWestSum {
  private NeweyWestSum() {}

  /**
   * S = G0 + sum over l of (1 - l/(lags+1)) (Gl + Gl'), Gl = sum over t of u_t u_{t-l}', u_t = x_t
   * e_t. Symmetric and, by the Bartlett weights, never indefinite.
   *
   * @param x rows of the design
   * @param residuals e
   */
  static RealMatrix of(double[][] x, double[] residuals, int lags) {
    int n = residuals.length;
    int k = x[0].length;
    double[][] u = new double[n][k];
    for (int t = 0; t < n; t++) {
      for (int j = 0; j < k; j++) {
        u[t][j] = x[t][j] * residuals[t];
      }
    }
    double[][] s = new double[k][k];
    for (int lag = 0; lag <= lags; lag++) {
      double weight = 1 - lag / (lags + 1.0);
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          double g = 0;
          for (int t = lag; t < n; t++) {
            g += u[t][i] * u[t - lag][j];
          }
          s[i][j] += weight * g;
          if (lag > 0) {
            s[j][i] += weight * g;
          }
        }
      }
    }
    return MatrixUtils.createRealMatrix(s);
  }
}
