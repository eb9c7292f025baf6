package org.alvhdesk.cli.decide;

import static org.alvhdesk.cli.decide.Words.decimals;
import static org.alvhdesk.cli.decide.Words.percent;
import static org.alvhdesk.cli.decide.Words.usd;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.strategy.desk.RiskPicture;
import org.alvhdesk.strategy.joint.BookGreeks;
import org.alvhdesk.strategy.joint.BreakEvenReport;
import org.alvhdesk.strategy.joint.ExpiryBucket;
import org.alvhdesk.strategy.joint.OffsetResult;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.joint.StressCheck;

/** The joint book as text. */
final class RiskText {
  private RiskText() {}

  static List<String> lines(String title, RiskPicture risk) {
    List<String> lines = new ArrayList<>(List.of("", title));
    TextTable table =
        TextTable.of(
            "scenario",
            ">SPX",
            ">VIX",
            ">condors",
            ">hedge held",
            ">joint",
            ">hedge after",
            ">joint after",
            ">offset");
    for (ScenarioResult r : risk.scenarios().rows()) {
      table.row(
          r.name(),
          percent(r.spxMove()),
          decimals(r.vixTo(), 1),
          usd(r.condorUsd()),
          usd(r.hedgeBeforeUsd()),
          usd(r.jointBeforeUsd()),
          usd(r.hedgeAfterUsd()),
          usd(r.jointAfterUsd()),
          r.offsetAfter().isPresent() ? percent(r.offsetAfter().getAsDouble()) : "-");
    }
    lines.addAll(table.lines());
    lines.addAll(odds(risk.odds()));
    risk.scenarios().gaps().forEach(g -> lines.addAll(TextTable.wrap("! ", "  ", g)));
    risk.notes().forEach(n -> lines.addAll(TextTable.wrap("- ", "  ", n)));
    lines.addAll(TextTable.wrap("", "  ", stressCap(risk.stress())));
    lines.addAll(limits(risk.limits()));
    risk.margins().forEach(m -> lines.addAll(TextTable.wrap("", "  ", m.text())));
    risk.breakEvens().ifPresent(b -> lines.addAll(breakEvens(b)));
    lines.addAll(greeks(risk.greeks()));
    lines.addAll(offsets(risk));
    return lines;
  }

  /** Probability of profit and of a touch, condor by condor. */
  private static List<String> odds(List<RiskPicture.Odds> odds) {
    if (odds.isEmpty()) {
      return List.of();
    }
    TextTable table =
        TextTable.of(
            "odds of a condor (MODEL)", ">n", ">POP", ">touch put", ">touch call", "*missing");
    for (RiskPicture.Odds o : odds) {
      table.row(
          Words.condor(o.condor()),
          Integer.toString(o.quantity()),
          o.probabilityOfProfit().isPresent()
              ? percent(o.probabilityOfProfit().getAsDouble())
              : "NO DATA",
          o.touch().map(t -> percent(t.put())).orElse("NO DATA"),
          o.touch().map(t -> percent(t.call())).orElse("NO DATA"),
          o.gap());
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.addAll(Words.oddsNote());
    return lines;
  }

  private static String stressCap(StressCheck stress) {
    String loss =
        usd(stress.lossUsd()) + " (" + stress.scenario() + ") of " + usd(stress.limitUsd());
    if (stress.isKnown()) {
      return "stress cap: " + loss + (stress.breached() ? ", BREACHED" : "");
    }
    return "stress cap: "
        + (stress.breached() ? "BREACHED" : "NOT KNOWN")
        + ", "
        + stress.missing().size()
        + " position(s) cannot be revalued; the rest loses "
        + loss
        + "; scenarios, break-evens, greeks and limits leave them out or say so";
  }

  /** Hard limits: the book before and after against each. */
  static List<String> limits(List<RiskPicture.Limit> limits) {
    TextTable table =
        TextTable.of("hard limit", ">before", ">after", ">limit", ">headroom", "blocks");
    for (RiskPicture.Limit l : limits) {
      table.row(
          l.name(),
          l.before().map(Words::usd).orElse("not known"),
          l.after().map(Words::usd).orElse("not known"),
          usd(l.limit()),
          l.headroom().map(Words::usd).orElse("-"),
          l.blocks() ? "BLOCKS" : "no");
    }
    return table.lines();
  }

  private static List<String> breakEvens(BreakEvenReport report) {
    TextTable table =
        TextTable.of(
            "break-even on " + report.horizon(), ">lower from", ">to", ">upper from", ">to");
    for (BreakEvenReport.Band band : report.bands()) {
      side(table, band.family() + ", condors alone", band.without());
      if (!report.isWithoutHedge()) {
        side(table, band.family() + ", with the hedge", band.with());
      }
    }
    return table.lines();
  }

  private static void side(TextTable table, String name, BreakEvenReport.Side side) {
    table.row(
        name,
        level(side.lowerFrom()),
        level(side.lowerTo()),
        level(side.upperFrom()),
        level(side.upperTo()));
  }

  private static String level(OptionalDouble level) {
    return level.isPresent() ? decimals(level.getAsDouble(), 2) : "-";
  }

  private static List<String> greeks(BookGreeks greeks) {
    TextTable table =
        TextTable.of(
            "days to expiry",
            ">SPX delta",
            ">SPX gamma",
            ">SPX vega",
            ">VIX delta",
            ">VIX vega",
            ">theta a day");
    TreeSet<ExpiryBucket> buckets = new TreeSet<>(greeks.condors().keySet());
    buckets.addAll(greeks.hedgeOnSpx().keySet());
    buckets.addAll(greeks.hedge().keySet());
    for (ExpiryBucket bucket : buckets) {
      BookGreeks.Condors c = greeks.condors().get(bucket);
      BookGreeks.Hedge h = greeks.hedge().get(bucket);
      BookGreeks.Condors o = greeks.hedgeOnSpx().get(bucket);
      double delta = onSpx(c, o, BookGreeks.Condors::spxDelta) + (h == null ? 0 : h.spxDelta());
      double gamma = onSpx(c, o, BookGreeks.Condors::spxGamma) + (h == null ? 0 : h.spxGamma());
      double theta =
          onSpx(c, o, BookGreeks.Condors::thetaPerDay) + (h == null ? 0 : h.thetaPerDay());
      table.row(
          bucket.name(),
          decimals(delta, 1),
          decimals(gamma, 3),
          c == null && o == null ? "-" : decimals(onSpx(c, o, g -> g.vega().usdPerVolPoint()), 1),
          h == null ? "-" : decimals(h.forwardDelta(), 1),
          h == null ? "-" : decimals(h.vega().usdPerVolPoint(), 1),
          decimals(theta, 1));
    }
    return table.lines();
  }

  /** SPX options of condors and hedge together; either may be absent. */
  private static double onSpx(
      BookGreeks.Condors condors,
      BookGreeks.Condors hedge,
      ToDoubleFunction<BookGreeks.Condors> greek) {
    return (condors == null ? 0 : greek.applyAsDouble(condors))
        + (hedge == null ? 0 : greek.applyAsDouble(hedge));
  }

  private static List<String> offsets(RiskPicture risk) {
    if (risk.offsets().isEmpty()) {
      return List.of();
    }
    TextTable table =
        TextTable.of(
            "to offset " + percent(RiskPicture.OFFSET_SHARE) + " of",
            ">sets",
            ">cost",
            "*or why not");
    for (RiskPicture.Offset o : risk.offsets()) {
      switch (o.result()) {
        case OffsetResult.Sized sized ->
            table.row(o.scenario(), Integer.toString(sized.sets()), usd(sized.costAtAskUsd()), "");
        case OffsetResult.AlreadyCovered covered ->
            table.row(
                o.scenario(),
                "0",
                "-",
                "covered to " + percent(covered.shareReached()) + " already");
        case OffsetResult.NothingToOffset none ->
            table.row(o.scenario(), "-", "-", "the condors do not lose");
        case OffsetResult.Cannot cannot -> table.row(o.scenario(), "-", "-", cannot.reason());
        case OffsetResult.NoData none ->
            table.row(o.scenario(), "-", "-", "NO DATA: " + none.reason());
      }
    }
    return table.lines();
  }
}
