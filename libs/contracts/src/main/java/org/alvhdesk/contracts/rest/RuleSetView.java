package org.alvhdesk.contracts.rest;

import java.util.List;

/**
 * {@code GET /api/v1/rule-sets/{id}/versions/{v}}: a whole rule document and what the linter says
 * of it; docs/strategy/rule-sets.md describes both.
 *
 * @param findings errors first
 */
public record RuleSetView(
    RuleSetSummary head, List<Source> sources, List<Group> groups, List<Finding> findings) {
  public RuleSetView {
    sources = List.copyOf(sources);
    groups = List.copyOf(groups);
    findings = List.copyOf(findings);
  }

  /** A text that citations name. */
  public record Source(String id, String title) {}

  /** Parameters that belong together; side is CONDOR, HEDGE or BOOK (both). */
  public record Group(String title, String side, List<Parameter> parameters) {
    public Group {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * One parameter.
   *
   * @param name its key in the document, such as {@code front.targetDte}
   * @param label its name for people
   * @param value as the document writes it
   * @param unit {@code choice} for a value that is one of several names
   * @param allowed what the value may be, in words
   * @param executed whether the engine of this version reads it
   * @param ruleId row of docs/methodology.md that it holds, such as {@code 004-7}
   * @param document source that is cited; {@code ours} for a completion that no source gives
   * @param says what the source says, or our reason
   */
  public record Parameter(
      String name,
      String label,
      String value,
      String unit,
      String allowed,
      boolean executed,
      String ruleId,
      String document,
      String says) {}

  /**
   * One finding of the linter.
   *
   * @param severity ERROR or WARNING
   * @param parameters names of the parameters it is about
   * @param ruleIds rules those parameters cite
   */
  public record Finding(
      String severity,
      String code,
      String message,
      String remedy,
      List<String> parameters,
      List<String> ruleIds) {
    public Finding {
      parameters = List.copyOf(parameters);
      ruleIds = List.copyOf(ruleIds);
    }
  }
}
