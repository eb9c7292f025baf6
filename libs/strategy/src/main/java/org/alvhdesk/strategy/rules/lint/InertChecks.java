package org.alvhdesk.strategy.rules.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Setting;

/**
 * Parameters that can never alter a decision because of another one of the same document: whoever
 * changes such a number changes nothing, and should know it before a request is made of it.
 */
final class InertChecks {
  /**
   * A parameter that silences others.
   *
   * @param name of it; a leading {@code *} stands for any owner
   * @param silences which of its values silence the others
   * @param when what that value means, for people
   * @param remedy what to set it to
   * @param inert names of the others; {@code *} stands for the same owner
   */
  private record Silence(
      String name, Predicate<String> silences, String when, String remedy, List<String> inert) {}

  private static Silence off(String name, String... inert) {
    return new Silence(
        name, "OFF"::equals, "switches that off", "set it to another choice", List.of(inert));
  }

  private static Predicate<String> number(String value) {
    return text -> new BigDecimal(text).compareTo(new BigDecimal(value)) == 0;
  }

  private static final List<Silence> ALL =
      List.of(
          off("cashPress.adjust", "cashPress.factor"),
          off("valuation.gate", "valuation.rankMin"),
          off(
              "entry.compressedVolatility",
              "entry.vixRankMax",
              "entry.vixRankWindow",
              "entry.varianceRiskPremiumMin",
              "entry.realisedVolWindow"),
          off("short.monetiseOnSteepening", "short.monetiseSkewZ", "short.monetiseGain"),
          off("*.lowDifferentialCorridor", "*.corridorRank", "*.corridorFactor"),
          off("*.breadthSkew", "*.breadthSkewDelta"),
          off("shift.when", "shift.leastNetPoints"),
          off("mid.rollGate", "mid.rollRsiMin", "rsi.series"),
          off("entry.macdGate", "macd.series", "macd.signal"),
          off("scaleUp.breadthAndValuation", "scaleUp.valuationRank", "scaleUp.cashFlow"),
          off("breakEven.recompute", "breakEven.includeHedge"),
          new Silence(
              "secondEngine.gate",
              "ALWAYS"::equals,
              "funds the sleeve whatever the concentration",
              "choose CONCENTRATION",
              List.of("secondEngine.concentrationRank")),
          new Silence(
              "secondEngine.gate",
              "NEVER"::equals,
              "never funds the sleeve",
              "choose CONCENTRATION or ALWAYS",
              List.of(
                  "secondEngine.creditShare",
                  "secondEngine.concentrationRank",
                  "secondEngine.targetDte",
                  "secondEngine.longAboveForward",
                  "secondEngine.shortAboveForward")),
          new Silence(
              "reading.vixDivergence",
              value -> !value.equals("WIDEN_WINGS"),
              "is not read as wider wings",
              "choose WIDEN_WINGS",
              List.of("core.divergenceSessions", "core.divergenceWingFactor")),
          new Silence(
              "sizing.mode",
              "ALVH"::equals,
              "leaves the control arm out",
              "choose BOTH",
              List.of("mrp.premium", "mrp.riskAversion")),
          new Silence(
              "rates.highFactor",
              number("1"),
              "leaves every size as it is",
              "choose a multiple other than 1",
              List.of("rates.highRank")),
          new Silence(
              "hedge.rvIvSlope",
              number("0"),
              "leaves every size as it is",
              "choose a slope other than 0",
              List.of("hedge.rvIvFloor", "hedge.rvIvCeiling")));

  private InertChecks() {}

  static List<Finding> check(Names names) {
    List<Finding> findings = new ArrayList<>();
    for (Silence silence : ALL) {
      for (RuleParameter p : names.document().parameters()) {
        if (is(p, silence.name()) && silence.silences().test(p.setting().text())) {
          inert(names, silence, p).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static boolean is(RuleParameter p, String name) {
    return name.startsWith("*.") ? p.name().endsWith(name.substring(1)) : p.name().equals(name);
  }

  private static Optional<Finding> inert(Names names, Silence silence, RuleParameter by) {
    List<RuleParameter> inert =
        silence.inert().stream()
            .map(name -> name.replace("*", Names.ownerOf(by)))
            .flatMap(name -> names.document().parameter(name).stream())
            .toList();
    if (inert.isEmpty()) {
      return Optional.empty();
    }
    List<RuleParameter> about = new ArrayList<>(List.of(by));
    about.addAll(inert);
    return Optional.of(
        Finding.about(
            FindingCode.CHOICE_WITHOUT_EFFECT,
            about,
            inert.stream().map(InertChecks::words).collect(Collectors.joining(", "))
                + (inert.size() == 1 ? " never alters" : " never alter")
                + " a decision: "
                + words(by)
                + " "
                + silence.when(),
            silence.remedy()
                + " ("
                + by.name()
                + " may be "
                + by.setting().allowed()
                + "), or leave it and know that the rest does nothing"));
  }

  private static String words(RuleParameter p) {
    return switch (p.setting()) {
      case Setting.Choice c -> p.name() + " " + c.value();
      case Setting.Quantity ignored -> Names.words(p);
    };
  }
}
