package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtpCommandTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_008);

  @TempDir Path dir;

  @Test
  void showsTheCodeOfTheStatesOwnSecret() {
    var state = StateDir.at(dir);
    var secret = Secrets.loadOrCreate(state.secrets()).get(Secrets.oneTime("risk"));

    assertThat(OtpCommand.answer(state, "risk", NOW))
        .isEqualTo(new Totp(secret).codeAt(NOW) + "  current for 22 s more, good for one login");
  }

  @Test
  void saysWhoHasOne_whenTheAccountHasNone() {
    var state = StateDir.at(dir);
    Secrets.loadOrCreate(state.secrets());

    assertThatThrownBy(() -> OtpCommand.answer(state, "viewer", NOW))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "viewer has no second factor here; those who have:"
                + " trader, trader2, risk, risk2, pm, admin");
  }

  @Test
  void saysWhatToGive_whenNoDemoRanThere() {
    assertThatThrownBy(() -> OtpCommand.answer(StateDir.at(dir.resolve("no")), "risk", NOW))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("give the --port-offset or --state of yours");
    assertThat(dir.resolve("no")).doesNotExist();
  }
}
