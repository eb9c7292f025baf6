package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** What {@link RightsValues} makes of breaks, imports and emergencies. */
  private static final Set<String> REAL = Set.of("broken", "import", "breakOfTrader", "breakOfPm");

  private static final Pattern OF_WHAT_EXISTS =
      Pattern.compile(
          "(hedge-service|portfolio-ui) POST .*/(emergencies|fills/breaks|fills/imports)/\\{id}/.*");

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

  /** Of an id that does not exist everybody is told so, whatever their rights are. */
  @Test
  void breaksImportsAndReviews_areAskedForWhatExists() {
    var asked =
        rows.stream()
            .filter(Row::isCommand)
            .filter(row -> row.names().stream().anyMatch(REAL::contains))
            .collect(Collectors.groupingBy(Row::route));
    for (var route : routes) {
      if (OF_WHAT_EXISTS.matcher(route).matches()) {
        assertThat(asked).containsKey(route);
        assertThat(asked.get(route))
            .as(route)
            .anySatisfy(row -> assertThat(row.cell("viewer")).isIn("403", "no"))
            .allSatisfy(row -> assertThat(row.expected()).doesNotContain("404"));
      }
    }
    assertThat(asked.values().stream().flatMap(List::stream))
        .as("every kind is granted to somebody")
        .filteredOn(row -> row.expected().stream().anyMatch(Set.of("200", "done")::contains))
        .extracting(Row::route)
        .contains(
            "hedge-service POST /api/v1/emergencies/{id}/reviews",
            "hedge-service POST /api/v1/fills/imports/{id}/confirmation",
            "hedge-service POST /api/v1/fills/breaks/{id}/dismissal");
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
