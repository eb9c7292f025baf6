package org.alvhdesk.hedge.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.contracts.rest.CashLine;
import org.alvhdesk.strategy.ledger.BookDay;
import org.alvhdesk.strategy.ledger.CashEntry;
import org.alvhdesk.strategy.ledger.FeeSchedule;
import org.hibernate.annotations.Immutable;

/** One movement of cash; never changed, never deleted. Made by {@link BookUnit#cash}. */
@Entity
@Immutable
@Table(name = "cash_entry")
public class CashRow {
  private static final String SEPARATOR = "|";

  /**
   * What is booked.
   *
   * @param opening whether it is the cash that the run begins with
   * @param layer of a trade or settlement, or null
   * @param positionIds positions that a trade or settlement is of; empty otherwise
   * @param note what it is for
   * @param actor who books it
   */
  public record Booking(
      CashEntry.Kind kind,
      BigDecimal amountUsd,
      boolean opening,
      String layer,
      List<String> positionIds,
      String note,
      String actor) {
    /** Copies the list. */
    public Booking {
      positionIds = List.copyOf(positionIds);
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "run_id")
  String runId;

  @Column(name = "book_id")
  String bookId;

  @Column(name = "value_date")
  LocalDate valueDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  CashEntry.Kind kind;

  @Column(name = "amount_usd")
  BigDecimal amountUsd;

  @Column(name = "opening")
  boolean opening;

  @Column(name = "layer")
  String layer;

  @Column(name = "position_ids")
  String positionIds;

  @Column(name = "note")
  String note;

  @Column(name = "actor")
  String actor;

  @Column(name = "step")
  long step;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected CashRow() {}

  static CashRow of(
      BookKey key, Booking booking, LocalDate valueDate, long step, Instant at, Instant now) {
    CashRow row = new CashRow();
    row.runId = key.runId();
    row.bookId = key.bookId();
    row.valueDate = valueDate;
    row.kind = booking.kind();
    row.amountUsd = booking.amountUsd();
    row.opening = booking.opening();
    row.layer = booking.layer();
    row.positionIds =
        booking.positionIds().isEmpty() ? null : String.join(SEPARATOR, booking.positionIds());
    row.note = booking.note();
    row.actor = booking.actor();
    row.step = step;
    row.marketTime = at;
    row.recordedAt = now;
    return row;
  }

  /**
   * The fees of a trade, commission and exchange each on a line of its own; no line for 0.
   *
   * @param what was done, such as {@code BUY 4 VIX 2018-02-14 24 call}
   */
  public static List<Booking> fees(
      FeeSchedule.Fees fees, String what, String layer, String positionId) {
    List<Booking> bookings = new ArrayList<>();
    fee(bookings, fees.commissionUsd(), "commission, " + what, layer, positionId);
    fee(bookings, fees.exchangeUsd(), "exchange fee, " + what, layer, positionId);
    return bookings;
  }

  private static void fee(
      List<Booking> bookings, BigDecimal usd, String note, String layer, String positionId) {
    if (usd.signum() != 0) {
      bookings.add(
          new Booking(
              CashEntry.Kind.FEE, usd.negate(), false, layer, List.of(positionId), note, "system"));
    }
  }

  /** Ascending in the order of booking; null until it is written. */
  public Long id() {
    return id;
  }

  /** Whether it is the cash that the run began with. */
  public boolean isOpening() {
    return opening;
  }

  /** Session it counts in. */
  public LocalDate valueDate() {
    return valueDate;
  }

  /** US dollars, positive into the account. */
  public BigDecimal amountUsd() {
    return amountUsd;
  }

  /** Whether it is of {@code one} kind. */
  public boolean is(CashEntry.Kind one) {
    return kind == one;
  }

  /** Whether it is a deposit or a withdrawal. */
  public boolean isExternal() {
    return kind.isExternal();
  }

  /** Positions that it is of; empty for cash of the account. */
  public List<String> positions() {
    return positionIds == null ? List.of() : trade().positionIds();
  }

  /** Layers that it is of, several joined by {@code " + "}; null for cash of the account. */
  public String layer() {
    return layer;
  }

  /** As the cash ledger folds it. */
  public CashEntry entry(String uniqueId) {
    return new CashEntry(uniqueId, valueDate, kind, amountUsd, note);
  }

  /** Whether it is cash of positions. */
  public boolean isOfPositions() {
    return positionIds != null;
  }

  /** As the explanation of a day reads it; only of an entry of positions. */
  public BookDay.Trade trade() {
    return new BookDay.Trade(
        Arrays.asList(positionIds.split("\\" + SEPARATOR, -1)), layer, amountUsd);
  }

  /** As pages show it. */
  public CashLine view(BigDecimal balanceUsd) {
    return new CashLine(
        id,
        valueDate,
        kind.name(),
        amountUsd,
        balanceUsd,
        layer,
        note,
        actor,
        marketTime,
        recordedAt);
  }
}
