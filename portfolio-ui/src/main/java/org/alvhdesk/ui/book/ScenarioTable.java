package org.alvhdesk.ui.book;

import java.util.List;
import java.util.Locale;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/**
 * Joint profit and loss per scenario, in families.
 *
 * @param withChange whether there is an "after" to show
 */
public record ScenarioTable(List<Family> families, boolean withChange) {

  /** One family of scenarios with what it means. */
  public record Family(String id, String name, String meaning, List<Line> lines) {}

  /** One scenario. */
  public record Line(
      String name,
      String spx,
      String vix,
      String condor,
      Num hedgeBefore,
      Num hedgeAfter,
      Num jointBefore,
      Num jointAfter,
      String offsetBefore,
      String offsetAfter) {}

  /** From the contract's rows: DRIFT first, then SHOCK, then what else there is. */
  public static ScenarioTable of(List<ScenarioRow> rows, boolean withChange) {
    List<String> ids =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("DRIFT", "SHOCK"),
                rows.stream().map(ScenarioRow::family))
            .distinct()
            .toList();
    return new ScenarioTable(
        ids.stream()
            .map(id -> family(id, rows.stream().filter(r -> r.family().equals(id)).toList()))
            .filter(f -> !f.lines().isEmpty())
            .toList(),
        withChange);
  }

  private static Family family(String id, List<ScenarioRow> rows) {
    return new Family(
        id.toLowerCase(Locale.ROOT),
        name(id),
        meaning(id),
        rows.stream().map(ScenarioTable::line).toList());
  }

  /** Name of a family of scenarios for people. */
  public static String name(String family) {
    return switch (family) {
      case "DRIFT" -> "Drift";
      case "SHOCK" -> "Shock";
      default -> Fmt.words(family);
    };
  }

  /** What a family of scenarios holds, in a sentence; empty for an unknown one. */
  public static String meaning(String family) {
    return switch (family) {
      case "DRIFT" -> "SPX moves at an ordinary pace; VIX and futures follow the daily betas.";
      case "SHOCK" -> "Measured moves of named windows, close to close, applied at once.";
      default -> "";
    };
  }

  private static Line line(ScenarioRow r) {
    return new Line(
        r.name(),
        Fmt.percentSigned(r.spxMove(), 1),
        Fmt.number(r.vixFrom(), 1) + " \u2192 " + Fmt.number(r.vixTo(), 1),
        Fmt.usdSigned(r.condorUsd()),
        Num.pnl(r.hedgeBeforeUsd()),
        Num.pnl(r.hedgeAfterUsd()),
        Num.pnl(r.jointBeforeUsd()),
        Num.pnl(r.jointAfterUsd()),
        offset(r.offsetBefore()),
        offset(r.offsetAfter()));
  }

  private static String offset(Double share) {
    return share == null ? "no loss" : Fmt.percent(share, 1);
  }
}
