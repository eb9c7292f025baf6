package org.alvhdesk.hedge.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.joint.BreakEvenBook;
import org.alvhdesk.strategy.joint.BreakEvenReport;
import org.alvhdesk.strategy.joint.BreakEvens;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.GridReport;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.OffsetQuestion;
import org.alvhdesk.strategy.joint.OffsetResult;
import org.alvhdesk.strategy.joint.OffsetSolver;
import org.alvhdesk.strategy.joint.ScenarioGrid;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.history.ShockWindow;

/** Answers a question about the held book on the quotes of its last decided step. */
final class ScenarioAnalyses {
  private ScenarioAnalyses() {}

  static ScenarioAnalysis of(BookUnit unit, ScenarioQuestion question, FigureRules rules) {
    MarketInputs inputs = unit.book().inputs();
    MarketStepV1 step = inputs.step();
    List<HedgeHolding> held = unit.holdings();
    JointBook book = HedgeEngine.joint(inputs, held, held);
    DriftLink link = question.link(step, rules);
    List<ShockWindow> windows = new ArrayList<>(ScenarioSet.methodologyWindows());
    question.window().ifPresent(windows::add);
    ScenarioSet set = ScenarioSet.of(book.vix(), link, windows);
    JointReport report = JointScenarios.evaluate(book, set);
    return new ScenarioAnalysis(
        unit.book().key().bookId(),
        unit.book().key().runId(),
        step.marketTime(),
        step.snapshotId(),
        step.optionQuality(),
        book.spx(),
        book.vix(),
        link.source(),
        BookViews.scenarios(report),
        grid(ScenarioGrid.evaluate(book, link)),
        question.share().doubleValue(),
        offsets(book, set, windows, question),
        breakEvens(book, inputs, held, windows, link, rules).orElse(null),
        report.gaps(),
        inputs.condors().condors().stream().map(c -> odds(c, inputs.condors().touches())).toList());
  }

  private static ScenarioAnalysis.Odds odds(Condor c, List<TouchOdds> touches) {
    Optional<TouchOdds> touch =
        TouchOdds.find(touches, c.root(), c.expiry(), c.shortPut(), c.shortCall());
    return new ScenarioAnalysis.Odds(
        c.layer(),
        c.root(),
        c.expiry(),
        c.dte(),
        c.quantity(),
        c.longPut(),
        c.shortPut(),
        c.shortCall(),
        c.longCall(),
        c.probabilityOfProfit(),
        touch.map(TouchOdds::touchPut).orElse(null),
        touch.map(TouchOdds::touchCall).orElse(null));
  }

  private static ScenarioAnalysis.Grid grid(GridReport report) {
    List<List<BigDecimal>> joint = new ArrayList<>();
    for (int row = 0; row < report.spxMoves().size(); row++) {
      List<BigDecimal> line = new ArrayList<>();
      for (int column = 0; column < report.vixMoves().size(); column++) {
        line.add(report.jointBeforeUsd(row, column));
      }
      joint.add(line);
    }
    return new ScenarioAnalysis.Grid(
        report.spxMoves(),
        report.vixMoves(),
        report.vixLevels(),
        report.condorUsd(),
        report.hedgeBeforeUsd(),
        joint);
  }

  private static List<ScenarioAnalysis.Offset> offsets(
      JointBook book, ScenarioSet set, List<ShockWindow> windows, ScenarioQuestion question) {
    TreeMap<HedgeContract, Integer> ratio = new TreeMap<>();
    book.before().stream()
        .filter(h -> h.quantity() > 0 && h.contract().paysPremium())
        .forEach(h -> ratio.merge(h.contract(), h.quantity(), Integer::sum));
    if (ratio.isEmpty()) {
      return List.of();
    }
    return windows.stream()
        .map(ShockWindow::name)
        .map(
            name ->
                offset(
                    name,
                    OffsetSolver.solve(
                        new OffsetQuestion(
                            book, set, name, question.share(), ratio, question.countHeld()))))
        .toList();
  }

  private static ScenarioAnalysis.Offset offset(String scenario, OffsetResult result) {
    return switch (result) {
      case OffsetResult.Sized sized ->
          new ScenarioAnalysis.Offset(
              scenario,
              sized.sets(),
              sized.lines().stream()
                  .map(
                      l ->
                          new ScenarioAnalysis.Leg(
                              l.contract().text(), l.quantity(), l.costAtAskUsd(), l.gainUsd()))
                  .toList(),
              sized.costAtAskUsd(),
              sized.costAtMidUsd(),
              sized.shareReached(),
              null);
      case OffsetResult.AlreadyCovered covered ->
          none(scenario, covered.shareReached(), "the held hedge reaches it already");
      case OffsetResult.NothingToOffset nothing ->
          none(scenario, null, "the condors do not lose in it");
      case OffsetResult.Cannot cannot -> none(scenario, null, cannot.reason());
      case OffsetResult.NoData missing -> none(scenario, null, "no data: " + missing.reason());
    };
  }

  private static ScenarioAnalysis.Offset none(String scenario, Double reached, String why) {
    return new ScenarioAnalysis.Offset(scenario, null, List.of(), null, null, reached, why);
  }

  private static Optional<ScenarioAnalysis.BreakEvens> breakEvens(
      JointBook book,
      MarketInputs inputs,
      List<HedgeHolding> held,
      List<ShockWindow> windows,
      DriftLink link,
      FigureRules rules) {
    List<Condor> priced =
        inputs.condors().condors().stream().filter(c -> c.pricing() != null).toList();
    if (priced.isEmpty() || !rules.combinedBreakEven().on()) {
      return Optional.empty();
    }
    LocalDate horizon = priced.stream().map(Condor::expiry).min(LocalDate::compareTo).orElseThrow();
    BreakEvenReport report =
        BreakEvens.of(
            new BreakEvenBook(
                book, priced.stream().map(Condor::creditPoints).toList(), cost(held), horizon),
            link,
            windows);
    List<ScenarioAnalysis.Band> bands = new ArrayList<>();
    for (BreakEvenReport.Band band : report.bands()) {
      bands.add(band(band.family().name(), false, band.without()));
      if (rules.breakEvenWithHedge().on()) {
        bands.add(band(band.family().name(), true, band.with()));
      }
    }
    return Optional.of(new ScenarioAnalysis.BreakEvens(horizon, bands, report.notes()));
  }

  private static ScenarioAnalysis.Band band(
      String family, boolean withHedge, BreakEvenReport.Side side) {
    return new ScenarioAnalysis.Band(
        family,
        withHedge,
        orNull(side.lowerFrom()),
        orNull(side.lowerTo()),
        orNull(side.upperFrom()),
        orNull(side.upperTo()));
  }

  /** Premium paid for what is held, US dollars; what was received counts against it, at least 0. */
  private static BigDecimal cost(List<HedgeHolding> held) {
    BigDecimal cost = BigDecimal.ZERO;
    for (HedgeHolding h : held) {
      if (h.averagePoints().isPresent() && h.contract().paysPremium()) {
        long dollarsAPoint = (long) h.contract().usdPerPoint() * h.quantity();
        cost = cost.add(h.averagePoints().get().multiply(BigDecimal.valueOf(dollarsAPoint)));
      }
    }
    return cost.max(BigDecimal.ZERO);
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
