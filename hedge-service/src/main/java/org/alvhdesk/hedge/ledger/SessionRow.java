package org.alvhdesk.hedge.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.strategy.ledger.MarkedPosition;
import org.hibernate.annotations.Immutable;

/** A closed session of a book; never changed. */
@Entity
@Immutable
@Table(name = "ledger_session")
class SessionRow {
  /** A session of a book. */
  @Embeddable
  record Key(
      @Column(name = "run_id") String runId,
      @Column(name = "book_id") String bookId,
      @Column(name = "session") LocalDate session) {}

  /** The positions as they are stored. */
  record Positions(List<MarkedPosition> positions) {
    Positions {
      positions = List.copyOf(positions);
    }
  }

  @EmbeddedId Key key;

  @Column(name = "step")
  long step;

  @Column(name = "spx")
  double spx;

  @Column(name = "cash_usd")
  BigDecimal cashUsd;

  @Column(name = "hedge_usd")
  BigDecimal hedgeUsd;

  @Column(name = "condors_usd")
  BigDecimal condorsUsd;

  @Column(name = "nav_usd")
  BigDecimal navUsd;

  @Column(name = "positions_json")
  String positionsJson;

  @Column(name = "view_json")
  String viewJson;

  @Column(name = "capital_json")
  String capitalJson;

  protected SessionRow() {}

  static SessionRow of(
      BookKey book,
      long step,
      double spx,
      List<MarkedPosition> positions,
      LedgerSession view,
      HedgeCapital capital) {
    SessionRow row = new SessionRow();
    row.key = new Key(book.runId(), book.bookId(), view.session());
    row.step = step;
    row.spx = spx;
    row.cashUsd = view.cashUsd();
    row.hedgeUsd = view.hedgeUsd();
    row.condorsUsd = view.condorsUsd();
    row.navUsd = view.navUsd();
    row.positionsJson = Json.write(new Positions(positions));
    row.viewJson = Json.write(view);
    row.capitalJson = Json.write(capital);
    return row;
  }

  List<MarkedPosition> positions() {
    return Json.read(positionsJson, Positions.class).positions();
  }

  LedgerSession view() {
    return Json.read(viewJson, LedgerSession.class);
  }

  HedgeCapital capital() {
    return Json.read(capitalJson, HedgeCapital.class);
  }
}
