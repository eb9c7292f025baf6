package org.alvhdesk.approval.audit;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;

/**
 * A line with its two hashes as stored; whether they are right is for {@link AuditVerification}.
 *
 * @param previous hash of the line before, 64 lower-case hexadecimal digits
 * @param hash of this line
 * @param signature of the hash, Ed25519, hexadecimal: whoever can write the database but has not
 *     the key can add no line; empty where no key is configured
 */
public record ChainedLine(
    AuditLine line, String previous, String hash, Optional<String> signature) {
  private static final String PURPOSE = "alvh.audit.line/1";

  /**
   * The same line, signed.
   *
   * @throws IllegalArgumentException when {@code key} is no Ed25519 key
   */
  public ChainedLine signed(PrivateKey key) {
    return new ChainedLine(line, previous, hash, Optional.of(Ed25519.sign(key, PURPOSE, hash)));
  }

  /**
   * Whether its hash is made of its fields and, with a key, signed by its owner; whether it stands
   * in its place is for {@link AuditVerification}.
   */
  public boolean isGenuine(Optional<PublicKey> key) {
    return ChainHash.of(previous, line).equals(hash) && key.map(this::isSignedBy).orElse(true);
  }

  /** Whether the owner of {@code key} signed it; false without a signature. */
  boolean isSignedBy(PublicKey key) {
    return signature.filter(s -> Ed25519.verify(key, s, PURPOSE, hash)).isPresent();
  }
}
