package org.alvhdesk.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.localstack.PartName;

/** The rows of {@code rights.txt}, which says how it is written. */
final class RightsMatrix {
  /** Who asks, in the order of the columns; the first has no token. */
  static final List<String> PEOPLE =
      List.of("nobody", "viewer", "trader", "trader2", "risk", "pm", "admin");

  private static final Map<String, PartName> SERVICES =
      Map.of("market", PartName.MARKET_DATA, "condor", PartName.CONDOR, "hedge", PartName.HEDGE);
  private static final Pattern ROW =
      Pattern.compile("(market|condor|hedge) (GET|POST|PUT|DELETE) (\\S+)( level 2)?(?: (.+))?");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+):([^}]+)}");

  private RightsMatrix() {}

  /**
   * One request as everybody sends it.
   *
   * @param expected status for each of {@link #PEOPLE}; null where nobody can ask so
   */
  record Row(
      PartName service,
      String method,
      String target,
      boolean secondFactor,
      String body,
      List<Integer> expected) {

    /** The route as its service documents it. */
    String route() {
      var path = target.replaceFirst("\\?.*", "");
      return service.id() + " " + method + " " + PARAMETER.matcher(path).replaceAll("{$1}");
    }

    /** The address with its parameters: a name of {@code values}, or what stands there. */
    String address(Map<String, String> values) {
      return PARAMETER
          .matcher(target)
          .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(2), m.group(2))));
    }

    /** The body with the values filled in; null when there is none. */
    String body(Map<String, String> values) {
      var filled = body;
      for (var value : values.entrySet()) {
        filled =
            filled == null ? null : filled.replace("{" + value.getKey() + "}", value.getValue());
      }
      return filled;
    }
  }

  static List<Row> rows() {
    var rows = new ArrayList<Row>();
    var lines = text().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    for (int i = 0; i < lines.size(); i += 2) {
      var row = ROW.matcher(lines.get(i));
      if (!row.matches()) {
        throw new IllegalStateException("no row of the matrix: " + lines.get(i));
      }
      var expected = new ArrayList<Integer>();
      for (var status : lines.get(i + 1).strip().split(" +")) {
        expected.add(status.equals("-") ? null : Integer.valueOf(status));
      }
      if (expected.size() != PEOPLE.size()) {
        throw new IllegalStateException("a status for each of " + PEOPLE + ": " + lines.get(i));
      }
      rows.add(
          new Row(
              SERVICES.get(row.group(1)),
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
