package org.alvhdesk.cli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Result;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./alvh rules show}: every parameter of a rule set with its source. */
@Command(
    name = "show",
    description = {
      "Every parameter of a rule set: value and unit, what else it may be, where it comes from."
    },
    footer = {
      "",
      "executed: the engine of this version reads it; changing it changes decisions.",
      "Units: docs/strategy/rule-sets.md. Source 'ours': no text gives it, the words say why we do."
    },
    sortOptions = false)
final class ShowCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "ID|FILE", description = "A shipped rule set, or a file.")
  private String name;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Only what cites this rule, such as 004-7; K1 stands for K1-a to K1-g, too.")
  private String rule;

  @Mixin private Result result;

  ShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    RuleDocument document = Documents.require(name);
    if (document.parameters().stream().noneMatch(this::wanted)) {
      throw new DataProblem(
          document.id()
              + " cites no rule "
              + rule
              + "; it cites "
              + document.parameters().stream()
                  .map(p -> p.citation().ruleId())
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
    result.write(
        streams.out(), () -> text(document), () -> DocumentJson.whole(document, this::wanted));
    return 0;
  }

  private boolean wanted(RuleParameter p) {
    String cited = p.citation().ruleId();
    return rule == null || cited.equals(rule) || cited.startsWith(rule + "-");
  }

  private List<String> text(RuleDocument d) {
    List<String> lines =
        new ArrayList<>(
            TextTable.wrap(
                "", "  ", d.id() + " version " + d.version() + ", " + d.kind() + ": " + d.title()));
    lines.add(d.executedText());
    for (ParameterGroup group : d.groups()) {
      List<RuleParameter> shown = group.parameters().stream().filter(this::wanted).toList();
      if (!shown.isEmpty()) {
        lines.add("");
        lines.add(group.title() + " (" + group.side() + ")");
        shown.forEach(p -> lines.addAll(text(p)));
      }
    }
    return lines;
  }

  private static List<String> text(RuleParameter p) {
    String unit = p.unit() == Unit.CHOICE ? "" : " " + p.unit().text();
    List<String> lines =
        new ArrayList<>(
            TextTable.wrap(
                "  ",
                "      ",
                p.name()
                    + " = "
                    + p.setting().text()
                    + unit
                    + " ("
                    + p.label()
                    + ")"
                    + (p.executed() ? ", executed" : "")));
    lines.addAll(
        TextTable.wrap(
            "      ",
            "      ",
            "allowed: "
                + p.setting().allowed()
                + ". "
                + p.citation().ruleId()
                + ", "
                + p.citation().text()));
    return lines;
  }
}
