package org.alvhdesk.strategy.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Setting;
import org.alvhdesk.strategy.rules.document.Side;
import org.alvhdesk.strategy.rules.lint.Pair.Of;

/**
 * Where the sources contradict each other (K4, K8, K11, K12) and the two documents took different
 * sides. The hedge document sizes and times the hedge; what the condor document says of one is not
 * applied.
 */
final class PairReadings {
  private static final String DIVERGENCE = "reading.vixDivergence";
  private static final String BUY = "BUY_FIRST_THIRD";

  private PairReadings() {}

  static List<Finding> check(Pair pair) {
    List<Finding> findings = new ArrayList<>();
    twoHedges(pair, findings);
    differ(pair, FindingCode.PAIR_SIZE_BASIS, "hedge.sizeBasis", "sizes the hedge from", findings);
    divergence(pair, findings);
    differ(pair, FindingCode.PAIR_CYCLICALITY, "reading.cyclicality", "reads K11 as", findings);
    differ(
        pair,
        FindingCode.PAIR_BELOW_VIX_15,
        "reading.belowVix15",
        "says of the hedge below VIX 15",
        findings);
    return findings;
  }

  private static void twoHedges(Pair pair, List<Finding> findings) {
    List<Of> own =
        pair.condor().document().groups().stream()
            .filter(g -> g.side() == Side.HEDGE)
            .flatMap(g -> g.parameters().stream())
            .map(pair::ofCondor)
            .toList();
    if (own.isEmpty()) {
      return;
    }
    long executed = own.stream().filter(o -> o.parameter().executed()).count();
    findings.add(
        Pair.finding(
            FindingCode.PAIR_TWO_HEDGES,
            own,
            "both describe a hedge; "
                + pair.hedgeId()
                + " is applied, and of the "
                + own.size()
                + " hedge parameters of "
                + pair.condorId()
                + " the engine executes "
                + executed,
            "mean the hedge of " + pair.hedgeId() + ", or put those rules into a hedge set"));
  }

  private static Optional<RuleParameter> choice(Names names, String name) {
    return names.document().parameter(name).filter(p -> p.setting() instanceof Setting.Choice);
  }

  private static void differ(
      Pair pair, FindingCode code, String name, String what, List<Finding> findings) {
    Optional<RuleParameter> condor = choice(pair.condor(), name);
    Optional<RuleParameter> hedge = choice(pair.hedge(), name);
    if (condor.isEmpty()
        || hedge.isEmpty()
        || condor.get().setting().text().equals(hedge.get().setting().text())) {
      return;
    }
    findings.add(
        Pair.finding(
            code,
            List.of(pair.ofCondor(condor.get()), pair.ofHedge(hedge.get())),
            pair.condorId()
                + " "
                + what
                + " "
                + condor.get().setting().text()
                + ", "
                + pair.hedgeId()
                + " "
                + hedge.get().setting().text()
                + "; the latter is applied",
            "mean it, or choose a hedge set with the condor set's reading"));
  }

  /** K8: a bullish MACD divergence of VIX widens wings (000-10) or buys the first third (003-9). */
  private static void divergence(Pair pair, List<Finding> findings) {
    Optional<RuleParameter> condor = choice(pair.condor(), DIVERGENCE);
    if (condor.isEmpty()) {
      return;
    }
    boolean condorBuys = condor.get().setting().text().equals(BUY);
    Optional<RuleParameter> buyer =
        choice(pair.hedge(), DIVERGENCE)
            .filter(p -> p.setting().text().equals(BUY))
            .or(
                () ->
                    choice(pair.hedge(), "thirds.series")
                        .filter(p -> p.setting().text().equals("VIX_BULLISH")));
    if (buyer.isPresent() && !condorBuys) {
      findings.add(
          Pair.finding(
              FindingCode.PAIR_DIVERGENCE_OPPOSED,
              List.of(pair.ofCondor(condor.get()), pair.ofHedge(buyer.get())),
              "on a bullish MACD divergence of VIX "
                  + pair.condorId()
                  + " reads less danger ("
                  + condor.get().setting().text()
                  + ") and "
                  + pair.hedgeId()
                  + " buys the first third of the hedge",
              "let both read the divergence the same way"));
    } else if (buyer.isEmpty() && condorBuys) {
      findings.add(
          Pair.finding(
              FindingCode.PAIR_DIVERGENCE_UNANSWERED,
              List.of(pair.ofCondor(condor.get())),
              pair.condorId()
                  + " leaves a bullish MACD divergence of VIX to the hedge, and "
                  + pair.hedgeId()
                  + " does not look at it",
              "accept it, or choose a hedge set that buys its first third then"));
    }
  }
}
