package org.alvhdesk.ui.proposal;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;

/**
 * Every revision, and the form for the next one.
 *
 * @param why why the person may not make one; empty when they may
 */
record RevisionPanel(List<Row> rows, List<LegField> legs, boolean allowed, String why) {

  /** One revision. */
  record Row(
      int revision, String act, String by, String at, String hash, String reason, String changes) {}

  /** One leg that can be edited; place from 0. */
  record LegField(int place, String name, int quantity, String limit) {}

  /** Null when the owner does not tell. */
  static RevisionPanel of(Answer<RevisionsView> answer) {
    return answer.value().map(RevisionPanel::of).orElse(null);
  }

  private static RevisionPanel of(RevisionsView view) {
    List<LegField> legs = new ArrayList<>();
    for (int i = 0; i < view.legs().size(); i++) {
      var leg = view.legs().get(i);
      legs.add(
          new LegField(
              i,
              leg.action()
                  + " "
                  + Fmt.instrument(leg.root(), leg.strike(), leg.right())
                  + (leg.expiry() == null ? "" : " " + leg.expiry()),
              leg.quantity(),
              leg.limitPoints().toPlainString()));
    }
    return new RevisionPanel(
        view.revisions().stream()
            .map(
                r ->
                    new Row(
                        r.revision(),
                        Fmt.words(r.act()),
                        r.by(),
                        Fmt.wallTime(r.at()),
                        Fmt.shortHash(r.contentHash()),
                        r.reason() == null ? "" : r.reason(),
                        String.join("; ", r.changes())))
            .toList(),
        legs,
        view.mayRevise().allowed() && !legs.isEmpty(),
        view.mayRevise().allowed() ? "" : view.mayRevise().why());
  }
}
