package org.alvhdesk.hedge.opening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.event.BookOpeningV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.margin.MarginResult;
import org.alvhdesk.strategy.opening.OpeningReport;
import org.alvhdesk.strategy.opening.PlacedBook;

/** An opening book as it is shown and told. */
final class OpeningViews {
  private OpeningViews() {}

  /** A file with bad rows: nothing of it would be imported. */
  static OpeningPreview rejected(
      OpeningFile file, MarketStepV1 step, OpeningBook.Rejected book, List<String> refusals) {
    return new OpeningPreview(
        file.name(),
        file.sha256(),
        step.session(),
        step.marketTime(),
        book.errors().stream()
            .map(e -> new OpeningPreview.RowError(e.line(), e.reason().name(), e.text()))
            .toList(),
        refusals,
        List.of(),
        List.of(),
        BigDecimal.ZERO.setScale(2),
        BigDecimal.ZERO.setScale(2),
        List.of(),
        List.of(),
        null);
  }

  /** A file of which everything would be, or was, imported. */
  static OpeningPreview accepted(
      OpeningFile file,
      MarketStepV1 step,
      OpeningBook.Accepted book,
      Optional<PlacedBook> placed,
      List<String> refusals,
      String importId) {
    OpeningReport report = OpeningReport.of(book, step.session());
    return new OpeningPreview(
        file.name(),
        file.sha256(),
        step.session(),
        step.marketTime(),
        List.of(),
        refusals,
        book.condors().stream().map(c -> condor(c, placed)).toList(),
        book.hedges().stream().map(h -> hedge(h, placed)).toList(),
        cents(report.maxLossUsd()),
        cents(report.paidUsd()),
        report.margins().stream().map(OpeningViews::margin).toList(),
        placed.map(PlacedBook::notes).orElse(List.of()),
        importId);
  }

  /** The condors as condor-service takes them over. */
  static List<BookOpeningV1.Condor> condors(PlacedBook placed) {
    return placed.condors().stream().map(OpeningViews::wire).toList();
  }

  /** The hedges as they are held here. */
  static List<BookOpeningV1.Hedge> hedges(PlacedBook placed) {
    return placed.hedge().stream()
        .map(
            h -> {
              OptionSeries option = (OptionSeries) h.contract();
              return new BookOpeningV1.Hedge(
                  h.layer().name(),
                  option.root().name(),
                  option.expiry(),
                  option.strike(),
                  option.right().name(),
                  h.quantity(),
                  h.averagePoints().orElseThrow());
            })
        .toList();
  }

  private static BookOpeningV1.Condor wire(CondorPosition p) {
    IronCondor c = p.condor();
    return new BookOpeningV1.Condor(
        p.id(),
        p.layer().name(),
        c.root().name(),
        c.expiry(),
        c.longPut(),
        c.shortPut(),
        c.shortCall(),
        c.longCall(),
        p.quantity(),
        p.creditPoints(),
        p.openedAt());
  }

  private static OpeningPreview.Condor condor(OpeningBook.Condor c, Optional<PlacedBook> placed) {
    IronCondor condor = c.condor();
    Optional<CondorPosition> at =
        placed.flatMap(
            p ->
                p.condors().stream()
                    .filter(x -> x.id().endsWith("/" + c.lines().getFirst()))
                    .findFirst());
    return new OpeningPreview.Condor(
        at.map(x -> x.layer().name()).orElse(null),
        condor.root().name(),
        condor.expiry(),
        condor.longPut(),
        condor.shortPut(),
        condor.shortCall(),
        condor.longCall(),
        c.quantity(),
        c.creditPoints(),
        c.gridCreditPoints(),
        cents(OpeningReport.maxLossUsd(c)),
        at.map(x -> x.openedAt().atZone(TradingCalendar.NEW_YORK).toLocalDate()).orElse(null),
        c.lines());
  }

  private static OpeningPreview.Hedge hedge(OpeningBook.Hedge h, Optional<PlacedBook> placed) {
    Map<Object, HedgeHolding> at =
        placed.map(PlacedBook::hedge).orElse(List.of()).stream()
            .collect(Collectors.toMap(HedgeHolding::contract, Function.identity()));
    return new OpeningPreview.Hedge(
        Optional.ofNullable(at.get(h.contract())).map(x -> x.layer().name()).orElse(null),
        h.contract().text(),
        h.contract().expiry(),
        h.quantity(),
        h.averagePoints(),
        cents(OpeningReport.paidUsd(h)),
        h.lines());
  }

  private static OpeningPreview.Margin margin(MarginResult margin) {
    return switch (margin) {
      case MarginResult.Statement s ->
          new OpeningPreview.Margin(s.mode().name(), s.requirementUsd(), null);
      case MarginResult.NoData none ->
          new OpeningPreview.Margin(none.mode().name(), null, none.reason());
    };
  }

  private static BigDecimal cents(BigDecimal usd) {
    return usd.setScale(2, RoundingMode.HALF_EVEN);
  }
}
