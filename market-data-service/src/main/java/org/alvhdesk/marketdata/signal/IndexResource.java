package org.alvhdesk.marketdata.signal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.IndexPoint;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.store.KnownAt;
import org.alvhdesk.market.store.query.HistoryQueries;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.history.History;
import org.alvhdesk.marketdata.rest.Parameters;
import org.alvhdesk.marketdata.snapshot.Snapshots;
import org.alvhdesk.marketdata.source.MarketSource;
import org.alvhdesk.marketdata.source.MarketSpec;
import org.jboss.resteasy.reactive.RestQuery;

/** Index levels of the run, step by step. */
@Path("/api/v1/indices")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class IndexResource {
  private static final int PAGE = 1000;
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private final Snapshots snapshots;
  private final CurrentMarket market;
  private final Transactions transactions;
  private final MarketSource source;
  private final History history;

  IndexResource(
      Snapshots snapshots,
      CurrentMarket market,
      Transactions transactions,
      MarketSource source,
      History history) {
    this.snapshots = snapshots;
    this.market = market;
    this.transactions = transactions;
    this.source = source;
    this.history = history;
  }

  /**
   * Values of {@code symbol} in the sessions from {@code from} to {@code to}, both included, a
   * thousand at a time; {@code next} is the {@code after} of the next page. In a market that was
   * real they are the closes of the stored history, as they were known at the market's time, where
   * it has any; else those of the run.
   */
  @GET
  @Path("/{symbol}")
  public Uni<Items<IndexPoint>> values(
      String symbol, @RestQuery String from, @RestQuery String to, @RestQuery Long after) {
    IndexSymbol wanted = symbol(symbol);
    LocalDate first = Parameters.date("from", from).orElse(FIRST);
    LocalDate last = Parameters.date("to", to).orElse(LAST);
    Parameters.ascending(first, last);
    String runId =
        market
            .runId()
            .orElseThrow(
                () -> Problems.problem(503, "The market is being opened; ask again in a second."));
    long behind = after == null ? 0 : after;
    return stored(wanted, first, last, behind)
        .flatMap(
            stored ->
                stored.items().isEmpty()
                    ? transactions
                        .read(() -> snapshots.facts(runId, first, last, behind, PAGE))
                        .map(facts -> page(wanted, facts, source.spec().label()))
                    : Uni.createFrom().item(stored));
  }

  /** Closes of the history; a page ends with the epoch day of its last session. */
  private Uni<Items<IndexPoint>> stored(
      IndexSymbol symbol, LocalDate first, LocalDate last, long behind) {
    Optional<MarketStepV1> step = market.latest().map(SealedStep::fact);
    if (source.spec() instanceof MarketSpec.Simulation || step.isEmpty()) {
      return Uni.createFrom().item(Items.of(List.of()));
    }
    LocalDate from =
        behind > 0 && LocalDate.ofEpochDay(behind).isAfter(first)
            ? LocalDate.ofEpochDay(behind).plusDays(1)
            : first;
    return OffLoop.call(
            () ->
                history.queries().bars(symbol.name(), from, last, step.get().marketTime()).stream()
                    .limit(PAGE)
                    .map(bar -> point(symbol, bar))
                    .toList())
        .map(
            points ->
                new Items<>(
                    points,
                    points.size() == PAGE
                        ? Long.toString(points.getLast().session().toEpochDay())
                        : null));
  }

  private static IndexPoint point(IndexSymbol symbol, HistoryQueries.Bar bar) {
    return new IndexPoint(
        symbol.name(),
        bar.session(),
        KnownAt.closeOf(bar.session()),
        0,
        bar.close(),
        Quality.SETTLED.name(),
        bar.source());
  }

  private static Items<IndexPoint> page(
      IndexSymbol symbol, List<MarketStepV1> facts, String source) {
    List<IndexPoint> points =
        facts.stream()
            .filter(fact -> symbol.of(fact.signals()) != null)
            .map(
                fact ->
                    new IndexPoint(
                        symbol.name(),
                        fact.session(),
                        fact.marketTime(),
                        fact.step(),
                        symbol.of(fact.signals()),
                        fact.quality(),
                        source))
            .toList();
    boolean more = facts.size() == PAGE;
    return new Items<>(points, more ? Long.toString(facts.getLast().step()) : null);
  }

  private static IndexSymbol symbol(String value) {
    return Arrays.stream(IndexSymbol.values())
        .filter(s -> s.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.problem(
                    404,
                    "There is no index "
                        + value
                        + "; there are "
                        + Arrays.toString(IndexSymbol.values())
                        + "."));
  }
}
