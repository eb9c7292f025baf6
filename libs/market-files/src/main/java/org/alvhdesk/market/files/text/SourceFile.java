package org.alvhdesk.market.files.text;

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
public record SourceFile(String name, String sha256, String text) {
  /** Ten times the largest file known, unpacked: stops a file that unpacks without end. */
  public static final int MAX_BYTES = 64 << 20;

  private static final int SHOWN = 80;
  private static final String TOO_LARGE = " holds more than " + (MAX_BYTES >> 20) + " MiB";

  /**
   * The text in {@code file}.
   *
   * @throws UnreadableText when it does not exist, is damaged or too large
   */
  public static SourceFile read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new UnreadableText(file + TOO_LARGE);
      }
      return of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new UnreadableText("there is no file " + file, e);
    } catch (IOException e) {
      throw new UnreadableText("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The text in {@code raw}, the bytes of a file called {@code name}.
   *
   * @throws UnreadableText when it is a damaged gzip file or larger than {@link #MAX_BYTES}
   */
  public static SourceFile of(String name, byte[] raw) {
    try {
      if (raw.length > MAX_BYTES) {
        throw new UnreadableText(name + TOO_LARGE);
      }
      return new SourceFile(name, sha256(raw), decode(unpack(raw)));
    } catch (IOException e) {
      throw new UnreadableText("cannot unpack " + name + ": " + e.getMessage(), e);
    }
  }

  /** True when the text can only be JSON. */
  public boolean looksLikeJson() {
    int i = 0;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '[');
  }

  /** The first line that is not empty, cut to a readable length. */
  public String beginning() {
    int end = Math.min(text.length(), 4 * SHOWN);
    String line =
        text.substring(0, end).lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }

  private static byte[] unpack(byte[] raw) throws IOException {
    boolean gzip = raw.length > 2 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
    if (!gzip) {
      return raw;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw), 1 << 16)) {
      byte[] bytes = in.readNBytes(MAX_BYTES);
      if (in.read() >= 0) {
        throw new IOException("it" + TOO_LARGE);
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
