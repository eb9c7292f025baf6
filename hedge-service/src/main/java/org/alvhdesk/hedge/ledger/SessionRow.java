package org.alvhdesk.hedge.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.strategy.ledger.MarkedPosition;
import org.hibernate.annotations.Immutable;

/** A closed session of a book; never changed. */
@Entity
@Immutable
@Table(name = "ledger_session")
public class SessionRow {
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

  /**
   * The market of the close.
   *
   * @param rate riskless, decimal a year
   */
  public record ClosingMarket(double rate, List<SignalsV1.VxFuture> vx) {
    /** Copies the list. */
    public ClosingMarket {
      vx = List.copyOf(vx);
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

  @Column(name = "market_json")
  String marketJson;

  protected SessionRow() {}

  static SessionRow of(
      BookKey book,
      MarketStepV1 step,
      List<MarkedPosition> positions,
      LedgerSession view,
      HedgeCapital capital) {
    SessionRow row = new SessionRow();
    row.key = new Key(book.runId(), book.bookId(), view.session());
    row.step = step.step();
    row.spx = step.signals().spx();
    row.cashUsd = view.cashUsd();
    row.hedgeUsd = view.hedgeUsd();
    row.condorsUsd = view.condorsUsd();
    row.navUsd = view.navUsd();
    row.positionsJson = Json.write(new Positions(positions));
    row.viewJson = Json.write(view);
    row.capitalJson = Json.write(capital);
    row.marketJson = Json.write(new ClosingMarket(step.signals().rate(), step.signals().vxCurve()));
    return row;
  }

  /** The session. */
  public LocalDate session() {
    return key.session();
  }

  /** Whether it has a net asset value. */
  public boolean hasValue() {
    return navUsd != null;
  }

  /** Index points at the close. */
  public double spx() {
    return spx;
  }

  /** Rate and futures of the close; empty in a session from before they were kept. */
  public Optional<ClosingMarket> market() {
    return Optional.ofNullable(marketJson).map(json -> Json.read(json, ClosingMarket.class));
  }

  /** Everything held at the close, and what was held during it, with its mark. */
  public List<MarkedPosition> positions() {
    return Json.read(positionsJson, Positions.class).positions();
  }

  /** As pages show it. */
  public LedgerSession view() {
    return Json.read(viewJson, LedgerSession.class);
  }

  /** The hedge as capital at the close. */
  public HedgeCapital capital() {
    return Json.read(capitalJson, HedgeCapital.class);
  }
}
