package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.trigger.Votes.Events;
import org.alvhdesk.strategy.hedge.trigger.Votes.Quorum;
import org.alvhdesk.strategy.hedge.trigger.Votes.Rules;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;

class VotesProperties {
  @Property(tries = 300)
  void theOrderOfSignalsDoesNotMatter(
      @ForAll @Size(min = 1, max = 7) List<Verdict> verdicts,
      @ForAll @IntRange(min = 1, max = 7) int k,
      @ForAll Verdict event,
      @ForAll long seed) {
    List<Answer> signals = answers(verdicts);
    List<Answer> shuffled = new ArrayList<>(signals);
    Collections.shuffle(shuffled, new Random(seed));
    Rules rules = new Rules(new Quorum.AtLeast(Math.min(k, signals.size())), Events.REQUIRED);
    Answer window = answer("window", event);

    assertThat(Votes.vote(rules, "FRONT", shuffled, window))
        .isEqualTo(Votes.vote(rules, "FRONT", signals, window));
  }

  /** The verdict with gaps is the one that every way of filling them gives, if there is one. */
  @Property(tries = 300)
  void unknownSignalsAreExactlyThoseThatCouldChangeTheVote(
      @ForAll @Size(min = 1, max = 5) List<Verdict> verdicts,
      @ForAll @IntRange(min = 1, max = 5) int k,
      @ForAll Verdict event) {
    Rules rules = new Rules(new Quorum.AtLeast(Math.min(k, verdicts.size())), Events.REQUIRED);
    List<Verdict> all = new ArrayList<>(verdicts);
    all.add(event);
    boolean someYes = false;
    boolean someNo = false;
    for (int bits = 0; bits < 1 << all.size(); bits++) {
      List<Verdict> filled = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Verdict filler = (bits >> i & 1) == 1 ? Verdict.FIRED : Verdict.NOT_FIRED;
        filled.add(all.get(i) == Verdict.NO_DATA ? filler : all.get(i));
      }
      Verdict verdict = vote(rules, filled.subList(0, verdicts.size()), filled.getLast()).verdict();
      someYes |= verdict == Verdict.FIRED;
      someNo |= verdict == Verdict.NOT_FIRED;
    }
    Verdict expected =
        someYes && someNo ? Verdict.NO_DATA : someYes ? Verdict.FIRED : Verdict.NOT_FIRED;

    assertThat(vote(rules, verdicts, event).verdict()).isEqualTo(expected);
  }

  @Property(tries = 200)
  void anyIsOneAndAllIsEveryone(@ForAll @Size(min = 1, max = 6) List<Verdict> verdicts) {
    Verdict any =
        vote(new Rules(new Quorum.Any(), Events.IGNORED), verdicts, Verdict.NO_DATA).verdict();
    Verdict all =
        vote(new Rules(new Quorum.All(), Events.IGNORED), verdicts, Verdict.NO_DATA).verdict();

    assertThat(any)
        .isEqualTo(
            verdicts.contains(Verdict.FIRED)
                ? Verdict.FIRED
                : verdicts.contains(Verdict.NO_DATA) ? Verdict.NO_DATA : Verdict.NOT_FIRED);
    assertThat(all)
        .isEqualTo(
            verdicts.contains(Verdict.NOT_FIRED)
                ? Verdict.NOT_FIRED
                : verdicts.contains(Verdict.NO_DATA) ? Verdict.NO_DATA : Verdict.FIRED);
  }

  private static RuleTrace vote(Rules rules, List<Verdict> verdicts, Verdict event) {
    return Votes.vote(rules, "FRONT", answers(verdicts), answer("window", event));
  }

  private static List<Answer> answers(List<Verdict> verdicts) {
    List<Answer> answers = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      answers.add(answer("signal " + answers.size(), verdict));
    }
    return answers;
  }

  private static Answer answer(String name, Verdict verdict) {
    return switch (verdict) {
      case FIRED -> Given.yes(name);
      case NOT_FIRED -> Given.no(name);
      case NO_DATA -> Given.unknown(name);
    };
  }
}
