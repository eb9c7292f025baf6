package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void everyConsumerHasItsDeadLetterTopic() {
    assertThat(Topics.names())
        .doesNotHaveDuplicates()
        .contains(
            "alvh.market.step.v1.condor-service.dlq",
            "alvh.market.step.v1.hedge-service.dlq",
            "alvh.approval.decision.v1.market-data-service.dlq",
            "alvh.condor.book.v1.hedge-service.dlq",
            "alvh.step.done.v1.market-data-service.dlq");
  }

  @Test
  void noTopicForgetsByTime() {
    assertThat(Topics.all().values())
        .allSatisfy(t -> assertThat(t.settings()).containsEntry("retention.ms", "-1"));
  }

  @Test
  void slicesAreBoundedBySizeAndBooksAreCompacted() {
    assertThat(Topics.SLICE.partitions()).isEqualTo(4);
    assertThat(Topics.SLICE.settings()).containsEntry("retention.bytes", "67108864");
    for (var compacted :
        new Topics[] {Topics.CONDOR_BOOK, Topics.HEDGE_BOOK, Topics.RULE_SET_VERSION}) {
      assertThat(compacted.settings()).containsEntry("cleanup.policy", "compact");
      assertThat(compacted.partitions()).isEqualTo(1);
    }
  }
}
