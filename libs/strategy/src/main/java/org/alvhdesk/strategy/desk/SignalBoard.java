package org.alvhdesk.strategy.desk;

import java.util.List;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;

/**
 * The signals of {@link SignalCatalog} as a desk reads them before it reads proposals, at the last
 * close known.
 *
 * @param numbers levels, oscillators, ranks and volatilities
 * @param answers what holds, what does not, and what nobody knows
 */
public record SignalBoard(List<Observed> numbers, List<Answer> answers) {
  public SignalBoard {
    numbers = List.copyOf(numbers);
    answers = List.copyOf(answers);
  }

  /** The board of {@code source}, always in the same order. */
  public static SignalBoard of(SignalCatalog.Source source) {
    List<SignalCatalog.Reading> all = SignalCatalog.read(source, 0);
    return new SignalBoard(
        all.stream().flatMap(r -> r.number().stream()).toList(),
        all.stream().flatMap(r -> r.answer().stream()).toList());
  }
}
