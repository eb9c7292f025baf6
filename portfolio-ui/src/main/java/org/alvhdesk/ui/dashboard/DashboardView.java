package org.alvhdesk.ui.dashboard;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
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
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.proposal.ProposalCard;
import org.alvhdesk.ui.svg.CorridorBar;
import org.alvhdesk.ui.svg.ScenarioBars;
import org.alvhdesk.ui.svg.VxCurveChart;

/** The overview: what we hold, what is proposed, why, what it costs, who must agree. */
record DashboardView(
    List<ProposalCard> pending,
    int mine,
    String proposalProblem,
    BookSummary.Condors condors,
    String condorProblem,
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
      List<ProposalView> pending) {
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
        c == null ? null : BookSummary.condors(c),
        condor.problem(),
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
