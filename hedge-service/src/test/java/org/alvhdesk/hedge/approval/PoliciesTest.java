package org.alvhdesk.hedge.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code alvh.hedge.policy} may say. */
class PoliciesTest {
  @TempDir Path folder;

  @Test
  void readsWhatShipsAndFilesOfTheDesksOwn() throws IOException {
    assertThat(Policies.read("DESK").policy().signature()).isEqualTo("DESK/3");
    assertThat(Policies.read("PAIR").policy().signature()).isEqualTo("PAIR/3");
    Path own = Files.writeString(folder.resolve("ours.json"), TestPolicies.renamed("OURS", 7));
    assertThat(Policies.read(own.toString()).policy().signature()).isEqualTo("OURS/7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "desk", "none.json", "/", "\0"})
  void saysWhatToDo_whenThereIsNoPolicy(String configured) {
    assertThatThrownBy(() -> Policies.read(configured))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("approval policy");
  }

  @Test
  void namesWhatShips_whenThereIsNone() {
    assertThatThrownBy(() -> Policies.read("nothing"))
        .hasMessageContaining("alvh.hedge.policy")
        .hasMessageContaining("DESK, PAIR");
  }

  @Test
  void refusesBandsUnderWhatACalmMarketMoves() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("narrow.json"),
            TestPolicies.desk().replace("\"stressLossShare\": 0.1", "\"stressLossShare\": 0.001"));

    assertThatThrownBy(() -> Policies.read(own.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("narrow.json\" is refused")
        .hasMessageContaining("$.drift.stressLossShare is 0.001")
        .hasMessageContaining("At least 0.0106 is needed");
  }

  @Test
  void namesFilePathAndRange_whenAFileIsWrong() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("ours.json"),
            TestPolicies.desk().replaceFirst("\"people\": 2", "\"people\": 0"));

    assertThatThrownBy(() -> Policies.read(own.toString()))
        .hasMessageContaining("ours.json")
        .hasMessageContaining("$.kinds[0].rules[0].people")
        .hasMessageContaining("from 1 to 10 is needed, this is 0");
  }
}
