package org.alvhdesk.quant.pricing;

/**
 * The Mills ratio of the standard normal law, {@code M(c) = (1 - N(c)) / n(c)}, and its negative
 * slope {@code S(c) = 1 - c M(c)}, for {@code c >= 0}.
 *
 * <p>Everything Black's formula needs in the wings is a multiple of one density times these two, so
 * nothing underflows or cancels there. Each is one polynomial over the whole half line: with {@code
 * tau = (c - 4) / (c + 4)} the functions {@code (c + 4) M} and {@code (c + 4)^2 S} are smooth on
 * [-1, 1] (the substitution of Shepherd and Laframboise, Math. Comp. 36, 1981, for exp(x^2)
 * erfc(x)). The coefficients are the Chebyshev expansions computed with 50 digits, cut below 1e-17
 * and rounded; the relative error in double arithmetic is at most 7e-16, 2e-16 in the mean.
 *
 * <p>Only additions, multiplications and {@code Math.fma}: same bits on every CPU, and loops over
 * these methods become SIMD code.
 */
final class MillsRatio {
  /** Where the substitution is centred. */
  static final double CENTRE = 4.0;

  private MillsRatio() {}

  /** M(c), {@code c >= 0} and finite. */
  static double of(double c) {
    double scale = 1 / (c + CENTRE);
    return scaled((c - CENTRE) * scale) * scale;
  }

  /** S(c) = 1 - c M(c) = -M'(c), {@code c >= 0} and finite, without the cancellation. */
  static double slope(double c) {
    double scale = 1 / (c + CENTRE);
    return scaledSlope((c - CENTRE) * scale) * scale * scale;
  }

  /** (c + 4) M(c) as a function of {@code tau = (c - 4) / (c + 4)}. */
  static double scaled(double tau) {
    double p = 2.946488876280441e-10;
    p = Math.fma(p, tau, 8.53083886026053e-10);
    p = Math.fma(p, tau, -2.142295344399263e-09);
    p = Math.fma(p, tau, -9.35134044482434e-09);
    p = Math.fma(p, tau, 3.5919778637323777e-09);
    p = Math.fma(p, tau, 5.3711037651589576e-08);
    p = Math.fma(p, tau, 3.66737949934239e-08);
    p = Math.fma(p, tau, -2.1774195022039326e-07);
    p = Math.fma(p, tau, -3.922932522029295e-07);
    p = Math.fma(p, tau, 6.829633831673466e-07);
    p = Math.fma(p, tau, 2.563178850836918e-06);
    p = Math.fma(p, tau, -1.5787665654677373e-06);
    p = Math.fma(p, tau, -1.484070957232045e-05);
    p = Math.fma(p, tau, 1.7963971214040778e-06);
    p = Math.fma(p, tau, 8.809493632053581e-05);
    p = Math.fma(p, tau, -4.783264259417208e-06);
    p = Math.fma(p, tau, -0.0005792691439164002);
    p = Math.fma(p, tau, 0.0003342446162328441);
    p = Math.fma(p, tau, 0.004087855661108637);
    p = Math.fma(p, tau, -0.008722295274260125);
    p = Math.fma(p, tau, -0.018900450860304858);
    p = Math.fma(p, tau, 0.15139176231244347);
    p = Math.fma(p, tau, -0.4675409629983781);
    p = Math.fma(p, tau, 0.9704095548675884);
    p = Math.fma(p, tau, -1.523770910819983);
    p = Math.fma(p, tau, 1.8932190633084853);
    return p;
  }

  /** (c + 4)^2 S(c) as a function of {@code tau = (c - 4) / (c + 4)}. */
  static double scaledSlope(double tau) {
    double p = -4.767135653894302e-10;
    p = Math.fma(p, tau, 9.307703767843687e-09);
    p = Math.fma(p, tau, 1.623609679022425e-08);
    p = Math.fma(p, tau, -8.177009766729484e-08);
    p = Math.fma(p, tau, -1.6998197808063745e-07);
    p = Math.fma(p, tau, 3.107935446911965e-07);
    p = Math.fma(p, tau, 1.0555243782849061e-06);
    p = Math.fma(p, tau, -3.8037176475475713e-07);
    p = Math.fma(p, tau, -4.832885931791756e-06);
    p = Math.fma(p, tau, -3.1034222886280573e-06);
    p = Math.fma(p, tau, 1.827550783333085e-05);
    p = Math.fma(p, tau, 3.005851340652346e-05);
    p = Math.fma(p, tau, -6.212569538082606e-05);
    p = Math.fma(p, tau, -0.000185656293437605);
    p = Math.fma(p, tau, 0.00021628066135616692);
    p = Math.fma(p, tau, 0.0010355792716100695);
    p = Math.fma(p, tau, -0.0010216596887396108);
    p = Math.fma(p, tau, -0.005744858185691798);
    p = Math.fma(p, tau, 0.008221623747252688);
    p = Math.fma(p, tau, 0.030028888287138344);
    p = Math.fma(p, tau, -0.0896710565377763);
    p = Math.fma(p, tau, -0.06106893351155206);
    p = Math.fma(p, tau, 0.8514610658632246);
    p = Math.fma(p, tau, -2.475730901243429);
    p = Math.fma(p, tau, 4.31385155359791);
    p = Math.fma(p, tau, -4.988360931375142);
    p = Math.fma(p, tau, 3.416989974128468);
    return p;
  }
}
