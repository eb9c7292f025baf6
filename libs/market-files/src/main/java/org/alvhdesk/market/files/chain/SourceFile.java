package org.alvhdesk.market.files.chain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file: unpacked when it is gzip, decoded by its byte order mark, else as UTF-8, else
 * as Windows-1252.
 *
 * @param name last part of the path
 * @param sha256 of the bytes as found, hexadecimal
 */
record SourceFile(String name, String sha256, String text) {
  /** No chain comes near it: stops a file that unpacks without end. */
  private static final int MAX_BYTES = 256 << 20;

  static SourceFile read(Path file) {
    try {
      byte[] raw = Files.readAllBytes(file);
      return new SourceFile(file.getFileName().toString(), sha256(raw), decode(unpack(raw)));
    } catch (NoSuchFileException e) {
      throw new UnreadableChain("there is no file " + file, e);
    } catch (IOException e) {
      throw new UnreadableChain("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static byte[] unpack(byte[] raw) throws IOException {
    boolean gzip = raw.length > 2 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
    if (!gzip) {
      return raw;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw), 1 << 16)) {
      byte[] bytes = in.readNBytes(MAX_BYTES);
      if (in.read() >= 0) {
        throw new IOException("it unpacks to more than " + (MAX_BYTES >> 20) + " MiB");
      }
      return bytes;
    }
  }

  private static String decode(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
