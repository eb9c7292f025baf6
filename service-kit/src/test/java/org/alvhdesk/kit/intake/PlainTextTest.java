package org.alvhdesk.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "two lines\r\nand\ta tab", "Žluťoučký kůň", "\uD83D\uDC0E", "\u200F"})
  void takesWhatPeopleWrite(String text) {
    assertThat(PlainText.fault(text, 1000)).isEmpty();
  }

  @Test
  void takesAsManyCharactersAsAreAllowed_andNotOneMore() {
    assertThat(PlainText.fault("x".repeat(1000), 1000)).isEmpty();
    assertThat(PlainText.fault("x".repeat(1001), 1000))
        .contains("may have at most 1000 characters and has 1001.");
  }

  @Test
  void refusesEveryControlCharacterButThree() {
    var taken =
        IntStream.range(0, 0xA0)
            .filter(c -> PlainText.fault("a" + (char) c + "b", 1000).isEmpty())
            .filter(Character::isISOControl)
            .boxed()
            .toList();

    assertThat(taken).containsExactly((int) '\t', (int) '\n', (int) '\r');
  }

  @ParameterizedTest
  @ValueSource(chars = {'\uD83D', '\uDC0E'})
  void refusesHalfACharacter(char half) {
    assertThat(PlainText.fault("a" + half, 1000))
        .hasValueSatisfying(
            fault -> assertThat(fault).contains(String.format("U+%04X", (int) half)));
  }
}
