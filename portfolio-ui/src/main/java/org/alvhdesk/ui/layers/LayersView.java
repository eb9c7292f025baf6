package org.alvhdesk.ui.layers;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.ui.book.BookSummary;
import org.alvhdesk.ui.book.LayerRow;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;
import org.alvhdesk.ui.trace.Trace;

/** The layers page: the hedge layer by layer, target against held, and why. */
record LayersView(
    BookSummary.Hedge summary,
    List<LayerRow> layers,
    List<LayerLine> lines,
    Premium premium,
    Trace trace) {

  /**
   * Premium at work.
   *
   * @param paid for the options held, US dollars
   * @param ofNav the same as a share of net asset value
   * @param perDay roll-down of all calls in a quiet day, US dollars
   * @param note what the sum leaves out, or empty
   */
  record Premium(String paid, String ofNav, Num perDay, String note) {}

  /**
   * From the owner's view.
   *
   * @param nav net asset value, US dollars, or null
   */
  static LayersView of(HedgeBookView v, BigDecimal nav) {
    return new LayersView(
        BookSummary.hedge(v.book()),
        LayerRow.of(v.layers()),
        LayerLine.of(v),
        premium(v, nav),
        Trace.of(v.trace()));
  }

  private static Premium premium(HedgeBookView v, BigDecimal nav) {
    List<HedgeBookV1.Position> held = v.book().positions();
    BigDecimal paid = BookSummary.sum(held, LayerLine::paid);
    int missing = held.size() - v.rollDowns().size();
    return new Premium(
        Fmt.usd(paid),
        nav == null || nav.signum() <= 0
            ? Fmt.NONE
            : Fmt.percent(paid.doubleValue() / nav.doubleValue(), 3),
        Num.pnl(
            v.rollDowns().isEmpty()
                ? null
                : Double.valueOf(
                    v.rollDowns().stream().mapToDouble(HedgeBookView.RollDown::usdPerDay).sum()),
            2),
        missing == 0 || v.rollDowns().isEmpty()
            ? ""
            : "The roll-down leaves out "
                + missing
                + " of "
                + held.size()
                + " positions: no delta or forward to value them");
  }
}
