package org.alvhdesk.ui.dashboard;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.ui.book.BookSummary;
import org.alvhdesk.ui.book.Corridor;
import org.alvhdesk.ui.book.LayerRow;
import org.alvhdesk.ui.book.ScenarioTable;
import org.alvhdesk.ui.book.Stress;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.condor.LadderLayer;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.proposal.Kinds;
import org.alvhdesk.ui.proposal.ProposalCard;
import org.alvhdesk.ui.proposal.States;
import org.alvhdesk.ui.svg.CorridorBar;
import org.alvhdesk.ui.svg.ScenarioBars;
import org.alvhdesk.ui.svg.VxCurveChart;

/**
 * The overview: what we hold, what is proposed, why, what it costs, who must agree.
 *
 * @param quiet for each kind without an open proposal, why there is none
 * @param ladder where each layer of condors stands; empty when nobody says
 */
record DashboardView(
    List<ProposalCard> pending,
    int mine,
    String proposalProblem,
    List<String> quiet,
    BookSummary.Condors condors,
    String condorProblem,
    List<LadderLayer> ladder,
    List<CorridorCard> corridors,
    BookSummary.Hedge hedge,
    String hedgeProblem,
    List<LayerRow> layers,
    Stress stress,
    ScenarioTable shocks,
    RawString bars,
    RawString curve,
    List<CurvePoint> curvePoints) {

  /** Distance of SPX to one condor's break-evens, with its bar. */
  record CorridorCard(Corridor corridor, RawString bar) {}

  /** One future of the curve, for the table beside the chart. */
  record CurvePoint(String expiry, String price) {}

  static DashboardView of(
      Answer<SignalsView> signals,
      Answer<CondorBookV1> condor,
      Answer<HedgeBookView> hedge,
      Answer<List<ProposalSummary>> list,
      List<ProposalView> pending,
      Answer<LadderView> ladder) {
    Instant now = MarketStrip.now(signals);
    SignalsView s = signals.value().orElse(null);
    CondorBookV1 c = condor.value().orElse(null);
    HedgeBookView h = hedge.value().orElse(null);
    List<ProposalCard> cards = pending.stream().map(p -> ProposalCard.of(p, now)).toList();
    var shocks =
        h == null
            ? List.<org.alvhdesk.contracts.rest.ScenarioRow>of()
            : h.scenarios().stream().filter(r -> "SHOCK".equals(r.family())).toList();
    return new DashboardView(
        cards,
        (int) cards.stream().filter(ProposalCard::mine).count(),
        list.problem(),
        list.value().isEmpty() ? List.of() : quiet(list.value().get(), ladder, h),
        c == null ? null : BookSummary.condors(c),
        condor.problem(),
        ladder
            .value()
            .map(v -> LadderLayer.of(v.layers().stream().map(LadderView.Layer::layer).toList()))
            .orElse(List.of()),
        corridors(c, s),
        h == null ? null : BookSummary.hedge(h.book()),
        hedge.problem(),
        h == null ? List.of() : LayerRow.of(h.layers()),
        h == null ? null : Stress.of(h),
        ScenarioTable.of(shocks, false),
        new RawString(ScenarioBars.of("joint", shocks, false)),
        new RawString(
            s == null || s.step().signals().vxCurve().isEmpty()
                ? ""
                : VxCurveChart.of("vx", s.step().signals(), s.step().session())),
        s == null
            ? List.of()
            : s.step().signals().vxCurve().stream()
                .map(f -> new CurvePoint(f.expiry().toString(), Fmt.number(f.price(), 2)))
                .toList());
  }

  /** For each kind without an open proposal, in a sentence why there is none. */
  private static List<String> quiet(
      List<ProposalSummary> open, Answer<LadderView> ladder, HedgeBookView hedge) {
    List<String> lines = new ArrayList<>();
    if (none(open, Kinds.CONDOR)) {
      ladder
          .value()
          .map(LadderView::answer)
          .filter(answer -> !answer.isBlank())
          .ifPresent(answer -> lines.add("Condors, nothing open: " + answer));
    }
    if (none(open, Kinds.HEDGE) && hedge != null) {
      boolean onTarget = hedge.layers().stream().allMatch(l -> l.target() == l.held());
      lines.add(
          "Hedge, nothing open: "
              + (onTarget ? "every layer is on target" : "layers are off target, see below"));
    }
    return List.copyOf(lines);
  }

  private static boolean none(List<ProposalSummary> open, String kind) {
    return open.stream().noneMatch(p -> States.open(p.state()) && kind.equals(p.kind()));
  }

  private static List<CorridorCard> corridors(CondorBookV1 book, SignalsView s) {
    if (book == null || s == null) {
      return List.of();
    }
    double spx = s.step().signals().spx();
    return IntStream.range(0, book.condors().size())
        .mapToObj(
            i ->
                new CorridorCard(
                    Corridor.of(book.condors().get(i), spx),
                    new RawString(CorridorBar.of("corridor-" + i, book.condors().get(i), spx))))
        .toList();
  }
}
