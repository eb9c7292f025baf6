package org.alvhdesk.strategy.condor.search;

import org.alvhdesk.market.Slice;

/** A {@link ShortRule} on one expiry. */
sealed interface ShortBand {
  boolean allows(double strike, double delta);

  static ShortBand of(ShortRule rule, Slice slice, VolLine vols) {
    return switch (rule) {
      case ShortRule.DeltaBand(double least, double most) -> new Delta(least, most);
      case ShortRule.ExpectedMoves(double least, double most) -> {
        // docs/methodology 3.2; without any volatility there is no expected move and no candidate.
        double move = slice.forward() * vols.atTheMoney().orElse(0) * Math.sqrt(slice.years());
        yield move > 0
            ? new Distance(slice.forward(), least * move, most * move)
            : new Distance(slice.forward(), 1, 0);
      }
    };
  }

  /** Absolute delta. */
  record Delta(double least, double most) implements ShortBand {
    @Override
    public boolean allows(double strike, double delta) {
      double size = Math.abs(delta);
      return least <= size && size <= most;
    }
  }

  /** Distance from the forward, points. */
  record Distance(double forward, double least, double most) implements ShortBand {
    @Override
    public boolean allows(double strike, double delta) {
      double distance = Math.abs(strike - forward);
      return least <= distance && distance <= most;
    }
  }
}
