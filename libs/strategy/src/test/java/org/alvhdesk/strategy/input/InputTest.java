package org.alvhdesk.strategy.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.indicator.NoDataReason;
import org.alvhdesk.quant.indicator.Reading;
import org.alvhdesk.quant.indicator.Signal;
import org.alvhdesk.quant.vol.measure.VxTermStructure.Flag;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.junit.jupiter.api.Test;

class InputTest {
  private static final NoDataReason MISSING =
      new NoDataReason.MissingInput(LocalDate.of(2020, 2, 28), "VVIX");

  @Test
  void readingKeepsItsReason_whenItHasNoValue() {
    Observed observed =
        Observed.of(
            "RSI", "oscillator", 2, new Reading.NoData<>(MISSING), Given.AS_OF, Quality.SETTLED);

    assertThat(observed.number()).isEmpty();
    assertThat(observed.missing()).isEqualTo("RSI: no VVIX on 2020-02-28");
    assertThat(trace(observed::in).inputs().getFirst().value())
        .isEqualTo("no data: no VVIX on 2020-02-28");
  }

  @Test
  void readingKeepsItsNumber_andTheTraceItsDecimals() {
    Observed observed =
        Observed.of(
            "RSI", "oscillator", 2, new Reading.Value<>(61.236), Given.AS_OF, Quality.SETTLED);

    assertThat(observed.number()).hasValue(61.236);
    assertThat(trace(observed::in).inputs().getFirst().value()).isEqualTo("61.24");
  }

  @Test
  void signalWithoutDataIsNeitherYesNorNo() {
    Answer answer =
        Answer.of("divergence", new Reading.NoData<>(MISSING), Given.AS_OF, Quality.SETTLED);

    assertThat(answer.yes()).isFalse();
    assertThat(answer.no()).isFalse();
    assertThat(answer.isUnknown()).isTrue();
    assertThat(trace(answer::in).inputs().getFirst().value()).startsWith("no data: no VVIX");
  }

  @Test
  void signalKeepsItsNumbers() {
    Signal signal = new Signal(true, List.of(new Signal.Input("line", 1.5)));

    Answer answer =
        Answer.of("divergence", new Reading.Value<>(signal), Given.AS_OF, Quality.SETTLED);

    assertThat(answer.yes()).isTrue();
    assertThat(answer.detail()).isEqualTo("line 1.5000");
  }

  @Test
  void flagOfTheCurveHasThreeAnswers() {
    assertThat(of(Flag.YES).yes()).isTrue();
    assertThat(of(Flag.NO).no()).isTrue();
    assertThat(of(Flag.NO_DATA).isUnknown()).isTrue();
  }

  @Test
  void refusesAnInputWithoutUnit() {
    assertThatThrownBy(() -> Given.number("CM30", " ", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unit");
  }

  private static Answer of(Flag flag) {
    return Answer.of("backwardation", flag, "", Given.AS_OF, Quality.SETTLED);
  }

  private static RuleTrace trace(java.util.function.UnaryOperator<TraceBuilder> input) {
    return input
        .apply(TraceBuilder.rule("004-2", new Citation("004-2", "004", "says"), "statement"))
        .fired("effect");
  }
}
