package org.alvhdesk.hedge.engine;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.quote.Quote;

/**
 * All that one step brings: the fact, the condor book of the same step and the VIX slices. Kept
 * with the book, so that a fill between two steps trades on the same quotes, also after a restart.
 *
 * @param vix slices of root VIX, by expiry
 */
public record MarketInputs(MarketStepV1 step, CondorBookV1 condors, List<SliceV1> vix) {
  public MarketInputs {
    vix =
        vix.stream()
            .filter(slice -> slice.root().equals(OptionRoot.VIX.name()))
            .sorted(Comparator.comparing(SliceV1::expiry))
            .toList();
  }

  /** The slices as the rules see them. */
  public List<Slice> marketSlices() {
    return vix.stream().map(Slices::toMarket).toList();
  }

  /** Slice of {@code expiry}, if it is quoted at this step. */
  public Optional<SliceV1> slice(LocalDate expiry) {
    return vix.stream().filter(slice -> slice.expiry().equals(expiry)).findFirst();
  }

  /** Prevailing quote of {@code contract}; empty when it is not listed at this step. */
  public Optional<Quote> quote(HedgeContract contract) {
    if (!(contract instanceof OptionSeries option) || option.right() != Right.CALL) {
      return Optional.empty();
    }
    return slice(contract.expiry())
        .flatMap(
            slice -> {
              int i = Slices.toMarket(slice).indexOf(option.strike());
              return i < 0
                  ? Optional.empty()
                  : Optional.of(new Quote(slice.callBid()[i], slice.callAsk()[i]));
            });
  }

  /** The slices as stored: each with its length (int) before it. */
  public byte[] sliceBytes() {
    List<byte[]> encoded = vix.stream().map(SliceCodec::encode).toList();
    ByteBuffer out = ByteBuffer.allocate(encoded.stream().mapToInt(b -> b.length + 4).sum());
    encoded.forEach(bytes -> out.putInt(bytes.length).put(bytes));
    return out.array();
  }

  /**
   * Slices from what {@link #sliceBytes()} made.
   *
   * @throws IllegalStateException when the bytes are cut short
   */
  public static List<SliceV1> slices(byte[] stored) {
    try {
      ByteBuffer in = ByteBuffer.wrap(stored);
      List<SliceV1> slices = new ArrayList<>();
      while (in.hasRemaining()) {
        byte[] one = new byte[in.getInt()];
        in.get(one);
        slices.add(SliceCodec.decode(one));
      }
      return slices;
    } catch (BufferUnderflowException e) {
      throw new IllegalStateException("stored slices are cut short", e);
    }
  }
}
