package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.trigger.Votes.Events;
import org.alvhdesk.strategy.hedge.trigger.Votes.Quorum;
import org.alvhdesk.strategy.hedge.trigger.Votes.Rules;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class VotesTest {
  @Test
  void saysWhoVotedHow() {
    RuleTrace trace =
        Votes.vote(
            Rules.STANDARD,
            "FRONT",
            List.of(Given.yes("RSI"), Given.unknown("A/D"), Given.no("MACD")),
            Given.no("event"));

    assertThat(trace.verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(trace.inputs()).extracting("name").containsExactly("A/D", "MACD", "RSI");
    assertThat(trace.threshold()).isEqualTo("at least 2 of 3");
    assertThat(trace.effect())
        .isEqualTo("FRONT: not bought, because it cannot be known; 1 of 3 say yes, 1 unknown");
  }

  @Test
  void eventWindowIsReadOnlyWhereAskedFor() {
    List<org.alvhdesk.strategy.input.Answer> two = List.of(Given.yes("RSI"), Given.yes("MACD"));
    assertThat(Votes.vote(Rules.STANDARD, "FRONT", two, Given.no("event")).verdict())
        .isEqualTo(Verdict.FIRED);
    assertThat(
            Votes.vote(
                    new Rules(new Quorum.AtLeast(2), Events.REQUIRED),
                    "FRONT",
                    two,
                    Given.no("event"))
                .verdict())
        .isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void refusesAQuorumThatNobodyCanReach() {
    assertThatThrownBy(
            () -> Votes.vote(Rules.STANDARD, "FRONT", List.of(Given.yes("a")), Given.no("e")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 of [a]");
    assertThatThrownBy(
            () ->
                Votes.vote(
                    Rules.STANDARD,
                    "FRONT",
                    List.of(Given.yes("a"), Given.yes("a")),
                    Given.no("e")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("distinct");
  }
}
