package org.alvhdesk.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alvhdesk.localstack.PartName;

/** The rows of {@code rights.txt}, which says how it is written. */
final class RightsMatrix {
  /** Who asks, in the order of the columns; the first has no token. */
  static final List<String> PEOPLE =
      List.of("nobody", "viewer", "trader", "trader2", "risk", "pm", "admin");

  /** Those who have no second factor. */
  static final Set<String> WITHOUT_SECOND_FACTOR = Set.of("nobody", "viewer");

  /** What a cell says where nobody can ask so. */
  static final String IMPOSSIBLE = "-";

  /** What a cell says where a second factor is asked for. */
  static final String STEP_UP = "up";

  /** Whose it is: who submitted or edited a request, who lent a role. */
  static final Map<String, Set<String>> OWNERS =
      Map.of(
          "hedge", Set.of("trader"),
          "limit", Set.of("trader"),
          "rules", Set.of("risk"),
          "hedge2", Set.of("trader", "trader2"),
          "broken", Set.of("trader", "pm"),
          "breakOfTrader", Set.of("trader"),
          "breakOfPm", Set.of("pm"),
          "lentByRisk", Set.of("risk"),
          "lentByPm", Set.of("pm"));

  private static final Map<String, PartName> SERVICES =
      Map.of(
          "market", PartName.MARKET_DATA,
          "condor", PartName.CONDOR,
          "hedge", PartName.HEDGE,
          "people", PartName.HEDGE,
          "ui", PartName.UI);
  private static final Pattern ROW =
      Pattern.compile(
          "(market|condor|hedge|people|ui) (GET|POST|PUT|DELETE) (\\S+)( level 2)?(?: (.+))?");
  private static final Pattern CELL = Pattern.compile("-|up|done|no|[1-5][0-9]{2}");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+):([^}]+)}");
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private RightsMatrix() {}

  /**
   * One request as everybody sends it.
   *
   * @param byPeople whether it goes to the hedge-service whose fills people record
   * @param expected for each of {@link #PEOPLE}: a status, {@link #STEP_UP}, {@link #IMPOSSIBLE},
   *     or for a form whose page tells what came of it, {@code done} or {@code no}
   */
  record Row(
      PartName service,
      boolean byPeople,
      String method,
      String target,
      boolean secondFactor,
      String body,
      List<String> expected) {
    Row {
      expected = List.copyOf(expected);
    }

    /** The route as its sources have it, parameters without what they may be. */
    String route() {
      var path = target.replaceFirst("\\?.*", "");
      return service.id() + " " + method + " " + PARAMETER.matcher(path).replaceAll("{$1}");
    }

    boolean isCommand() {
      return !method.equals("GET");
    }

    /** What {@code person} is answered. */
    String cell(String person) {
      return expected.get(PEOPLE.indexOf(person));
    }

    /** Whose it is that the address names; empty when it names nothing that is anybody's. */
    Optional<Set<String>> owners() {
      return PARAMETER
          .matcher(target)
          .results()
          .map(named -> OWNERS.get(named.group(2)))
          .filter(java.util.Objects::nonNull)
          .findFirst();
    }

    /** The names that stand for something in its address and body. */
    Set<String> names() {
      var names =
          PARAMETER.matcher(target).results().map(m -> m.group(2)).collect(Collectors.toSet());
      if (body != null) {
        NAME.matcher(body).results().map(m -> m.group(1)).forEach(names::add);
      }
      return names;
    }

    /** The address with its parameters filled in. */
    String address(UnaryOperator<String> values) {
      return PARAMETER
          .matcher(target)
          .replaceAll(m -> Matcher.quoteReplacement(values.apply(m.group(2))));
    }

    /** The body with its names filled in; null when there is none. */
    String body(UnaryOperator<String> values) {
      return body == null
          ? null
          : NAME.matcher(body).replaceAll(m -> Matcher.quoteReplacement(values.apply(m.group(1))));
    }
  }

  static List<Row> rows() {
    var rows = new ArrayList<Row>();
    var lines = text().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    for (int i = 0; i < lines.size(); i += 2) {
      var row = ROW.matcher(lines.get(i));
      if (!row.matches() || i + 1 == lines.size()) {
        throw new IllegalStateException("no row of the matrix: " + lines.get(i));
      }
      var expected = List.of(lines.get(i + 1).strip().split(" +"));
      if (expected.size() != PEOPLE.size()
          || !expected.stream().allMatch(cell -> CELL.matcher(cell).matches())) {
        throw new IllegalStateException("a status for each of " + PEOPLE + ": " + lines.get(i));
      }
      rows.add(
          new Row(
              SERVICES.get(row.group(1)),
              row.group(1).equals("people"),
              row.group(2),
              row.group(3),
              row.group(4) != null,
              row.group(5),
              expected));
    }
    return rows;
  }

  private static String text() {
    try (var in = RightsMatrix.class.getResourceAsStream("/rights.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
