package org.alvhdesk.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterIdTest {

  @Test
  void readsWhatItWrites_alsoOfTopicsWithHyphens() {
    LetterId id = new LetterId("alvh.market.step.v1.hedge-service.dlq", 3, 17);

    assertThat(LetterId.parse(id.toString())).isEqualTo(id);
  }

  @Test
  void withoutPartitionItIsTheFirst() {
    assertThat(LetterId.parse("alvh.market.step.v1.hedge-service.dlq@4"))
        .isEqualTo(new LetterId("alvh.market.step.v1.hedge-service.dlq", 0, 4));
  }

  @Test
  void aTopicThatEndsWithANumberKeepsIt_whenThePartitionIsNamed() {
    assertThat(LetterId.parse("things-2-0@4")).isEqualTo(new LetterId("things-2", 0, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "topic", "topic@", "@4", "topic@-1", "topic@4x", "to pic@4"})
  void refusesWhatNamesNoRecord(String text) {
    assertThatThrownBy(() -> LetterId.parse(text))
        .isInstanceOf(DeadLetterException.class)
        .hasMessageContaining("TOPIC@OFFSET");
  }
}
