package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.systemtests.RightsMatrix.Row;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That {@code rights.txt} has every cell: every route in the sources of the three services and of
 * the pages, for everybody, own and others', at both levels of authentication. Needs no platform.
 */
@Order(1)
class RightsCompletenessTest {
  private static final String APPROVAL = "hedge-service POST /api/v1/proposals/{id}/approvals";

  private final List<Row> rows = RightsMatrix.rows();
  private final Set<String> routes = routes();

  static Set<String> routes() {
    var routes = new TreeSet<String>();
    for (var service :
        List.of(PartName.MARKET_DATA, PartName.CONDOR, PartName.HEDGE, PartName.UI)) {
      SourceRoutes.of(service).stream()
          .map(route -> route.replaceAll("\\{(\\w+): *[^}]*}", "{$1}"))
          .forEach(routes::add);
    }
    return routes;
  }

  @Test
  void noCellIsMissing() {
    assertThat(routes).hasSizeGreaterThan(150);
    assertThat(RightsCompleteness.missing(rows, routes)).isEmpty();
  }

  @Test
  void routeIsMissed_whicheverIsLeftOut() {
    for (var route : routes) {
      assertThat(missing(without(row -> row.route().equals(route))))
          .as(route)
          .contains(route + ": viewer" + (isOwned(route) ? ", others'" : ""));
    }
  }

  private static boolean isOwned(String route) {
    return !route.contains(" GET ")
        && (route.contains("/proposals/{id}") || route.contains("/delegations/{id}"));
  }

  @Test
  void rowIsSuperfluous_whenItsRouteIsGone() {
    var gone = new TreeSet<>(routes);
    gone.remove(APPROVAL);
    assertThat(RightsCompleteness.missing(rows, gone))
        .containsExactly(APPROVAL + ": there is no such route");
  }

  @Test
  void levelIsMissed_whenNobodyIsAskedWithASecondFactor() {
    assertThat(missing(without(row -> row.route().equals(APPROVAL) && row.secondFactor())))
        .contains(APPROVAL + ": pm at level 2, others'", APPROVAL + ": risk at level 2, own")
        .allMatch(cell -> cell.contains("level 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"trader", "trader2", "risk"})
  void ownIsMissed_whenOnlyOthersRequestsAreAskedFor(String person) {
    assertThat(missing(without(own(person)))).contains(APPROVAL + ": " + person + ", own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trader", "trader2", "risk", "pm", "admin", "viewer", "nobody"})
  void othersAreMissed_whenOnlyOwnRequestsAreAskedFor(String person) {
    Predicate<Row> own = own(person);
    assertThat(missing(without(own.negate().and(row -> row.owners().isPresent()))))
        .contains(APPROVAL + ": " + person + ", others'");
  }

  private static Predicate<Row> own(String person) {
    return row -> row.owners().filter(owners -> owners.contains(person)).isPresent();
  }

  private List<Row> without(Predicate<Row> some) {
    return rows.stream().filter(some.negate()).toList();
  }

  private List<String> missing(List<Row> left) {
    return RightsCompleteness.missing(left, routes);
  }
}
