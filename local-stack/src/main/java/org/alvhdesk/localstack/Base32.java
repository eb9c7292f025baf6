package org.alvhdesk.localstack;

import java.util.Arrays;

/** Base32 of RFC 4648 section 6 without padding: how secrets are given to authenticator apps. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte b : bytes) {
      buffer = buffer << Byte.SIZE | b & 0xff;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >> held & 31));
      }
      buffer &= (1 << held) - 1;
    }
    return held == 0
        ? text.toString()
        : text.append(ALPHABET.charAt(buffer << BITS - held & 31)).toString();
  }

  /**
   * The bytes; bits that fill no byte are left out.
   *
   * @throws IllegalArgumentException at a character that is none of the 32, and for no character
   */
  static byte[] decode(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a Base32 secret has at least one character");
    }
    var bytes = new byte[text.length() * BITS / Byte.SIZE];
    int buffer = 0;
    int held = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = ALPHABET.indexOf(text.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("character " + (i + 1) + " is not of Base32");
      }
      buffer = buffer << BITS | value;
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes[count++] = (byte) (buffer >> held);
      }
      buffer &= (1 << held) - 1;
    }
    return Arrays.copyOf(bytes, count);
  }
}
