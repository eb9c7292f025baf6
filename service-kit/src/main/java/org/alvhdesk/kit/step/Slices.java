package org.alvhdesk.kit.step;

import org.alvhdesk.contracts.UndecodableEvent;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.quant.pricing.Right;

/** Slices of the market against slices on the wire. */
public final class Slices {
  private Slices() {}

  /**
   * The wire form of {@code slice}, with the greeks of each strike at its volatility (NaN where
   * there is none).
   */
  public static SliceV1 toWire(String runId, long step, String snapshotId, Slice slice) {
    int n = slice.strikes().length;
    double[] delta = new double[n];
    double[] gamma = new double[n];
    double[] vega = new double[n];
    for (int i = 0; i < n; i++) {
      OptionGreeks greeks = greeks(slice, i);
      delta[i] = greeks.delta();
      gamma[i] = greeks.gamma();
      vega[i] = greeks.vega();
    }
    return new SliceV1(
        runId,
        step,
        snapshotId,
        slice.root().name(),
        slice.expiry(),
        slice.marketTime(),
        slice.years(),
        slice.forward(),
        slice.discount(),
        slice.quality().name(),
        slice.source(),
        slice.strikes(),
        slice.callBid(),
        slice.callAsk(),
        slice.putBid(),
        slice.putAsk(),
        slice.vol(),
        delta,
        gamma,
        vega);
  }

  /**
   * The slice as the rules see it.
   *
   * @throws UndecodableEvent on an unknown root or quality
   */
  public static Slice toMarket(SliceV1 slice) {
    try {
      return new Slice(
          OptionRoot.valueOf(slice.root()),
          slice.expiry(),
          slice.marketTime(),
          slice.years(),
          slice.forward(),
          slice.discount(),
          slice.strikes(),
          slice.callBid(),
          slice.callAsk(),
          slice.putBid(),
          slice.putAsk(),
          slice.vol(),
          Quality.valueOf(slice.quality()),
          slice.source());
    } catch (IllegalArgumentException e) {
      throw new UndecodableEvent("slice " + slice.key() + ": " + e.getMessage(), e);
    }
  }

  private static OptionGreeks greeks(Slice slice, int i) {
    double vol = slice.vol()[i];
    if (Double.isNaN(vol)) {
      return new OptionGreeks(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    return Black76.greeks(
        Right.CALL, slice.forward(), slice.strikes()[i], slice.years(), vol, slice.discount());
  }
}
