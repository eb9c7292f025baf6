package org.alvhdesk.quant.pricing;

import java.util.SplittableRandom;

/**
 * Options over the whole domain: an hour to two years, 1 % to 400 % volatility, up to seven
 * deviations from the forward, some exactly at it, negative rates.
 */
record RandomOptions(OptionColumns options, double[] vols) {
  static RandomOptions of(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    OptionColumns o = OptionColumns.ofSize(size);
    double[] vols = new double[size];
    for (int i = 0; i < size; i++) {
      double forward = (random.nextBoolean() ? 20 : 5_000) * (0.5 + random.nextDouble());
      double years = Math.exp(random.nextDouble(Math.log(1.0 / 8_760), Math.log(2)));
      double vol = Math.exp(random.nextDouble(Math.log(0.01), Math.log(4)));
      double deviations = random.nextInt(20) == 0 ? 0 : random.nextDouble(-7, 7);
      o.forward()[i] = forward;
      o.strike()[i] = forward * Math.exp(deviations * vol * Math.sqrt(years));
      o.years()[i] = years;
      o.rate()[i] = random.nextDouble(-0.01, 0.08);
      o.call()[i] = random.nextBoolean();
      vols[i] = vol;
    }
    return new RandomOptions(o, vols);
  }

  String describe(int i) {
    return "option %d: F %s K %s T %s vol %s r %s call %s"
        .formatted(
            i,
            options.forward()[i],
            options.strike()[i],
            options.years()[i],
            vols[i],
            options.rate()[i],
            options.call()[i]);
  }
}
