package org.alvhdesk.ui.book;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.IntStream;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.SignalsView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.svg.ScenarioBars;

/**
 * The book page. A part without its service holds null and the reason.
 *
 * @param condorProblem why there is no condor book, or empty
 * @param hedgeProblem why there is no hedge book, or empty
 * @param blocked hard limits that keep the wanted hedge trades from being proposed
 */
record BookView(
    BookSummary.Condors condors,
    String condorProblem,
    List<CondorCard> cards,
    BookSummary.Hedge hedge,
    String hedgeProblem,
    List<HedgeRow> positions,
    List<LayerRow> layers,
    Stress stress,
    ScenarioTable scenarios,
    RawString bars,
    List<String> blocked) {

  static BookView of(
      Answer<SignalsView> signals, Answer<CondorBookV1> condor, Answer<HedgeBookView> hedge) {
    Double spx = signals.value().map(s -> s.step().signals().spx()).orElse(null);
    CondorBookV1 c = condor.value().orElse(null);
    HedgeBookView h = hedge.value().orElse(null);
    return new BookView(
        c == null ? null : BookSummary.condors(c),
        condor.problem(),
        c == null
            ? List.of()
            : IntStream.range(0, c.condors().size())
                .mapToObj(i -> CondorCard.of(c.condors().get(i), spx, c.touches(), i))
                .toList(),
        h == null ? null : BookSummary.hedge(h.book()),
        hedge.problem(),
        h == null ? List.of() : h.book().positions().stream().map(HedgeRow::of).toList(),
        h == null ? List.of() : LayerRow.of(h.layers()),
        h == null ? null : Stress.of(h),
        h == null ? null : ScenarioTable.of(h.scenarios(), false),
        new RawString(
            h == null
                ? ""
                : ScenarioBars.of(
                    "joint",
                    h.scenarios().stream().filter(r -> "SHOCK".equals(r.family())).toList(),
                    false)),
        h == null ? List.of() : h.blocked());
  }
}
