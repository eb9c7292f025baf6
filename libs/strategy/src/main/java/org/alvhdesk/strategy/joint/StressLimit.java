package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Rule 000-5: a hard cap on the joint book's stress loss, a share of net asset value. Source 000
 * names no scenario; methodology 000-5 takes SPX -10 %. Measured shocks can be worse than that
 * drift, so the larger of both is held against the cap.
 */
public final class StressLimit {
  /** The share of net asset value, decimal. */
  static final String SHARE = "capital.stressCapShare";

  private StressLimit() {}

  /**
   * Checks the book as held (before the proposed hedge trades) against the cap. A book of which a
   * part could not be revalued is never inside the cap: it is breached when the rest breaches, and
   * not known otherwise.
   *
   * @param missing condors that are not in {@code report}, for people; the hedge contracts that are
   *     not are its gaps
   */
  public static StressCheck check(
      RuleSet set,
      Capital capital,
      JointReport report,
      List<String> missing,
      Instant asOf,
      Quality quality) {
    List<String> all = new ArrayList<>(missing);
    all.addAll(report.gaps());
    BigDecimal limit = limit(set, capital);
    BigDecimal loss = new BigDecimal("0.00");
    String scenario = "none";
    for (ScenarioResult row : report.rows()) {
      boolean counts = counts(row.family(), row.name());
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
        all,
        trace(set, capital, loss, scenario, all, breached, asOf, quality));
  }

  /** The cap, US dollars, rounded down. */
  static BigDecimal limit(RuleSet set, Capital capital) {
    return capital.navUsd().multiply(set.value(SHARE)).setScale(2, RoundingMode.DOWN);
  }

  /** Whether a scenario is held against the cap. */
  static boolean counts(ScenarioFamily family, String name) {
    return family == ScenarioFamily.SHOCK || name.equals(DriftScenarios.CAPPED);
  }

  /** {@code rule} with the account and the cap that its inputs are held against. */
  static TraceBuilder against(
      RuleSet set, Capital capital, TraceBuilder rule, Instant asOf, Quality quality) {
    return rule.input(
            capital.navBasis().inputName(),
            Texts.plain(capital.navUsd()),
            "USD",
            capital.navBasis().asOf().orElse(asOf),
            quality)
        .threshold(
            Texts.plain(limit(set, capital))
                + " USD = "
                + Texts.percent(set.value(SHARE))
                + " of NAV");
  }

  private static RuleTrace trace(
      RuleSet set,
      Capital capital,
      BigDecimal loss,
      String scenario,
      List<String> missing,
      boolean breached,
      Instant asOf,
      Quality quality) {
    String known = missing.isEmpty() ? "" : " of what can be revalued";
    TraceBuilder rule =
        against(
            set,
            capital,
            TraceBuilder.rule(
                    "000-5",
                    set.citation(SHARE),
                    "the joint book's worst loss over the measured shocks and SPX -10 % stays"
                        + " below a share of net asset value")
                .input(
                    "worst joint loss" + known + " (" + scenario + ")",
                    Texts.plain(loss),
                    "USD",
                    asOf,
                    quality),
            asOf,
            quality);
    if (breached) {
      return rule.fired("BOOK: the stress cap is breached" + without(missing));
    }
    return missing.isEmpty()
        ? rule.notFired("BOOK: inside the stress cap")
        : rule.noData("BOOK: not known" + without(missing));
  }

  private static String without(List<String> missing) {
    return missing.isEmpty() ? "" : "; left out: " + String.join("; ", missing);
  }
}
