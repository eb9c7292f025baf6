package org.alvhdesk.market.store.chain;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Columns of numbers in few bytes. Prices that are whole thousandths, as listed prices are, become
 * differences of integers; any other column is stored bit by bit. Both come back exactly.
 */
final class Columns {
  private static final double SCALE = 1000;
  private static final int THOUSANDTHS = 1;
  private static final int BITS = 0;

  private Columns() {}

  static void write(DataOutputStream out, double[] values) throws IOException {
    if (!wholeThousandths(values)) {
      out.writeByte(BITS);
      for (double v : values) {
        out.writeDouble(v);
      }
      return;
    }
    out.writeByte(THOUSANDTHS);
    long before = 0;
    for (double v : values) {
      long scaled = Math.round(v * SCALE);
      writeLong(out, scaled - before);
      before = scaled;
    }
  }

  static double[] readDoubles(DataInputStream in, int n) throws IOException {
    double[] values = new double[n];
    boolean scaled = in.readByte() == THOUSANDTHS;
    long before = 0;
    for (int i = 0; i < n; i++) {
      if (scaled) {
        before += readLong(in);
        values[i] = before / SCALE;
      } else {
        values[i] = in.readDouble();
      }
    }
    return values;
  }

  private static boolean wholeThousandths(double[] values) {
    for (double v : values) {
      if (Double.doubleToRawLongBits(Math.round(v * SCALE) / SCALE)
          != Double.doubleToRawLongBits(v)) {
        return false;
      }
    }
    return true;
  }

  static void write(DataOutputStream out, long[] values) throws IOException {
    for (long v : values) {
      writeLong(out, v);
    }
  }

  static long[] readLongs(DataInputStream in, int n) throws IOException {
    long[] values = new long[n];
    for (int i = 0; i < n; i++) {
      values[i] = readLong(in);
    }
    return values;
  }

  /** Seven bits a byte, the sign in the lowest. */
  static void writeLong(DataOutput out, long value) throws IOException {
    long left = value << 1 ^ value >> 63;
    while ((left & ~0x7FL) != 0) {
      out.writeByte((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.writeByte((int) left);
  }

  static long readLong(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.readByte();
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value >>> 1 ^ -(value & 1);
      }
    }
    throw new IOException("a number does not end");
  }
}
