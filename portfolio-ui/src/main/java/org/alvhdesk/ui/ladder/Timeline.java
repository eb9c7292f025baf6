package org.alvhdesk.ui.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.svg.LadderTimeline;
import org.alvhdesk.ui.svg.LadderTimeline.Kind;
import org.alvhdesk.ui.svg.LadderTimeline.Row;
import org.alvhdesk.ui.svg.LadderTimeline.Span;

/** The ladder as rows of the timeline. */
final class Timeline {
  private Timeline() {}

  static String of(LadderView v) {
    return LadderTimeline.of(
        "ladder", v.layers().stream().map(l -> row(l, v)).toList(), v.session());
  }

  private static Row row(LadderView.Layer l, LadderView v) {
    Set<String> closing =
        v.due().stream()
            .map(CondorChange.Trade::positionId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Span> spans = new ArrayList<>();
    for (CondorBookV1.Condor c : l.positions()) {
      spans.add(
          new Span(closing.contains(c.id()) ? Kind.CLOSING : Kind.HELD, opened(c), c.expiry()));
    }
    for (CondorChange.Trade t : v.due()) {
      if ("OPEN".equals(t.side()) && t.layer().equals(l.layer().layer())) {
        spans.add(new Span(Kind.DUE, v.session(), t.expiry()));
      }
    }
    return new Row(l.layer().layer(), Fmt.words(l.layer().state()), spans, l.layer().reason());
  }

  private static LocalDate opened(CondorBookV1.Condor c) {
    return LocalDate.ofInstant(c.openedAt(), Fmt.EXCHANGE);
  }
}
