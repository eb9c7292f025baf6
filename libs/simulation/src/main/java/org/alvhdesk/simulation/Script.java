package org.alvhdesk.simulation;

/**
 * A scripted session under way: bridges from the last close to targets blurred by the seed. SPX
 * moves; the deviations of VIX, VVIX's noise and the curve's deviations take up what the path alone
 * does not explain, and decay freely once the script has ended.
 */
final class Script {
  private static final double SPX_BLUR = 0.0008;
  private static final double VOL_BLUR = 0.008;
  private static final double VVIX_BLUR = 0.006;

  /** What a script keeps up for weeks turns slow: this share of the deviation a session. */
  private static final double SETTLING = 0.06;

  private static final double FRONT_DAYS = 30;
  private static final double BACK_DAYS = 110;

  /** Where something stood at the last close and shall stand at this one, logarithms. */
  private record Bridge(double from, double to) {
    double at(double done) {
      return from + done * (to - from);
    }
  }

  private final ScriptedSession plan;
  private final Dynamics market;
  private final SeededNoise noise;
  private final Bridge spx;
  private final Bridge vix;
  private final Bridge vvix;
  private final Bridge front;
  private final Bridge back;
  private double spxBlur;
  private double vixBlur;
  private double squares;

  Script(ScriptedSession plan, Dynamics market, SeededNoise noise) {
    this.plan = plan;
    this.market = market;
    this.noise = noise;
    VolState now = market.vol();
    double start = market.logSpx();
    spx = new Bridge(start, start + StrictMath.log1p(plan.spxReturn() + SPX_BLUR * noise.normal()));
    double blur = VOL_BLUR * noise.normal();
    vix = towards(VolComplex.vix(now), plan.vix(), blur);
    vvix =
        new Bridge(
            VolComplex.logVvixRule(now) + now.vvixNoise(),
            StrictMath.log(plan.vvix()) + VVIX_BLUR * noise.normal());
    front = towards(VolComplex.future(now, FRONT_DAYS), plan.cm30(), 0.5 * blur);
    back = towards(VolComplex.future(now, BACK_DAYS), plan.cm110(), 0.25 * blur);
  }

  private static Bridge towards(double from, double to, double blur) {
    return new Bridge(StrictMath.log(from), StrictMath.log(to) + blur);
  }

  /** Moves to the end of step {@code step} of the session. */
  void move(int step) {
    int left = SimulatedPath.STEPS - 1 - step;
    double z = noise.normal();
    double own = noise.normal();
    // A bridge: the blur wanders and is drawn back to zero at the close.
    double keep = left / (left + 1.0);
    spxBlur = keep * spxBlur + Math.sqrt(keep) * SPX_BLUR * z;
    vixBlur = keep * vixBlur + Math.sqrt(keep) * VOL_BLUR * (-0.8 * z + 0.6 * own);
    double volDone = plan.shape().vol()[step];
    double spxMove = spx.at(plan.shape().spx()[step]) + spxBlur - market.logSpx();
    market.move(spxMove, squareToRemember(spxMove, left), Stride.ofStep(step));
    VolState s = market.vol();
    double deviation =
        vix.at(volDone) + vixBlur - StrictMath.log(VolComplex.vixOfPath(s.factors()));
    double slow = s.slow() + (left == 0 ? SETTLING * (deviation - s.slow()) : 0);
    s = s.withSlow(slow).withFast(deviation - slow);
    s = bentTo(front.at(volDone), back.at(volDone), s);
    market.vol(s.withVvixNoise(vvix.at(volDone) - VolComplex.logVvixRule(s)));
  }

  /** Steps of a smooth slide add up to less than the day: the last one makes up for it. */
  private double squareToRemember(double spxMove, int left) {
    double square = spxMove * spxMove;
    squares += square;
    if (left > 0) {
      return square;
    }
    double day = spx.to() - spx.from();
    return square + Math.max(0, day * day - squares);
  }

  /** The deviations of the curve for which its two points are as wanted. */
  private static VolState bentTo(double logFront, double logBack, VolState s) {
    double wantFront = logFront - StrictMath.log(VolComplex.futureOfPath(s, FRONT_DAYS));
    double wantBack = logBack - StrictMath.log(VolComplex.futureOfPath(s, BACK_DAYS));
    double a = VolComplex.frontLoading(FRONT_DAYS);
    double b = VolComplex.backLoading(FRONT_DAYS);
    double c = VolComplex.frontLoading(BACK_DAYS);
    double d = VolComplex.backLoading(BACK_DAYS);
    double det = a * d - b * c;
    return s.withCurve((wantFront * d - b * wantBack) / det, (a * wantBack - wantFront * c) / det);
  }
}
