package org.alvhdesk.approval.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key that verifies the audit as auditors hold it: X.509, base64, with or without breaks. */
public final class AuditKeys {
  private AuditKeys() {}

  /**
   * The key in {@code base64}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static PublicKey verifying(String base64) {
    try {
      return KeyFactory.getInstance(Ed25519.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key: " + e.getMessage(), e);
    }
  }

  /** {@code key} as text. */
  public static String text(PublicKey key) {
    return Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n";
  }
}
