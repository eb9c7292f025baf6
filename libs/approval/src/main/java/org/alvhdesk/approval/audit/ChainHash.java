package org.alvhdesk.approval.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Hash of a line: SHA-256 over the hash of the line before and every field. Each field is preceded
 * by its length in bytes, so no two different lines share their bytes (moving a character from one
 * field to the next changes both lengths); a field that is absent has length -1 and is not the
 * empty text.
 */
public final class ChainHash {
  /** What the first line of a chain follows: 64 zeros. */
  public static final String BEGINNING = "0".repeat(64);

  private static final int ABSENT = -1;

  private ChainHash() {}

  /**
   * Hash of {@code line} after {@code previous}, 64 lower-case hexadecimal digits.
   *
   * @throws IllegalArgumentException when {@code previous} is no hash
   */
  public static String of(String previous, AuditLine line) {
    MessageDigest digest = sha256();
    digest.update(HexFormat.of().parseHex(previous));
    text(digest, line.chain());
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(line.sequence()).flip());
    text(digest, line.runId());
    instant(digest, line.recordedAt());
    instant(digest, line.marketTime());
    text(digest, line.actor());
    roles(digest, line.roles());
    text(digest, line.acr());
    instant(digest, line.authTime());
    text(digest, line.from());
    text(digest, line.action());
    text(digest, line.subject());
    text(digest, line.state());
    text(digest, line.contentHash());
    text(digest, line.detail());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void roles(MessageDigest digest, List<String> roles) {
    length(digest, roles.size());
    roles.forEach(role -> text(digest, role));
  }

  private static void instant(MessageDigest digest, Instant instant) {
    text(digest, instant == null ? null : instant.toString());
  }

  private static void text(MessageDigest digest, String text) {
    if (text == null) {
      length(digest, ABSENT);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length(digest, bytes.length);
    digest.update(bytes);
  }

  private static void length(MessageDigest digest, int length) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
