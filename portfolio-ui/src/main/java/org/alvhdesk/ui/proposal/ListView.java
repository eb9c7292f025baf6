package org.alvhdesk.ui.proposal;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.ui.client.Answer;

/**
 * The list page.
 *
 * @param problem why there is no list, or empty
 * @param mine only what waits for who looks
 * @param open how many of the shown ones somebody still has to act on
 */
record ListView(
    List<ProposalRow> rows, String problem, List<Choice> states, List<Choice> kinds, boolean mine, int open) {

  /** A state or kind to filter by. */
  record Choice(String value, String label, boolean chosen) {}

  static ListView of(Answer<List<ProposalSummary>> answer, String state, String kind, boolean mine, Instant now) {
    List<ProposalRow> rows =
        answer.value().orElse(List.of()).stream().map(p -> ProposalRow.of(p, now)).toList();
    return new ListView(
        rows,
        answer.problem(),
        States.ALL.stream().map(s -> new Choice(s, States.words(s), s.equals(state))).toList(),
        Kinds.ALL.stream().map(k -> new Choice(k, Kinds.words(k), k.equals(kind))).toList(),
        mine,
        (int) rows.stream().filter(ProposalRow::open).count());
  }
}
