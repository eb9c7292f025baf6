package org.alvhdesk.strategy.condor.desk;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.ladder.LadderStep;
import org.alvhdesk.strategy.condor.search.Candidate;
import org.alvhdesk.strategy.condor.search.Census;
import org.alvhdesk.strategy.condor.search.Constraint;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Why a condor was chosen: expiry, strikes, wings, neutrality, quotes, credit (002-1, 002-2, 1.1).
 */
final class PickTraces {
  private final CondorRules rules;
  private final LadderStep.Due due;

  PickTraces(CondorRules rules, LadderStep.Due due) {
    this.rules = rules;
    this.due = due;
  }

  /** Every expiry was refused. */
  RuleTrace none(CondorPick pick, CondorSituation situation) {
    return expiry()
        .input(
            "expiries tried",
            Integer.toString(pick.refusals().size()),
            "count",
            situation.marketTime(),
            situation.quality())
        .noData(layer("no expiry can be traded: " + String.join("; ", pick.refusals())));
  }

  /** A condor was found. */
  List<RuleTrace> found(CondorPick pick, CondorPick.Found found, CondorSituation situation) {
    Candidate best = found.result().best();
    Census census = found.result().census();
    Slice slice = found.slice();
    int dte = Expiries.daysTo(slice.expiry(), situation.session());
    String chosen = layer(slice.root() + " " + slice.expiry());
    List<RuleTrace> trace = new ArrayList<>();
    trace.add(
        expiry()
            .input("days to expiry", Integer.toString(dte), "days", slice)
            .fired(
                pick.refusals().isEmpty()
                    ? chosen
                    : chosen + "; before it " + String.join("; ", pick.refusals())));
    trace.add(shorts(found, best, slice));
    trace.add(
        TraceBuilder.rule("002-1", rules.citation("wingPoints"), "listed wings of one width")
            .input("wing width", Texts.plain(found.wingPoints()), "points", slice)
            .threshold(Texts.plain(rules.selection().wingPoints()) + " points, wider by rule")
            .fired(layer(strikes(best.condor()))));
    trace.add(
        excluding(
            rule("002-2", rules.citation("maxNetDelta"), "a condor is delta-neutral")
                .input(
                    "net delta", Texts.fixed(best.greeks().deltaPerCondor(), 4), "per point", slice)
                .threshold("at most " + rules.selection().maxNetDelta() + " absolute"),
            census.condors().excluded(Constraint.NET_DELTA),
            "condors were left out for their net delta"));
    trace.add(
        excluding(
            rule(
                    "1.1",
                    rules.set().citation("condor.maxHalfSpreadShare"),
                    "every leg can be traded")
                .input("census", census.verdict(), "count", slice)
                .threshold(liquidity()),
            excludedQuotes(census),
            "spreads were left out for a dead, wide or old quote"));
    trace.add(credit(best, slice));
    return trace;
  }

  private TraceBuilder expiry() {
    return rule(
            due.layer().citation().ruleId(),
            due.layer().citation(),
            "the first expiry of the ladder's order in which a condor meets every constraint")
        .threshold(due.layer().targetDte() + " days, nearest first");
  }

  private RuleTrace shorts(CondorPick.Found found, Candidate best, Slice slice) {
    boolean byDelta = rules.selection().shorts() instanceof SelectionRules.Shorts.Delta;
    Citation citation = rules.citation(byDelta ? "shortDelta" : "leastMoves");
    String threshold =
        switch (rules.selection().shorts()) {
          case SelectionRules.Shorts.Delta(double target, double band) ->
              Texts.fixed(found.delta(), 4) + " +/- " + Texts.fixed(band, 4) + " absolute";
          case SelectionRules.Shorts.Moves(double least, double most) ->
              least + " to " + most + " expected moves";
        };
    return rule(
            byDelta ? "002-2" : "003-5",
            citation,
            "of the allowed condors the best by " + found.result().query().objective().text())
        .input("forward", Texts.fixed(slice.forward(), 2), "points", slice)
        .input("put delta", Texts.fixed(best.shortPutDelta(), 4), "per point", slice)
        .input("call delta", Texts.fixed(best.shortCallDelta(), 4), "per point", slice)
        .input("score", Texts.fixed(best.score(), 6), "objective", slice)
        .threshold(threshold)
        .fired(
            layer(
                "shorts "
                    + Texts.strike(best.condor().shortPut())
                    + " and "
                    + Texts.strike(best.condor().shortCall())
                    + ", "
                    + found.result().runnersUp().size()
                    + " runners-up"));
  }

  private RuleTrace credit(Candidate best, Slice slice) {
    return rule(
            "1.1",
            rules.citation("creditGrid"),
            "net credit at mid, rounded down to the package tick, and the worst that may fill")
        .input("net credit at mid", Texts.plain(best.midCreditPoints()), "points", slice)
        .input("at the touch", Texts.plain(best.touchCreditPoints()), "points", slice)
        .threshold(
            Texts.plain(rules.selection().gridPoints())
                + " points, "
                + Texts.percent(rules.selection().limitAllowanceShare())
                + " of mid")
        .fired(
            layer(
                "credit "
                    + Texts.plain(best.midCreditPoints())
                    + " points, at least "
                    + Texts.plain(rules.selection().leastCredit(best.midCreditPoints()))));
  }

  private RuleTrace excluding(TraceBuilder rule, long excluded, String what) {
    return excluded > 0
        ? rule.fired(layer(excluded + " " + what))
        : rule.notFired(layer("no " + what));
  }

  private static long excludedQuotes(Census census) {
    long excluded = 0;
    for (Constraint constraint :
        List.of(Constraint.QUOTE, Constraint.HALF_SPREAD, Constraint.QUOTE_AGE)) {
      excluded +=
          census.putSpreads().excluded(constraint) + census.callSpreads().excluded(constraint);
    }
    return excluded;
  }

  private String liquidity() {
    return "half-spread at most "
        + rules.selection().liquidity().maxHalfSpreadShare()
        + " of mid or "
        + rules.selection().liquidity().exemptHalfSpreadPoints()
        + " points, "
        + rules.selection().liquidity().maxAgeMinutes()
        + " minutes old";
  }

  private static TraceBuilder rule(String id, Citation citation, String statement) {
    return TraceBuilder.rule(id, citation, statement);
  }

  private String layer(String text) {
    return due.layer().name() + ": " + text;
  }

  private static String strikes(IronCondor condor) {
    return Texts.strike(condor.longPut())
        + "/"
        + Texts.strike(condor.shortPut())
        + "/"
        + Texts.strike(condor.shortCall())
        + "/"
        + Texts.strike(condor.longCall());
  }
}
