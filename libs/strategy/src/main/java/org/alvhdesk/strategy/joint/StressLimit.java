package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Rule 000-5: a hard cap on the joint book's stress loss, a share of net asset value. Source 000
 * names no scenario; methodology 000-5 takes SPX -10 %. Measured shocks can be worse than that
 * drift, so the larger of both is held against the cap.
 */
public final class StressLimit {
  private StressLimit() {}

  /** Checks the book as held (before the proposed trades) against the cap. */
  public static StressCheck check(
      CondorRules rules, Capital capital, JointReport report, Instant asOf, Quality quality) {
    BigDecimal limit =
        capital.navUsd().multiply(rules.stressCapShare()).setScale(2, RoundingMode.DOWN);
    BigDecimal loss = new BigDecimal("0.00");
    String scenario = "none";
    for (ScenarioResult row : report.rows()) {
      boolean counts =
          row.family() == ScenarioFamily.SHOCK || row.name().equals(DriftScenarios.CAPPED);
      if (counts && row.jointBeforeUsd().negate().compareTo(loss) > 0) {
        loss = row.jointBeforeUsd().negate();
        scenario = row.name();
      }
    }
    boolean breached = loss.compareTo(limit) > 0;
    return new StressCheck(
        loss,
        scenario,
        limit,
        breached,
        trace(rules, capital, loss, scenario, limit, breached, asOf, quality));
  }

  private static RuleTrace trace(
      CondorRules rules,
      Capital capital,
      BigDecimal loss,
      String scenario,
      BigDecimal limit,
      boolean breached,
      Instant asOf,
      Quality quality) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "000-5",
                rules.set().citation("capital.stressCapShare"),
                "the joint book's worst loss over the measured shocks and SPX -10 % stays below a"
                    + " share of net asset value")
            .input("worst joint loss (" + scenario + ")", Texts.plain(loss), "USD", asOf, quality)
            .input(
                capital.navBasis().inputName(),
                Texts.plain(capital.navUsd()),
                "USD",
                capital.navBasis().asOf().orElse(asOf),
                quality)
            .threshold(
                Texts.plain(limit) + " USD = " + Texts.percent(rules.stressCapShare()) + " of NAV");
    return breached
        ? rule.fired("BOOK: the stress cap is breached")
        : rule.notFired("BOOK: inside the stress cap");
  }
}
