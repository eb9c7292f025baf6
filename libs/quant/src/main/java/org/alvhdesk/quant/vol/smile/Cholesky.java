package org.alvhdesk.quant.vol.smile;

/** Symmetric positive definite systems of a few unknowns, in place. */
final class Cholesky {
  private Cholesky() {}

  /**
   * Solves A x = b. {@code a} (row-major, n by n, lower triangle read) is overwritten by its factor
   * and {@code b} by the solution.
   *
   * @return false, with both arrays unusable, when A is not positive definite
   */
  static boolean solve(double[] a, double[] b, int n) {
    for (int j = 0; j < n; j++) {
      double pivot = a[j * n + j];
      for (int m = 0; m < j; m++) {
        pivot -= a[j * n + m] * a[j * n + m];
      }
      if (!(pivot > 0)) {
        return false;
      }
      double root = Math.sqrt(pivot);
      a[j * n + j] = root;
      for (int i = j + 1; i < n; i++) {
        double sum = a[i * n + j];
        for (int m = 0; m < j; m++) {
          sum -= a[i * n + m] * a[j * n + m];
        }
        a[i * n + j] = sum / root;
      }
    }
    for (int i = 0; i < n; i++) {
      double sum = b[i];
      for (int m = 0; m < i; m++) {
        sum -= a[i * n + m] * b[m];
      }
      b[i] = sum / a[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int m = i + 1; m < n; m++) {
        sum -= a[m * n + i] * b[m];
      }
      b[i] = sum / a[i * n + i];
    }
    return true;
  }
}
