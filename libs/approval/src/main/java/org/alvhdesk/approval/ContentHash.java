package org.alvhdesk.approval;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over canonical bytes, written as 64 lower-case hexadecimal digits. */
public final class ContentHash {
  private static final int HEX_DIGITS = 64;

  private ContentHash() {}

  /** Hash of {@code bytes}. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether {@code text} is a hash: exactly 64 digits, lower case; null is not. */
  public static boolean isWellFormed(String text) {
    if (text == null || text.length() != HEX_DIGITS) {
      return false;
    }
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
