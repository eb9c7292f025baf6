package org.alvhdesk.strategy.opening;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.margin.CondorHolding;
import org.alvhdesk.strategy.margin.Margin;
import org.alvhdesk.strategy.margin.MarginBook;
import org.alvhdesk.strategy.margin.MarginMode;
import org.alvhdesk.strategy.margin.MarginResult;
import org.alvhdesk.strategy.margin.OptionHolding;

/**
 * What an opening book holds, without any market: what it can lose at expiry, and the margin that
 * depends on strikes and prices alone.
 *
 * @param session day the book is read for
 * @param margins one for each mode, in the modes' order; portfolio margin needs volatilities and
 *     says so unless the book is empty
 * @param expired positions whose expiry is before the day the book is read for
 */
public record OpeningReport(
    LocalDate session,
    OpeningBook.Accepted book,
    List<MarginResult> margins,
    List<String> expired) {
  private static final BigDecimal MULTIPLIER = BigDecimal.valueOf(OptionRoot.MULTIPLIER_USD);

  /** Copies the lists. */
  public OpeningReport {
    margins = List.copyOf(margins);
    expired = List.copyOf(expired);
  }

  /** What {@code book} is on {@code session}. */
  public static OpeningReport of(OpeningBook.Accepted book, LocalDate session) {
    MarginBook margin =
        new MarginBook(
            session,
            book.condors().stream().map(OpeningReport::holding).toList(),
            book.hedges().stream().map(OpeningReport::holding).toList());
    List<MarginResult> margins =
        Arrays.stream(MarginMode.values()).map(mode -> Margin.of(mode, margin)).toList();
    return new OpeningReport(session, book, margins, expired(book, session));
  }

  /** Most that condors can lose at expiry: (wider wing - credit) x 100 x quantity, US dollars. */
  public static BigDecimal maxLossUsd(OpeningBook.Condor c) {
    return BigDecimal.valueOf(c.condor().widestWing())
        .subtract(c.creditPoints())
        .multiply(MULTIPLIER)
        .multiply(BigDecimal.valueOf(c.quantity()));
  }

  /** Most that options bought can lose: what was paid, US dollars. */
  public static BigDecimal paidUsd(OpeningBook.Hedge h) {
    return h.averagePoints().multiply(MULTIPLIER).multiply(BigDecimal.valueOf(h.quantity()));
  }

  /** Such as {@code 10 SPXW 2026-01-16 5620/5670/6320/6370}. */
  public static String name(OpeningBook.Condor c) {
    return holding(c).name();
  }

  /** What all condors can lose at expiry, US dollars. */
  public BigDecimal maxLossUsd() {
    return book.condors().stream()
        .map(OpeningReport::maxLossUsd)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What was paid for all options bought, US dollars. */
  public BigDecimal paidUsd() {
    return book.hedges().stream()
        .map(OpeningReport::paidUsd)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static CondorHolding holding(OpeningBook.Condor c) {
    return new CondorHolding(
        new CondorPosition(
            "line " + c.lines().getFirst(),
            CondorLayer.BASE,
            c.condor(),
            c.quantity(),
            c.gridCreditPoints(),
            Instant.EPOCH),
        Optional.empty());
  }

  /** Held at cost; the level is not read for options bought, so their strike stands in. */
  private static OptionHolding holding(OpeningBook.Hedge h) {
    return new OptionHolding(
        h.contract().root(),
        h.contract().expiry(),
        h.contract().strike(),
        h.contract().right(),
        h.quantity(),
        h.averagePoints(),
        BigDecimal.valueOf(h.contract().strike()),
        Optional.empty());
  }

  private static List<String> expired(OpeningBook.Accepted book, LocalDate session) {
    List<String> condors =
        book.condors().stream()
            .filter(c -> c.condor().expiry().isBefore(session))
            .map(OpeningReport::name)
            .toList();
    List<String> hedges =
        book.hedges().stream()
            .filter(h -> h.contract().expiry().isBefore(session))
            .map(h -> h.quantity() + " " + h.contract().text())
            .toList();
    return Stream.concat(condors.stream(), hedges.stream()).toList();
  }
}
