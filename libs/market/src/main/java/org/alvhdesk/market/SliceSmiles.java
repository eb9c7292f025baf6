package org.alvhdesk.market;

import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.quant.vol.SmileFit;

/** Smiles fitted to slices, model-made or quoted, with the window that suits the root. */
public final class SliceSmiles {
  private SliceSmiles() {}

  /**
   * Least-squares smile of a slice's volatilities: SPX on x in [-4, 2.5], VIX on [-0.9, 6] standard
   * deviations, flat beyond. On a slice of {@link ModelSurface} it returns the model's own smile.
   *
   * @throws IllegalArgumentException when the slice has no volatility or has settled
   */
  public static Smile fit(Slice slice) {
    boolean vix = slice.root().isVix();
    return SmileFit.fit(
        slice.forward(),
        slice.years(),
        slice.strikes(),
        slice.vol(),
        vix ? VixVolModel.X_MIN : SpxVolModel.X_MIN,
        vix ? VixVolModel.X_MAX : SpxVolModel.X_MAX);
  }
}
