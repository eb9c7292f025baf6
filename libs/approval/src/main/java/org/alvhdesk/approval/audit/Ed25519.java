package org.alvhdesk.approval.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;

/**
 * Signatures with Ed25519 (RFC 8032), hexadecimal. Parts are joined by line feeds, which none of
 * them can hold; the first part says what is signed, so that one signature never passes for
 * another.
 */
final class Ed25519 {
  static final String ALGORITHM = "Ed25519";

  private Ed25519() {}

  /**
   * @throws IllegalArgumentException when {@code key} is of another kind
   */
  static String sign(PrivateKey key, String... parts) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(bytes(parts));
      return HexFormat.of().formatHex(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 private key: " + e.getMessage(), e);
    }
  }

  /** Whether {@code signature} is right; false for anything malformed. */
  static boolean verify(PublicKey key, String signature, String... parts) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(bytes(parts));
      return verifier.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] bytes(String... parts) {
    return String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
  }
}
