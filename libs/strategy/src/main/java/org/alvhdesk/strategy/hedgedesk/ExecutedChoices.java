package org.alvhdesk.strategy.hedgedesk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.hedge.size.CoverRegime;
import org.alvhdesk.strategy.joint.StressMeasure;
import org.alvhdesk.strategy.rules.document.RuleKind;

/**
 * What the engine of this version can do of the choices of a hedge. A document that executes one of
 * them and names another value is refused when it is read, not when it first decides.
 */
public final class ExecutedChoices {
  private static final Map<String, List<String>> ALL =
      Map.of(
          "cashPress.adjust", List.of("ON", "OFF"),
          "cashPress.reading", words(CashPress.Reading.class),
          "downsize.match", words(StressMeasure.class),
          "inflation.whenCalmToo", words(CoverRegime.WhenCalm.class),
          "mid.rollGate", List.of("ON", "OFF"),
          "pcf.factor", List.of("ON", "OFF"),
          "regime.between.rule", words(CoverRegime.Between.class),
          "reitFlag", List.of("ON", "OFF"),
          "short.monetiseOnSteepening", List.of("ON", "OFF"));

  /** K4: a condor document sizes by its layers, a hedge document by the variants of 4/4/2 too. */
  private static final Map<RuleKind, List<String>> SIZE_BASIS =
      Map.of(
          RuleKind.CONDOR,
          Stream.of(words(CoreHedgeRules.Basis.class), words(ShortDatedRules.Basis.class))
              .flatMap(List::stream)
              .distinct()
              .sorted()
              .toList(),
          RuleKind.HEDGE,
          words(LadderRules.Basis.class));

  private ExecutedChoices() {}

  private static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** What {@code name} may be in a document of {@code kind}; empty where nothing is told. */
  public static Optional<List<String>> of(RuleKind kind, String name) {
    return Optional.ofNullable(
        name.equals("hedge.sizeBasis") ? SIZE_BASIS.get(kind) : ALL.get(name));
  }
}
