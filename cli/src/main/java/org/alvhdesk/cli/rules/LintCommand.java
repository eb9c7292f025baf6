package org.alvhdesk.cli.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.rules.LintReport.Checked;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.cli.table.Result;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.rulefiles.Problem;
import org.alvhdesk.strategy.rules.lint.Finding;
import org.alvhdesk.strategy.rules.lint.Typical;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./alvh rules lint}: contradictions inside rule sets, and between condor and hedge. */
@Command(
    name = "lint",
    description = {
      "Contradictions inside each rule set, and of every condor set with every hedge set given:"
          + " what contradicts, under which rules, what to do."
    },
    footer = {
      "",
      "Every problem of a refused file is shown: line, path, what stands there, what may.",
      "Exit code 1 when a file is refused or a finding is an ERROR; warnings give 0.",
      "What is looked for: docs/strategy/rule-sets.md."
    },
    sortOptions = false)
final class LintCommand implements Callable<Integer> {
  private final Streams streams;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ID|FILE", description = "Shipped rule sets, or files.")
  private List<String> names;

  @Option(
      names = "--nav",
      paramLabel = "USD",
      description = "Net asset value sizes are checked against; default 650000.")
  private BigDecimal nav = Typical.DEMO.navUsd();

  @Option(
      names = "--credit",
      paramLabel = "POINTS",
      description = "Credit of a typical condor; default 12.85.")
  private BigDecimal credit = Typical.DEMO.condorCreditPoints();

  @Option(names = "--wing", paramLabel = "POINTS", description = "Its wing width; default 50.")
  private BigDecimal wing = Typical.DEMO.condorWingPoints();

  @Option(
      names = "--vix-call",
      paramLabel = "USD",
      description = "Premium of one VIX call nearest forward + 9; default 124.")
  private BigDecimal vixCall = Typical.DEMO.vixCallUsd();

  @Mixin private Result result;

  LintCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    LintReport report = LintReport.of(names, typical());
    result.write(streams.out(), () -> text(report, nav), () -> json(report, nav));
    return report.failed() ? 1 : 0;
  }

  private Typical typical() {
    try {
      return new Typical(nav, credit, wing, vixCall);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static List<String> text(LintReport report, BigDecimal nav) {
    List<String> lines = new ArrayList<>();
    for (Checked checked : report.checked()) {
      if (!checked.problems().isEmpty()) {
        lines.add(checked.subject() + ": refused");
        checked.problems().forEach(p -> lines.addAll(TextTable.wrap("  ", "      ", p.text())));
      } else if (checked.findings().isEmpty()) {
        lines.add(checked.subject() + ": no findings");
      } else {
        lines.add(checked.subject() + ": " + counts(checked));
        checked.findings().forEach(f -> lines.addAll(TextTable.wrap("  ", "      ", f.text())));
      }
    }
    lines.add(
        "Sizes are checked against a net asset value of "
            + nav.stripTrailingZeros().toPlainString()
            + " USD"
            + (nav.compareTo(Typical.DEMO.navUsd()) == 0 ? ", the default" : "")
            + " (--nav).");
    return lines;
  }

  private static String counts(Checked checked) {
    long errors = checked.errors();
    long warnings = checked.findings().size() - errors;
    return counted(errors, "error") + ", " + counted(warnings, "warning");
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static ObjectNode json(LintReport report, BigDecimal nav) {
    ObjectNode node =
        Json.object()
            .put("failed", report.failed())
            .put("navUsd", nav.stripTrailingZeros().toPlainString());
    ArrayNode all = node.putArray("checked");
    for (Checked checked : report.checked()) {
      ObjectNode one = all.addObject();
      one.set("sets", Json.texts(checked.sets()));
      ArrayNode problems = one.putArray("problems");
      checked.problems().forEach(p -> problems.add(json(p)));
      ArrayNode findings = one.putArray("findings");
      checked.findings().forEach(f -> findings.add(json(f)));
    }
    return node;
  }

  private static ObjectNode json(Problem p) {
    return Json.object().put("line", p.line()).put("path", p.path()).put("message", p.message());
  }

  private static ObjectNode json(Finding f) {
    ObjectNode node =
        Json.object()
            .put("severity", f.code().severity().name())
            .put("code", f.code().name())
            .put("message", f.message())
            .put("remedy", f.remedy());
    node.set("rules", Json.texts(f.ruleIds()));
    node.set("parameters", Json.texts(f.parameters()));
    return node;
  }
}
