package org.alvhdesk.hedge.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.hedge.book.BookKey;
import org.hibernate.annotations.Immutable;

/** Margin of a condor that was posted or released at a step; never changed, never deleted. */
@Entity
@Immutable
@Table(name = "margin_entry")
public class MarginRow {
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "run_id")
  String runId;

  @Column(name = "book_id")
  String bookId;

  @Column(name = "value_date")
  LocalDate valueDate;

  @Column(name = "position_id")
  String positionId;

  @Column(name = "layer")
  String layer;

  @Column(name = "change_usd")
  BigDecimal changeUsd;

  @Column(name = "step")
  long step;

  protected MarginRow() {}

  /** What changed between two books, by condor: new ones in their order, then those that shrank. */
  static List<MarginRow> between(
      BookKey key, LocalDate valueDate, Optional<CondorBookV1> before, CondorBookV1 now) {
    Map<String, Condor> was = new LinkedHashMap<>();
    before.ifPresent(book -> book.condors().forEach(c -> was.put(c.id(), c)));
    List<MarginRow> rows = new ArrayList<>();
    for (Condor condor : now.condors()) {
      Condor old = was.remove(condor.id());
      BigDecimal margin = old == null ? ZERO : old.marginUsd();
      add(rows, key, valueDate, now.step(), condor, condor.marginUsd().subtract(margin));
    }
    was.values()
        .forEach(gone -> add(rows, key, valueDate, now.step(), gone, gone.marginUsd().negate()));
    return rows;
  }

  private static void add(
      List<MarginRow> rows,
      BookKey key,
      LocalDate valueDate,
      long step,
      Condor condor,
      BigDecimal change) {
    if (change.signum() == 0) {
      return;
    }
    MarginRow row = new MarginRow();
    row.runId = key.runId();
    row.bookId = key.bookId();
    row.valueDate = valueDate;
    row.positionId = condor.id();
    row.layer = condor.layer();
    row.changeUsd = change;
    row.step = step;
    rows.add(row);
  }

  /** Session it counts in. */
  public LocalDate valueDate() {
    return valueDate;
  }

  /** Id of the condor. */
  public String positionId() {
    return positionId;
  }

  /** Layer of the condor. */
  public String layer() {
    return layer;
  }

  /** US dollars, positive when posted. */
  public BigDecimal changeUsd() {
    return changeUsd;
  }
}
