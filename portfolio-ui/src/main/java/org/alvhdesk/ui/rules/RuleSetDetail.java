package org.alvhdesk.ui.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.ui.format.Fmt;

/**
 * One rule set whole.
 *
 * @param rules ids of the rules it cites, in the document's order: each is an anchor of the page
 * @param others what it can be compared with
 */
record RuleSetDetail(
    RuleSetRow head,
    String kind,
    String variant,
    String executedText,
    List<RuleSetView.Source> sources,
    List<String> rules,
    List<Group> groups,
    List<FindingRow> findings,
    List<Other> others) {

  /** Parameters that belong together. */
  record Group(String title, String side, List<Row> rows) {}

  /**
   * One parameter.
   *
   * @param first whether it is the first to cite its rule: it carries the rule's anchor
   * @param source the cited document in words
   */
  record Row(
      String name,
      String label,
      String value,
      String unit,
      String allowed,
      boolean executed,
      String ruleId,
      boolean first,
      String source,
      String says) {}

  /** One finding of the linter; tone of its badge is bad or wait. */
  record FindingRow(
      String severity,
      String tone,
      String code,
      String message,
      String remedy,
      List<String> parameters) {}

  /** Another rule set. */
  record Other(String id, boolean chosen) {}

  static RuleSetDetail of(RuleSetView view, List<RuleSetSummary> all) {
    RuleSetSummary head = view.head();
    Set<String> seen = new HashSet<>();
    return new RuleSetDetail(
        RuleSetRow.of(head),
        Fmt.words(head.kind()),
        head.variant() == null ? "" : head.variant(),
        head.executedText(),
        view.sources(),
        view.groups().stream()
            .flatMap(g -> g.parameters().stream())
            .map(RuleSetView.Parameter::ruleId)
            .distinct()
            .toList(),
        view.groups().stream()
            .map(
                g ->
                    new Group(
                        g.title(),
                        Fmt.words(g.side()),
                        g.parameters().stream().map(p -> row(p, seen)).toList()))
            .toList(),
        view.findings().stream().map(RuleSetDetail::finding).toList(),
        others(head.id(), "", all));
  }

  /** What {@code id} can be compared with: sets of the same kind first. */
  static List<Other> others(String id, String chosen, List<RuleSetSummary> all) {
    String kind =
        all.stream()
            .filter(s -> s.id().equals(id))
            .map(RuleSetSummary::kind)
            .findFirst()
            .orElse("");
    return all.stream()
        .filter(s -> !s.id().equals(id))
        .sorted((a, b) -> Boolean.compare(b.kind().equals(kind), a.kind().equals(kind)))
        .map(s -> new Other(s.id(), s.id().equals(chosen)))
        .toList();
  }

  private static Row row(RuleSetView.Parameter p, Set<String> seen) {
    return new Row(
        p.name(),
        p.label(),
        p.value(),
        unit(p.unit()),
        p.allowed(),
        p.executed(),
        p.ruleId(),
        seen.add(p.ruleId()),
        "ours".equals(p.document()) ? "our completion" : "document " + p.document(),
        p.says());
  }

  private static String unit(String unit) {
    return switch (unit) {
      case "choice" -> "";
      case "minuteOfDay" -> "minutes after midnight ET";
      case "percentRank" -> "percent rank, 0 to 100";
      case "oscillator" -> "of 0 to 100";
      case "zScore" -> "standard deviations";
      case "usd" -> "US dollars";
      default -> unit;
    };
  }

  private static FindingRow finding(RuleSetView.Finding f) {
    return new FindingRow(
        Fmt.words(f.severity()),
        "ERROR".equals(f.severity()) ? "bad" : "wait",
        f.code(),
        f.message(),
        f.remedy(),
        f.parameters());
  }
}
