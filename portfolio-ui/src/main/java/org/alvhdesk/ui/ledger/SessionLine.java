package org.alvhdesk.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/**
 * A closed session in a table.
 *
 * @param note what is missing, or what else than the market moved the marks; or empty
 */
record SessionLine(
    String session,
    String cash,
    String hedge,
    String condors,
    String nav,
    Num flow,
    Num gain,
    String gainReturn,
    Num rest,
    String note) {
  static SessionLine of(LedgerSession s) {
    LedgerSession.Explained e = s.explained();
    return new SessionLine(
        s.session().toString(),
        Fmt.usd(s.cashUsd()),
        Fmt.usd(s.hedgeUsd()),
        Fmt.usd(s.condorsUsd()),
        Fmt.usd(s.navUsd()),
        s.flowUsd().signum() == 0 ? Num.plain("") : Num.pnl(s.flowUsd()),
        Num.pnl(e == null ? null : e.total().gainUsd()),
        Fmt.percentSigned(e == null ? null : e.returnDecimal().value(), 2),
        Num.pnl(e == null ? null : e.total().restUsd()),
        note(s));
  }

  private static String note(LedgerSession s) {
    List<String> notes = new ArrayList<>(s.missing());
    if (s.marksChanged() != null) {
      notes.add(s.marksChanged());
    }
    return String.join("; ", notes);
  }
}
