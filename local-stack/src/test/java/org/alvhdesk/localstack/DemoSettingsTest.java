package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoSettingsTest {
  @TempDir Path work;

  private DemoSettings market(String market) {
    return DemoSettings.of(market, "10", "42", DemoSettings.DEFAULT_RULES, work);
  }

  @Test
  void replayFolderBecomesAbsoluteAndKeepsItsDates() throws IOException {
    Files.createDirectory(work.resolve("data"));
    assertThat(market("replay:data").market()).isEqualTo("replay:" + work.resolve("data"));
    assertThat(market("replay:data:2020-02-03").market())
        .isEqualTo("replay:" + work.resolve("data") + ":2020-02-03");
    assertThat(market("replay:./data:2020-02-03:2020-03-31").market())
        .isEqualTo("replay:" + work.resolve("data") + ":2020-02-03:2020-03-31");
  }

  @Test
  void aFolderWithAColonIsAFolder() throws IOException {
    Files.createDirectory(work.resolve("a:b"));
    assertThat(market("replay:a:b:2020-02-03").market())
        .isEqualTo("replay:" + work.resolve("a:b") + ":2020-02-03");
  }

  @Test
  void simulatedScenariosAreKept() {
    assertThat(market("sim:feb2018").market()).isEqualTo("sim:feb2018");
    assertThat(DemoSettings.defaults().market()).isEqualTo("sim:calm");
  }

  @Test
  void theLiveMarketIsKept() {
    assertThat(market("live").market()).isEqualTo("live");
    assertThat(market("live").about()).startsWith("live, delayed quotes").doesNotContain("second");
    assertThat(DemoSettings.defaults().about())
        .isEqualTo("sim:calm, 10 market minutes per second, seed 42");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sim:crash        | scenarios calm, feb2018, mar2020, aug2024, grind2022, meltup, free, not crash
          alive            | --market takes
          replay:          | --market takes
          replay:nowhere   | there is no folder
          replay:.:2020-02-30 | 2020-02-30 is not a date
          replay:.:2020-03-31:2020-02-03 | is before
          """)
  void aWrongMarketIsSaidInOneLine(String market, String message) {
    assertThatThrownBy(() -> market(market))
        .isInstanceOf(StackException.class)
        .message()
        .contains(message)
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "fast", "1000001", "NaN", "1e400"})
  void aWrongSpeedIsRefused(String speed) {
    assertThatThrownBy(
            () -> DemoSettings.of("sim:calm", speed, "1", DemoSettings.DEFAULT_RULES, work))
        .hasMessageContaining("--speed takes");
  }

  @Test
  void speedSeedAndRules() {
    var settings = DemoSettings.of("sim:calm", "0.50", "-7", "A-1,B-2", work);
    assertThat(settings.speed()).isEqualTo("0.5");
    assertThat(settings.seed()).isEqualTo(-7);
    assertThat(settings.emptyBook()).isFalse();
    assertThat(settings.withEmptyBook(true).emptyBook()).isTrue();
    assertThatThrownBy(() -> DemoSettings.of("sim:calm", "1", "x", "A,B", work))
        .hasMessageContaining("--seed takes a whole number");
    assertThatThrownBy(() -> DemoSettings.of("sim:calm", "1", "1", "A", work))
        .hasMessageContaining("--rules takes");
  }
}
