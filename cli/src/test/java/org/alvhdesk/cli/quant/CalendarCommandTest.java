package org.alvhdesk.cli.quant;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCommandTest {
  private static Run calendar(String root, String from, String to, String... more) {
    String[] all = new String[8 + more.length];
    System.arraycopy(
        new String[] {"quant", "calendar", "--root", root, "--from", from, "--to", to},
        0,
        all,
        0,
        8);
    System.arraycopy(more, 0, all, 8, more.length);
    return Run.of(all);
  }

  @Test
  void tellsTheClockOfAMovedExpiry() {
    Run run = calendar("VIX", "2026-05-19", "2026-05-26");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "expiry,weekday,kind,symbol,settlement,settles_to,last_trading_day,last_trade_ct,"
                + "last_trade_utc,settlement_ct,settlement_utc,tick,multiplier,moved_from,"
                + "moved_because,closed_day\n"
                + "2026-05-19,Tuesday,monthly,VIX,AM,VRO of AM-settled SPX,2026-05-18,"
                + "2026-05-18T15:15:00-05:00,2026-05-18T20:15:00Z,2026-05-19T08:30:00-05:00,"
                + "2026-05-19T13:30:00Z,0.01 below 3; 0.05,100,2026-05-20,Juneteenth,2026-06-19\n");
  }

  @Test
  void writesJson_withNullWhereNothingMoved() {
    Run run = calendar("VX", "2026-01-21", "2026-01-21", "--json");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("[\n{\"expiry\":\"2026-01-21\",\"weekday\":\"Wednesday\"")
        .contains("\"symbol\":\"VXF26\"", "\"multiplier\":1000", "\"moved_from\":null")
        .endsWith("}\n]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "VIX, 2026-02-01, 2026-01-01, 2, swap them",
    "VIX, 2026-02-30, 2026-03-01, 2, is not a date such as 2026-01-31",
    "BVZ, 2026-01-01, 2026-03-01, 2, 'SPX, SPXW, VIX, VX'",
    "VIX, 1989-12-31, 2026-03-01, 1, 1990-01-01 to 2035-12-31",
    "VIX, 2035-12-31, 2036-01-01, 1, 1990-01-01 to 2035-12-31"
  })
  void refusesInOneLine(String root, String from, String to, int exit, String says) {
    Run run = calendar(root, from, to);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("alvh: ").contains(says).hasLineCount(1);
  }

  @Test
  void helpTellsUnits() {
    Run run = Run.of("quant", "calendar", "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("US dollars per index point", "index points");
  }

  @Test
  void refusesNoCommand() {
    assertThat(Run.of("quant").exit()).isEqualTo(2);
    assertThat(Run.of("quant").err())
        .isEqualTo("alvh: a command is missing; see ./alvh quant --help\n");
  }
}
