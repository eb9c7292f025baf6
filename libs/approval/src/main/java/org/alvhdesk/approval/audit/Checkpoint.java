package org.alvhdesk.approval.audit;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;

/**
 * The head of a chain at some time, signed. Kept outside the database it proves what whoever writes
 * that database cannot undo: that the chain had this line.
 *
 * @param head what is attested
 * @param at wall time
 * @param signature Ed25519, hexadecimal
 */
public record Checkpoint(ChainHead head, Instant at, String signature) {
  private static final String PURPOSE = "alvh.audit.checkpoint/1";

  /**
   * Signs {@code head}.
   *
   * @throws IllegalArgumentException when {@code key} is no Ed25519 key
   */
  public static Checkpoint sign(ChainHead head, Instant at, PrivateKey key) {
    return new Checkpoint(head, at, Ed25519.sign(key, parts(head, at)));
  }

  /** Whether the owner of {@code key} signed exactly this; false for anything malformed. */
  public boolean isSignedBy(PublicKey key) {
    return Ed25519.verify(key, signature, parts(head, at));
  }

  private static String[] parts(ChainHead head, Instant at) {
    return new String[] {
      PURPOSE, head.chain(), Long.toString(head.sequence()), head.hash(), at.toString()
    };
  }
}
