package org.alvhdesk.approval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckpointTest {
  private static final Instant AT = Instant.parse("2026-01-05T14:30:00Z");
  private static final ChainHead HEAD = new ChainHead("main", 7, "ab".repeat(32));

  @Test
  void isSigned_onlyAsItWasMade() throws Exception {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Checkpoint made = Checkpoint.sign(HEAD, AT, keys.getPrivate());

    assertThat(made.isSignedBy(keys.getPublic())).isTrue();
    assertThat(
            new Checkpoint(HEAD, AT.plusSeconds(1), made.signature()).isSignedBy(keys.getPublic()))
        .isFalse();
    ChainHead moved = new ChainHead("main", 8, HEAD.hash());
    assertThat(new Checkpoint(moved, AT, made.signature()).isSignedBy(keys.getPublic())).isFalse();
    assertThat(new Checkpoint(HEAD, AT, "").isSignedBy(keys.getPublic())).isFalse();
    assertThat(new Checkpoint(HEAD, AT, "not hexadecimal").isSignedBy(keys.getPublic())).isFalse();
  }

  @Test
  void refusesAKey_ofAnotherKind() throws Exception {
    KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();

    assertThatThrownBy(() -> Checkpoint.sign(HEAD, AT, rsa.getPrivate()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Ed25519");
    assertThat(new Checkpoint(HEAD, AT, "00").isSignedBy(rsa.getPublic())).isFalse();
  }
}
