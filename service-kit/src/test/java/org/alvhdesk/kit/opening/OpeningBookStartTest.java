package org.alvhdesk.kit.opening;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningBookStartTest {

  @ParameterizedTest
  @ValueSource(strings = {"demo", "DEMO"})
  void inventedPositionsDoNotBeginALiveBook(String openingBook) {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("live", Optional.of(openingBook), false))
        .withMessageContaining("ALVH_OPENING_BOOK=none")
        .withMessageContaining("docs/strategy/opening-book.md");
  }

  @ParameterizedTest
  @CsvSource({"live, none, false", "sim:calm, demo, false", "live, demo, true"})
  void anythingElseStarts(String market, String openingBook, boolean demo) {
    assertThatCode(() -> start(market, Optional.of(openingBook), demo)).doesNotThrowAnyException();
  }

  @Test
  void aServiceWithoutABookStarts() {
    assertThatCode(() -> start("live", Optional.empty(), false)).doesNotThrowAnyException();
  }

  private static void start(String market, Optional<String> openingBook, boolean demo) {
    new OpeningBookStart(market, openingBook, demo).start(new StartupEvent());
  }
}
