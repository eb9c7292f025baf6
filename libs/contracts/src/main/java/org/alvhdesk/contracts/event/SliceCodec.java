package org.alvhdesk.contracts.event;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.contracts.UndecodableEvent;

/**
 * Compact binary form of a slice, big-endian: magic {@code ALVS}, version (1 byte), then run id,
 * step, snapshot id, root, expiry (epoch day), market time (epoch milli), years, forward, discount,
 * quality, source, the number of strikes n, and nine columns of n doubles in the order of {@link
 * SliceV1}. Strings are a length (unsigned short) and UTF-8 bytes. Documented in docs/events.md.
 */
public final class SliceCodec {
  private static final int MAGIC = 0x414c5653;
  private static final byte VERSION = 1;
  private static final int COLUMNS = 9;
  private static final int MAX_STRIKES = 10_000;

  private SliceCodec() {}

  /** Bytes of {@code slice}. */
  public static byte[] encode(SliceV1 slice) {
    byte[][] texts = {
      utf8(slice.runId()),
      utf8(slice.snapshotId()),
      utf8(slice.root()),
      utf8(slice.quality()),
      utf8(slice.source())
    };
    int size = 4 + 1 + 8 + 8 + 8 + 3 * 8 + 4;
    for (byte[] text : texts) {
      size += 2 + text.length;
    }
    ByteBuffer out = ByteBuffer.allocate(size + COLUMNS * 8 * slice.strikes().length);
    out.putInt(MAGIC).put(VERSION);
    putText(out, texts[0]);
    out.putLong(slice.step());
    putText(out, texts[1]);
    putText(out, texts[2]);
    out.putLong(slice.expiry().toEpochDay());
    out.putLong(slice.marketTime().toEpochMilli());
    out.putDouble(slice.years()).putDouble(slice.forward()).putDouble(slice.discount());
    putText(out, texts[3]);
    putText(out, texts[4]);
    out.putInt(slice.strikes().length);
    for (double[] column : columns(slice)) {
      out.asDoubleBuffer().put(column);
      out.position(out.position() + 8 * column.length);
    }
    return out.array();
  }

  /**
   * The slice in {@code bytes}.
   *
   * @throws UndecodableEvent on anything that is not a whole version-1 slice
   */
  public static SliceV1 decode(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (in.getInt() != MAGIC) {
        throw new UndecodableEvent("not a slice: wrong magic");
      }
      byte version = in.get();
      if (version != VERSION) {
        throw new UndecodableEvent("slice version " + version + " is not known");
      }
      return decodeBody(in);
    } catch (BufferUnderflowException e) {
      throw new UndecodableEvent("slice is cut short at " + bytes.length + " bytes", e);
    }
  }

  private static SliceV1 decodeBody(ByteBuffer in) {
    String runId = getText(in);
    long step = in.getLong();
    String snapshotId = getText(in);
    String root = getText(in);
    LocalDate expiry = LocalDate.ofEpochDay(in.getLong());
    Instant marketTime = Instant.ofEpochMilli(in.getLong());
    double years = in.getDouble();
    double forward = in.getDouble();
    double discount = in.getDouble();
    String quality = getText(in);
    String source = getText(in);
    int n = in.getInt();
    if (n < 1 || n > MAX_STRIKES) {
      throw new UndecodableEvent(
          "slice with " + n + " strikes; 1 to " + MAX_STRIKES + " are allowed");
    }
    double[][] c = new double[COLUMNS][n];
    for (double[] column : c) {
      if (in.remaining() < 8 * n) {
        throw new BufferUnderflowException();
      }
      in.asDoubleBuffer().get(column);
      in.position(in.position() + 8 * n);
    }
    return new SliceV1(
        runId,
        step,
        snapshotId,
        root,
        expiry,
        marketTime,
        years,
        forward,
        discount,
        quality,
        source,
        c[0],
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7],
        c[8]);
  }

  private static double[][] columns(SliceV1 s) {
    return new double[][] {
      s.strikes(),
      s.callBid(),
      s.callAsk(),
      s.putBid(),
      s.putAsk(),
      s.vol(),
      s.callDelta(),
      s.gamma(),
      s.vega()
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void putText(ByteBuffer out, byte[] text) {
    out.putShort((short) text.length).put(text);
  }

  private static String getText(ByteBuffer in) {
    byte[] text = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
