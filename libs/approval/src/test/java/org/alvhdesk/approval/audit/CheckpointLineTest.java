package org.alvhdesk.approval.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckpointLineTest {
  @Test
  void readsBackWhatItWrote_andStillBelievesTheSignature() throws NoSuchAlgorithmException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Checkpoint checkpoint =
        Checkpoint.sign(
            new ChainHead("main \"1\"", 9_007_199_254_740_991L, "a".repeat(64)),
            Instant.parse("2026-11-20T23:17:26.123456Z"),
            keys.getPrivate());

    String line = CheckpointLine.write(checkpoint);

    assertThat(line).doesNotContain("\n");
    assertThat(CheckpointLine.read(line)).contains(checkpoint);
    assertThat(
            CheckpointLine.read(line)
                .orElseThrow()
                .isSignedBy(AuditKeys.verifying(AuditKeys.text(keys.getPublic()))))
        .isTrue();
  }

  @Test
  void isNone_whenTheLineIsHalfAOne() {
    String whole =
        "{\"chain\":\"main\",\"sequence\":7,\"hash\":\"ab\",\"at\":\"2026-11-20T23:17:26Z\","
            + "\"signature\":\"cd\"}";
    assertThat(CheckpointLine.read(whole)).isPresent();
    for (int end = 0; end < whole.length(); end++) {
      assertThat(CheckpointLine.read(whole.substring(0, end))).isEmpty();
    }
    assertThat(CheckpointLine.read("[]")).isEmpty();
    assertThat(CheckpointLine.read(whole.replace("2026-11-20", "2026-13-20"))).isEmpty();
    assertThat(CheckpointLine.read(whole.replace(":7", ":\"7\""))).isEmpty();
  }

  @Test
  void refusesWhatIsNoKey() {
    assertThatThrownBy(() -> AuditKeys.verifying("bm90IGEga2V5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Ed25519");
  }
}
