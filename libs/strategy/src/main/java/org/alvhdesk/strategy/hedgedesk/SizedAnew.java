package org.alvhdesk.strategy.hedgedesk;

import java.util.Optional;
import org.alvhdesk.strategy.hedge.manage.Rebalance;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * When a layer that is sized in dollars or vega gets a new number of contracts. Its size moves with
 * every price, so between two of these moments what is held stays: 004-14 by calendar or REER, and
 * whenever the number of condors is another than at the last sizing (ours: the hedge follows what
 * it protects). A layer that holds nothing is always sized.
 */
record SizedAnew(boolean now, RuleTrace trace) {

  /** 004-14, or other condors than last time. */
  static SizedAnew of(Rebalance.Rules rules, HedgeDeskSituation s) {
    RuleTrace due =
        Rebalance.due(
            rules,
            s.session(),
            s.lastSized().map(HedgeDeskSituation.LastSized::session),
            s.signals().reerVolatility());
    return new SizedAnew(due.verdict() == Verdict.FIRED || condorsChanged(s), due);
  }

  /** Whether the book has other condors than when layers were last sized. */
  static boolean condorsChanged(HedgeDeskSituation s) {
    Optional<HedgeDeskSituation.LastSized> last = s.lastSized();
    return last.map(l -> l.condors() != s.condorCount()).orElse(true);
  }
}
