package org.alvhdesk.marketdata.signal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.IndexPoint;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.rest.Parameters;
import org.alvhdesk.marketdata.snapshot.Snapshots;
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

  IndexResource(Snapshots snapshots, CurrentMarket market, Transactions transactions) {
    this.snapshots = snapshots;
    this.market = market;
    this.transactions = transactions;
  }

  /**
   * Values of {@code symbol} in the sessions from {@code from} to {@code to}, both included, a
   * thousand at a time; {@code next} is the {@code after} of the next page.
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
    return transactions
        .read(() -> snapshots.facts(runId, first, last, after == null ? 0 : after, PAGE))
        .map(facts -> page(wanted, facts));
  }

  private static Items<IndexPoint> page(IndexSymbol symbol, List<MarketStepV1> facts) {
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
                        fact.quality()))
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
