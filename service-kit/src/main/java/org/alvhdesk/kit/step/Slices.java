package org.alvhdesk.kit.step;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.alvhdesk.contracts.UndecodableEvent;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.market.SliceGreeks;
import org.alvhdesk.quant.calendar.OptionRoot;

/** Slices of the market against slices on the wire. */
public final class Slices {
  private Slices() {}

  /**
   * The wire form of {@code slice}, with the greeks of each strike at its volatility (NaN where
   * there is none).
   */
  public static SliceV1 toWire(String runId, long step, String snapshotId, Slice slice) {
    SliceGreeks greeks = SliceGreeks.of(slice);
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
        greeks.callDelta(),
        greeks.gamma(),
        greeks.vega());
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

  /**
   * SHA-256 (lower-case hex) of a step's market content: the encoded slices in order of root and
   * expiry, without run, step and snapshot id ({@code MarketStepV1.digest}).
   */
  public static String digest(List<SliceV1> slices) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      slices.stream()
          .sorted(Comparator.comparing(SliceV1::root).thenComparing(SliceV1::expiry))
          .forEach(slice -> sha.update(SliceCodec.encode(labelled(slice, "", 0, ""))));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The same quotes as part of another step or snapshot. */
  public static SliceV1 labelled(SliceV1 s, String runId, long step, String snapshotId) {
    return new SliceV1(
        runId,
        step,
        snapshotId,
        s.root(),
        s.expiry(),
        s.marketTime(),
        s.years(),
        s.forward(),
        s.discount(),
        s.quality(),
        s.source(),
        s.strikes(),
        s.callBid(),
        s.callAsk(),
        s.putBid(),
        s.putAsk(),
        s.vol(),
        s.callDelta(),
        s.gamma(),
        s.vega());
  }
}
