package org.alvhdesk.marketdata.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.step.SliceBytes;

/** Quoted slices as they are stored: {@link SliceBytes}, in the zlib format (RFC 1950). */
final class QuotedBytes {
  private QuotedBytes() {}

  /** Null when there is none. */
  static byte[] write(List<SliceV1> quoted) {
    if (quoted.isEmpty()) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      out.write(SliceBytes.write(quoted));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  /**
   * What {@link #write} stored.
   *
   * @throws IllegalStateException when the bytes are damaged
   */
  static List<SliceV1> read(byte[] stored) {
    if (stored == null) {
      return List.of();
    }
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
      return SliceBytes.read(in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("stored quotes are damaged: " + e.getMessage(), e);
    }
  }
}
