package org.alvhdesk.ui.condor;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.testing.CondorSamples;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private final Choice choice =
      Choice.of(CondorSamples.ladder().selection(), CondorSamples.ladder().touches());

  @Test
  void putsTheChosenOneFirst_withNothingBesideItsFigures() {
    Choice.Row best = choice.rows().getFirst();

    assertThat(best.chosen()).isTrue();
    assertThat(best.strikes()).isEqualTo("SPXW 2,600/2,675/2,905/2,980");
    assertThat(best.credit()).isEqualTo(new Choice.Cell("14.20", ""));
    assertThat(best.score().change()).isEmpty();
  }

  @Test
  void saysWhatARunnerUpGivesUpAndGains() {
    Choice.Row second = choice.rows().get(1);

    assertThat(second.rank()).isEqualTo("No. 2");
    assertThat(second.credit()).isEqualTo(new Choice.Cell("13.75", "gives up 45.00 USD"));
    assertThat(second.pop()).isEqualTo(new Choice.Cell("71.8 %", "gains 0.60 pp"));
    assertThat(second.delta().change()).isEqualTo("takes on 0.0033");
    assertThat(second.maxLoss().change()).isEqualTo("takes on 45 USD");
    assertThat(second.expectedValue().change()).isEqualTo("gives up 1.30 USD");
    assertThat(choice.rows().get(2).delta().change()).isEqualTo("sheds 0.0079");
    assertThat(choice.rows().get(2).maxLoss().change()).isEqualTo("sheds 35 USD");
  }

  @Test
  void saysSame_whenNothingDiffers() {
    Choice.Row fourth = choice.rows().get(3);

    assertThat(fourth.credit().change()).isEqualTo("same");
    assertThat(fourth.delta().change()).isEqualTo("same");
  }

  @Test
  void isNothing_whenNoCondorWasSearchedFor() {
    assertThat(Choice.of(null, null)).isNull();
  }

  @Test
  void touchesBothShorts_andSaysWhatARunnerUpChanges() {
    assertThat(choice.rows().getFirst().shortTouch())
        .isEqualTo(new Choice.Cell("31.2 % / 24.1 %", ""));
    assertThat(choice.rows().get(1).shortTouch())
        .as("30.11 against 31.24, the put being the likelier side of both")
        .isEqualTo(new Choice.Cell("30.1 % / 24.1 %", "sheds 1.13 pp"));
    assertThat(choice.rows().get(2).shortTouch())
        .as("nobody tells it")
        .isEqualTo(new Choice.Cell(Fmt.NONE, ""));
  }

  @Test
  void withoutTouches_asInAProposalThatIsNotPricedAnyMore_thereIsNone() {
    Choice old = Choice.of(CondorSamples.ladder().selection(), null);

    assertThat(old.rows()).allSatisfy(r -> assertThat(r.shortTouch().value()).isEqualTo(Fmt.NONE));
  }
}
