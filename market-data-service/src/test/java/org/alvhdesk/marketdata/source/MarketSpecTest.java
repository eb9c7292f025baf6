package org.alvhdesk.marketdata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alvhdesk.marketdata.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketSpecTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sim:feb2018",
        "replay:/data",
        "replay:/data:2020-02-03",
        "replay:/data:2020-02-03:2020-03-31",
        "replay:/data::2020-03-31",
        "live"
      })
  void readsWhatItWrites(String text) {
    assertThat(MarketSpec.parse(text).text()).isEqualTo(text);
  }

  @Test
  void hidesTheDirectoryInTheRunId() {
    MarketSpec spec = MarketSpec.parse("replay:/home/me/data:2020-02-03:2020-03-31");

    assertThat(new Run(spec.label(), 42, 1, 0).runId())
        .isEqualTo("replay:cboe:2020-02-03:2020-03-31/42/1");
  }

  @Test
  void namesMarketSeedAndOrdinal() {
    assertThat(new Run(MarketSpec.parse("sim:feb2018").label(), 42, 2, 0).runId())
        .isEqualTo("sim:feb2018/42/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "feb2018",
        "sim:nowhere",
        "replay:",
        "replay:/d:yesterday",
        "replay:/d:2020-03-31:2020-02-03",
        "replay:/d:2020-01-01:2020-02-02:2020-03-03"
      })
  void refusesWhatIsNoMarket(String text) {
    assertThatThrownBy(() -> MarketSpec.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
