package org.alvhdesk.market.sources.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packing and unpacking within a limit. */
public final class Gzip {
  private Gzip() {}

  /** {@code plain} compressed. */
  public static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 8 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * {@code packed} unpacked; empty when that is more than {@code limit} bytes.
   *
   * @throws IOException when it breaks off or is not gzip
   */
  public static Optional<byte[]> unpack(byte[] packed, int limit) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] plain = in.readNBytes(limit);
      return in.read() < 0 ? Optional.of(plain) : Optional.empty();
    }
  }
}
