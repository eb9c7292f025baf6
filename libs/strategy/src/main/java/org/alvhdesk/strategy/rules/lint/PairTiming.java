package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;
import static org.alvhdesk.strategy.rules.lint.Names.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;
import org.alvhdesk.strategy.rules.document.Unit;

/**
 * Whether the hedge can follow the condors in time. Expiries of condors and of a rolled hedge are
 * not compared: a layer that is rolled stands all the time.
 */
final class PairTiming {
  private static final BigDecimal SESSIONS_A_WEEK = BigDecimal.valueOf(5);
  private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);
  private static final Comparator<RuleParameter> BY_VALUE = Comparator.comparing(Names::value);

  private PairTiming() {}

  static List<Finding> check(Pair pair) {
    List<Finding> findings = new ArrayList<>();
    coverEnds(pair, findings);
    cooldowns(pair, findings);
    minimumHolding(pair, findings);
    return findings;
  }

  private static void coverEnds(Pair pair, List<Finding> findings) {
    Optional<RuleParameter> hedge = Pair.targets(pair.hedge(), Side.HEDGE).stream().max(BY_VALUE);
    Optional<RuleParameter> condor =
        Pair.targets(pair.condor(), Side.CONDOR).stream().max(BY_VALUE);
    boolean rolled = !pair.hedge().role("rollDays").isEmpty();
    if (rolled
        || hedge.isEmpty()
        || condor.isEmpty()
        || value(hedge.get()).compareTo(value(condor.get())) >= 0) {
      return;
    }
    findings.add(
        Pair.finding(
            FindingCode.PAIR_COVER_ENDS_EARLY,
            List.of(pair.ofHedge(hedge.get()), pair.ofCondor(condor.get())),
            "the longest layer of "
                + pair.hedgeId()
                + ", "
                + words(hedge.get())
                + ", is held to expiry and ends before "
                + words(condor.get())
                + " of "
                + pair.condorId(),
            "add rollDays, or a layer at least as long as the condors"));
  }

  /** The longest in sessions; where the engine executes some of them, of those. */
  private static Optional<RuleParameter> longest(Names names, String role) {
    List<RuleParameter> all =
        names.role(role).stream().filter(p -> p.unit() == Unit.SESSIONS).toList();
    return all.stream()
        .filter(RuleParameter::executed)
        .max(BY_VALUE)
        .or(() -> all.stream().max(BY_VALUE));
  }

  private static void cooldowns(Pair pair, List<Finding> findings) {
    Optional<RuleParameter> condor = longest(pair.condor(), "cooldown");
    Optional<RuleParameter> hedge = longest(pair.hedge(), "cooldown");
    if (condor.isEmpty()
        || hedge.isEmpty()
        || value(hedge.get()).compareTo(value(condor.get())) <= 0) {
      return;
    }
    findings.add(
        Pair.finding(
            FindingCode.PAIR_COOLDOWN,
            List.of(pair.ofCondor(condor.get()), pair.ofHedge(hedge.get())),
            pair.condorId()
                + " may enter again after "
                + value(condor.get())
                + " sessions, "
                + pair.hedgeId()
                + " only after "
                + value(hedge.get())
                + ": new condors can stand without their hedge for "
                + value(hedge.get()).subtract(value(condor.get())),
            "lengthen the condors' cooldown, or shorten the hedge's"));
  }

  private static void minimumHolding(Pair pair, List<Finding> findings) {
    Optional<RuleParameter> holding = longest(pair.hedge(), "minimumHolding");
    Optional<RuleParameter> condor =
        Pair.targets(pair.condor(), Side.CONDOR).stream().min(BY_VALUE);
    if (holding.isEmpty() || condor.isEmpty()) {
      return;
    }
    BigDecimal lives =
        value(condor.get()).multiply(SESSIONS_A_WEEK).divide(DAYS_A_WEEK, 0, RoundingMode.FLOOR);
    if (value(holding.get()).compareTo(lives) > 0) {
      findings.add(
          Pair.finding(
              FindingCode.PAIR_HOLDING_OUTLIVES_CONDOR,
              List.of(pair.ofHedge(holding.get()), pair.ofCondor(condor.get())),
              pair.hedgeId()
                  + " keeps what it bought for "
                  + value(holding.get())
                  + " sessions, "
                  + words(condor.get())
                  + " of "
                  + pair.condorId()
                  + " are about "
                  + lives
                  + " sessions",
              "shorten the holding, or accept a hedge without its condors"));
    }
  }
}
