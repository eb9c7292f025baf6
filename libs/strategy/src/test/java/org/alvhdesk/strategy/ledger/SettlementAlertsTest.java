package org.alvhdesk.strategy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.ledger.SettlementAlert.Kind;
import org.alvhdesk.strategy.ledger.SettlementAlerts.Held;
import org.junit.jupiter.api.Test;

class SettlementAlertsTest {
  private static final Held VIX = new Held(OptionRoot.VIX, LocalDate.of(2026, 1, 21));
  private static final Held SPX = new Held(OptionRoot.SPX, LocalDate.of(2026, 1, 16));
  private static final Held SPXW = new Held(OptionRoot.SPXW, LocalDate.of(2026, 1, 16));

  @Test
  void vixTradesForTheLastTimeOnTuesday() {
    // Monday 2026-01-19 is Martin Luther King day: Friday is one session before
    assertThat(at("2026-01-15T15:00:00Z", 1, VIX)).isEmpty();
    assertThat(at("2026-01-16T15:00:00Z", 1, VIX))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.kind()).isEqualTo(Kind.VIX_LAST_TRADE);
              assertThat(a.text()).contains("last time on Tuesday 2026-01-20");
              assertThat(a.text()).contains("Wednesday 2026-01-21");
            });
    assertThat(at("2026-01-20T22:00:00Z", 1, VIX))
        .extracting(SettlementAlert::kind)
        .containsExactly(Kind.AWAITS_SETTLEMENT);
    assertThat(at("2026-01-21T14:30:00Z", 1, VIX)).isEmpty();
  }

  @Test
  void vixSettlesOnTuesdayInMay2026_soItTradesForTheLastTimeOnMonday() {
    assertThat(at("2026-05-18T15:00:00Z", 0, new Held(OptionRoot.VIX, LocalDate.of(2026, 5, 19))))
        .singleElement()
        .satisfies(a -> assertThat(a.text()).contains("last time on Monday 2026-05-18"));
  }

  @Test
  void amSettledSpxGapsOvernight_andSpxwOfThatDayDoesNotOffsetIt() {
    assertThat(at("2026-01-15T15:00:00Z", 0, SPX, SPXW))
        .extracting(SettlementAlert::kind)
        .containsExactly(Kind.AM_OVERNIGHT_GAP, Kind.SPX_AGAINST_SPXW);
    assertThat(at("2026-01-15T15:00:00Z", 0, SPX, SPXW).get(1).text()).contains("both are held");
    assertThat(at("2026-01-15T15:00:00Z", 0, SPX).get(1).text()).contains("does not close it");
    assertThat(at("2026-01-15T15:00:00Z", 0, SPXW)).isEmpty();
    // Thursday after the close, before SET on Friday
    assertThat(at("2026-01-16T02:00:00Z", 0, SPX))
        .extracting(SettlementAlert::kind)
        .containsExactly(Kind.SPX_AGAINST_SPXW, Kind.AWAITS_SETTLEMENT);
  }

  @Test
  void aDateNothingSettlesOnIsNamed() {
    assertThat(at("2026-01-15T15:00:00Z", 0, new Held(OptionRoot.VIX, LocalDate.of(2026, 1, 22))))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.kind()).isEqualTo(Kind.UNKNOWN_EXPIRY);
              assertThat(a.text()).contains("check the date");
            });
    assertThatThrownBy(() -> at("2026-01-15T15:00:00Z", -1, VIX))
        .hasMessageContaining("0 sessions or more");
  }

  private static List<SettlementAlert> at(String now, int lead, Held... held) {
    return SettlementAlerts.at(Instant.parse(now), List.of(held), lead);
  }
}
