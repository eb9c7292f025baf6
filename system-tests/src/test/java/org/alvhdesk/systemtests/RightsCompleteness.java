package org.alvhdesk.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.systemtests.RightsMatrix.Row;

/**
 * Which cells a matrix of rights lacks. Each route has one for everybody. A command where a second
 * factor can be asked for has them with a password and with a second factor. One on something that
 * is somebody's has them, at both levels, for what is one's own and for what is others': own
 * wherever the matrix itself says that this person can come to own such a thing.
 */
final class RightsCompleteness {
  /** Those whose commands may ask for a second factor: the decisions, and their forms. */
  private static final Set<PartName> STEPS_UP = Set.of(PartName.HEDGE, PartName.UI);

  private static final Pattern OF_A_REQUEST = Pattern.compile(".* (/api/v1)?/proposals/\\{id}.*");
  private static final Pattern OF_A_DELEGATION =
      Pattern.compile(".* (/api/v1)?/delegations/\\{id}.*");

  private static final Set<String> MAKE_REQUESTS =
      Set.of(
          "hedge-service POST /api/v1/proposals/{id}/submission",
          "hedge-service POST /api/v1/documents/proposals");
  private static final Set<String> MAKE_DELEGATIONS =
      Set.of("hedge-service POST /api/v1/delegations");

  /** What refuses a person whatever they ask for. */
  private static final Set<String> BARRED =
      Set.of("401", "403", RightsMatrix.IMPOSSIBLE, RightsMatrix.STEP_UP);

  private final List<Row> rows;
  private final List<String> missing = new ArrayList<>();

  private RightsCompleteness(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * The cells that {@code rows} lack, each in words.
   *
   * @param routes those that exist, as {@link Row#route()} writes them
   */
  static List<String> missing(List<Row> rows, Set<String> routes) {
    var check = new RightsCompleteness(rows);
    check.collect(routes);
    return check.missing;
  }

  private void collect(Set<String> routes) {
    Map<String, List<Row>> byRoute =
        rows.stream().collect(Collectors.groupingBy(Row::route, TreeMap::new, Collectors.toList()));
    for (var route : routes) {
      route(route, byRoute.getOrDefault(route, List.of()));
    }
    var gone = new TreeSet<>(byRoute.keySet());
    gone.removeAll(routes);
    gone.forEach(route -> missing.add(route + ": there is no such route"));
  }

  private void route(String route, List<Row> of) {
    boolean command = !route.split(" ", 3)[1].equals("GET");
    boolean stepsUp =
        command && STEPS_UP.stream().anyMatch(service -> route.startsWith(service.id() + " "));
    Set<String> makers =
        OF_A_REQUEST.matcher(route).matches()
            ? MAKE_REQUESTS
            : OF_A_DELEGATION.matcher(route).matches() ? MAKE_DELEGATIONS : Set.of();
    for (var person : RightsMatrix.PEOPLE) {
      for (boolean secondFactor : stepsUp ? List.of(false, true) : List.of(false)) {
        if (secondFactor && RightsMatrix.WITHOUT_SECOND_FACTOR.contains(person)) {
          continue;
        }
        Predicate<Row> asked =
            row ->
                row.secondFactor() == secondFactor
                    && !row.cell(person).equals(RightsMatrix.IMPOSSIBLE);
        if (!command || makers.isEmpty()) {
          need(of, asked, route, person, secondFactor, "");
          continue;
        }
        need(of, asked.and(row -> !owns(row, person)), route, person, secondFactor, ", others'");
        if (canOwn(person, makers)) {
          need(of, asked.and(row -> owns(row, person)), route, person, secondFactor, ", own");
        }
      }
    }
  }

  private static boolean owns(Row row, String person) {
    return row.owners().filter(owners -> owners.contains(person)).isPresent();
  }

  /** Whether one of {@code makers} lets {@code person} through in some row. */
  private boolean canOwn(String person, Set<String> makers) {
    return rows.stream()
        .filter(row -> makers.contains(row.route()))
        .anyMatch(row -> !BARRED.contains(row.cell(person)));
  }

  private void need(
      List<Row> of,
      Predicate<Row> cell,
      String route,
      String person,
      boolean secondFactor,
      String whose) {
    if (of.stream().noneMatch(cell)) {
      missing.add(route + ": " + person + (secondFactor ? " at level 2" : "") + whose);
    }
  }
}
