package org.alvhdesk.cli.decide;

import static org.alvhdesk.cli.decide.Words.decimals;
import static org.alvhdesk.cli.decide.Words.percent;
import static org.alvhdesk.cli.decide.Words.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.cli.decide.DecideCommand.Written;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.condor.search.Candidate;
import org.alvhdesk.strategy.condor.search.RunnerUp;
import org.alvhdesk.strategy.desk.Controls;
import org.alvhdesk.strategy.desk.DeskDecision;
import org.alvhdesk.strategy.desk.DeskDecision.Cost;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trace.RuleTrace;

/** A decision as text for people, in the order in which a desk reads it. */
final class DecisionText {
  private final List<String> lines = new ArrayList<>();

  private DecisionText() {}

  static List<String> lines(Written written) {
    DecisionText text = new DecisionText();
    DeskDecision d = written.decision();
    text.head(d, written);
    text.signals(d);
    text.ladder(d);
    text.hedge("Hedge beside the condors held", d.hedge(), d.cost());
    text.joint(d);
    d.ifLadderFills()
        .ifPresent(
            next -> {
              text.hedge("Hedge if the ladder's trades fill", next.hedge(), next.cost());
              text.lines.addAll(
                  RiskText.lines("Joint book if the ladder's trades fill", next.risk()));
              text.title("Hard limits with the ladder's trades, hedge as held");
              text.lines.addAll(RiskText.limits(next.limits()));
            });
    text.controls(d.ifLadderFills().map(DeskDecision.AfterLadder::controls).orElse(d.controls()));
    text.trace(d);
    return text.lines;
  }

  private void joint(DeskDecision d) {
    String title = "Joint book, condors as held";
    if (d.condors().isEmpty() && d.risk().greeks().hedge().isEmpty()) {
      title(title);
      lines.add("nothing is held and nothing is bought: every scenario is 0 USD");
    } else {
      lines.addAll(RiskText.lines(title, d.risk()));
    }
  }

  private void head(DeskDecision d, Written written) {
    lines.add(
        "Decision of "
            + d.market().session()
            + ": "
            + name(d.condorRules())
            + " with "
            + name(d.hedgeRules())
            + ", engine "
            + d.engine());
    lines.add(
        "SPX "
            + decimals(d.market().spx(), 2)
            + ", VIX "
            + decimals(d.market().vix(), 2)
            + ", "
            + d.market().slices()
            + " expiries quoted, "
            + d.market().quality()
            + ", as of "
            + d.market().asOf());
    lines.add(
        "NAV " + usd(d.capital().navUsd()) + ", risk capital " + usd(d.capital().riskCapitalUsd()));
    written.notes().forEach(note -> lines.addAll(TextTable.wrap("- ", "  ", note)));
    lines.addAll(
        TextTable.wrap(
            "- ",
            "  ",
            "measured drift beta of VIX on SPX: " + written.measuredBetas().vixOnSpx().text()));
    d.alerts().forEach(a -> lines.addAll(TextTable.wrap("! ", "  ", a.text())));
  }

  private static String name(DeskDecision.Rules rules) {
    return rules.id() + " version " + rules.version();
  }

  private void title(String title) {
    lines.add("");
    lines.add(title);
  }

  private void signals(DeskDecision d) {
    title("Signals");
    TextTable table = TextTable.of("signal", ">value", "unit", "*why there is none");
    for (Observed o : d.signals().numbers()) {
      String value =
          o.number().isPresent() ? decimals(o.number().getAsDouble(), o.decimals()) : "-";
      table.row(o.name(), value, o.unit(), o.missing());
    }
    lines.addAll(table.lines());
    TextTable answers = TextTable.of("statement", "answer", "*on");
    for (Answer a : d.signals().answers()) {
      answers.row(a.name(), a.yes() ? "yes" : a.no() ? "no" : "NO DATA", a.detail());
    }
    lines.addAll(answers.lines());
  }

  private void ladder(DeskDecision d) {
    title("Condor ladder");
    TextTable layers = TextTable.of("layer", "state", ">weight", ">budget", "*why");
    for (CondorDecision.LayerState l : d.ladder().layers()) {
      layers.row(
          l.layer().name(), l.state().name(), percent(l.weight()), usd(l.budgetUsd()), l.reason());
    }
    lines.addAll(layers.lines());
    if (!d.condors().isEmpty()) {
      TextTable held = TextTable.of("held", ">n", ">days", ">credit", ">mark", ">P&L", "*condor");
      for (CondorValuation v : d.condors()) {
        held.row(
            v.position().layer().name(),
            Integer.toString(v.position().quantity()),
            Integer.toString(v.dte()),
            v.position().creditPoints().toPlainString(),
            v.markPoints().isPresent() ? decimals(v.markPoints().getAsDouble(), 2) : "-",
            v.pnlUsd().map(Words::usd).orElse("-"),
            Words.condor(v.position().condor()));
      }
      lines.addAll(held.lines());
    }
    d.shifts().forEach(shift -> lines.addAll(TextTable.wrap("shift: ", "  ", Words.shift(shift))));
    for (CondorTrade t : d.ladder().trades()) {
      lines.add(
          t.side()
              + " "
              + t.quantity()
              + " "
              + t.layer()
              + " "
              + Words.condor(t.condor())
              + " at mid "
              + t.midPoints().toPlainString()
              + ", worst "
              + t.limitPoints().toPlainString()
              + " points"
              + (d.ladder().urgent() ? ", urgent" : ""));
    }
    d.ladder().selection().ifPresent(this::selection);
  }

  private void selection(CondorDecision.Selection s) {
    lines.addAll(TextTable.wrap("", "", "Chosen among all listed: " + s.census()));
    TextTable table =
        TextTable.of(
            "condor", ">credit", ">POP", ">delta", ">max loss", ">EV", ">gives up: credit");
    table.row(
        Words.strikes(s.best().condor()),
        s.best().creditPoints().toPlainString(),
        percent(s.best().probabilityOfProfit()),
        decimals(s.best().greeks().deltaPerCondor(), 4),
        usd(s.best().maxLossUsd()),
        decimals(s.best().expectedValueUsd(), 0),
        "chosen");
    for (RunnerUp r : s.runnersUp()) {
      table.row(
          Words.strikes(r.candidate().condor()),
          r.candidate().creditPoints().toPlainString(),
          percent(r.candidate().probabilityOfProfit()),
          decimals(r.candidate().greeks().deltaPerCondor(), 4),
          usd(r.candidate().maxLossUsd()),
          decimals(r.candidate().expectedValueUsd(), 0),
          usd(r.creditUsd()));
    }
    lines.addAll(table.lines());
    odds(s);
  }

  /** POP and touch of the choice, and what each runner-up gives up of them. */
  private void odds(CondorDecision.Selection s) {
    TextTable table =
        TextTable.of(
            "odds (MODEL)",
            ">POP",
            ">touch put",
            ">touch call",
            ">gives up: POP",
            ">takes on: touch");
    Candidate best = s.best();
    table.row(
        Words.strikes(best.condor()),
        percent(best.probabilityOfProfit()),
        percent(best.touch().put()),
        percent(best.touch().call()),
        "chosen",
        "");
    for (RunnerUp r : s.runnersUp()) {
      Candidate c = r.candidate();
      table.row(
          Words.strikes(c.condor()),
          percent(c.probabilityOfProfit()),
          percent(c.touch().put()),
          percent(c.touch().call()),
          decimals(r.probabilityPoints(), 1) + " pp",
          decimals(r.touchPoints(), 1) + " pp");
    }
    lines.addAll(table.lines());
    lines.addAll(Words.oddsNote());
  }

  private void hedge(String title, HedgeDecision hedge, Cost cost) {
    title(title);
    if (hedge.layers().isEmpty()) {
      lines.add("the rule set wants no hedge");
    } else {
      TextTable layers =
          TextTable.of("layer", "contract", ">days", ">target", ">held", ">residual", "*why");
      for (LayerPlan p : hedge.layers()) {
        layers.row(
            p.layer().name(),
            p.contract().map(HedgeContract::text).orElse("-"),
            p.contract().flatMap(HedgeContract::expires).isPresent()
                ? Integer.toString(p.dte())
                : "-",
            Integer.toString(p.target()),
            Integer.toString(p.held()),
            Words.residual(p.residual()),
            (p.noData() ? "NO DATA: " : "") + p.reason());
      }
      lines.addAll(layers.lines());
    }
    for (HedgeTrade t : hedge.trades()) {
      lines.add(
          t.text()
              + " at "
              + decimals(t.quote().bid(), 2)
              + "/"
              + decimals(t.quote().ask(), 2)
              + ", worst "
              + t.limitPoints().toPlainString()
              + " points");
    }
    if (hedge.trades().isEmpty()) {
      return;
    }
    lines.add(
        "cost "
            + usd(cost.atLimitUsd())
            + " at the limits, "
            + usd(cost.atMidUsd())
            + " at mid: "
            + share(cost.ofMaxLoss())
            + " of maximum loss, "
            + share(cost.ofMargin())
            + " of margin, "
            + percent(cost.ofNav())
            + " of NAV");
    TextTable degrees =
        TextTable.of("alternative", ">trades", ">cost at limits", ">worst shock loss");
    for (HedgeDecision.Alternative a : hedge.alternatives()) {
      degrees.row(
          Words.lower(a.degree().name()),
          Integer.toString(a.trades().size()),
          usd(a.costAtLimitUsd()),
          a.stressLossUsd().amount().map(Words::usd).orElse(a.stressLossUsd().missing()));
    }
    lines.addAll(degrees.lines());
  }

  private static String share(Optional<BigDecimal> share) {
    return share.map(Words::percent).orElse("no share");
  }

  private void controls(Controls controls) {
    title("Shown beside the decision, changes none of it");
    TextTable flags = TextTable.of("Cash Press (K9)", "verdict", "*on");
    CashPress.Reading[] readings = CashPress.Reading.values();
    for (int i = 0; i < readings.length; i++) {
      RuleTrace t = controls.cashPress().get(i);
      flags.row(readings[i].name(), Words.verdict(t.verdict()), Words.inputs(t));
    }
    lines.addAll(flags.lines());
    lines.addAll(TextTable.wrap("", "  ", Words.mrp(controls)));
  }

  private void trace(DeskDecision d) {
    title("Every rule looked at");
    List<RuleTrace> all = new ArrayList<>(d.ladder().trace());
    all.addAll(d.ifLadderFills().map(n -> n.hedge().trace()).orElse(d.hedge().trace()));
    all.add(d.risk().stress().trace());
    all.add(d.risk().convexity().trace());
    rules(all);
    d.ifLadderFills()
        .ifPresent(
            next -> {
              title("Rules on the joint book if the ladder's trades fill");
              rules(List.of(next.risk().stress().trace(), next.risk().convexity().trace()));
            });
  }

  private void rules(List<RuleTrace> all) {
    TextTable table = TextTable.of("rule", "verdict", "*effect, inputs, threshold");
    for (RuleTrace t : all) {
      table.row(t.ruleId(), Words.verdict(t.verdict()), Words.trace(t));
    }
    lines.addAll(table.lines());
  }
}
