package org.alvhdesk.localstack;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes of RFC 6238 as the demo realm wants them: HMAC-SHA-1, six digits, a new
 * code every 30 seconds. Stands in for the phone of a demo account.
 *
 * @param secret the shared secret in Base32 (RFC 4648, no padding), as authenticator apps take it
 */
public record Totp(String secret) {
  /** How long a code is current, in seconds. */
  public static final int PERIOD_SECONDS = 30;

  private static final int MODULUS = 1_000_000;

  /**
   * Checks the secret.
   *
   * @throws IllegalArgumentException if it is not Base32
   */
  public Totp {
    Base32.decode(secret);
  }

  /** Which 30 seconds {@code at} is in, counted from 1970. */
  public static long counter(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), (long) PERIOD_SECONDS);
  }

  /** Seconds until the code that is current at {@code at} is not any more: 1 to 30. */
  public static int secondsLeft(Instant at) {
    return (int) (PERIOD_SECONDS - Math.floorMod(at.getEpochSecond(), (long) PERIOD_SECONDS));
  }

  /** The code that is current at {@code at}, six digits. */
  public String codeAt(Instant at) {
    return code(counter(at));
  }

  /** The code of one count (RFC 4226 section 5.3), six digits. */
  public String code(long counter) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base32.decode(secret), "RAW"));
      var hash = mac.doFinal(java.nio.ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = java.nio.ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no HMAC-SHA-1", e);
    }
  }
}
