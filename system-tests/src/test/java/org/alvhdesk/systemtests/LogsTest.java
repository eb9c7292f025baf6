package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After everything that people do, before anything is broken on purpose. */
@Order(40)
@ExtendWith(MainPlatform.class)
class LogsTest {
  @Test
  void noPartReportsAnError_whenNothingWasBroken(Desk desk) {
    assertThat(Logs.errors(desk.stack())).isEmpty();
  }

  @Test
  void nothingIsDead_whenNothingWasBroken(Desk desk) {
    assertThat(Facts.deadLetters(desk.stack())).isEmpty();
  }
}
