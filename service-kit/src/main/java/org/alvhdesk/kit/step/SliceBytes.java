package org.alvhdesk.kit.step;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;

/** Several slices as one stored value: each with its length (int) before it. */
public final class SliceBytes {
  private SliceBytes() {}

  /** The slices in their order, encoded. */
  public static byte[] write(List<SliceV1> slices) {
    List<byte[]> encoded = slices.stream().map(SliceCodec::encode).toList();
    ByteBuffer out = ByteBuffer.allocate(encoded.stream().mapToInt(b -> b.length + 4).sum());
    encoded.forEach(bytes -> out.putInt(bytes.length).put(bytes));
    return out.array();
  }

  /**
   * Slices from what {@link #write} made.
   *
   * @throws IllegalStateException when the bytes are cut short
   */
  public static List<SliceV1> read(byte[] stored) {
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
