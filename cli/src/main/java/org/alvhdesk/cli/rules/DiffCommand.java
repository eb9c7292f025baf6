package org.alvhdesk.cli.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.cli.table.Result;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.strategy.rules.diff.Change;
import org.alvhdesk.strategy.rules.diff.RuleDiff;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./alvh rules diff}: what differs between two rule sets, in words. */
@Command(
    name = "diff",
    description = {
      "What differs from one rule set to another: the head, then a line for each group with a change."
    },
    footer = {"", "The order of groups and parameters says nothing. Exit code 0 in both cases."},
    sortOptions = false)
final class DiffCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A shipped rule set, or a file.")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The same.")
  private String after;

  @Mixin private Result result;

  DiffCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    RuleDocument first = Documents.require(before);
    RuleDocument second = Documents.require(after);
    RuleDiff diff = RuleDiff.between(first, second);
    result.write(streams.out(), () -> text(diff), () -> json(first, second, diff));
    return 0;
  }

  private static List<String> text(RuleDiff diff) {
    List<String> lines = new ArrayList<>();
    diff.lines().forEach(l -> lines.addAll(TextTable.wrap("", "    ", l)));
    return lines.isEmpty() ? List.of("no difference") : lines;
  }

  private static ObjectNode json(RuleDocument first, RuleDocument second, RuleDiff diff) {
    ObjectNode node = Json.object();
    node.set("before", DocumentJson.head(first));
    node.set("after", DocumentJson.head(second));
    node.put("same", diff.isEmpty());
    ArrayNode head = node.putArray("head");
    diff.head()
        .forEach(
            h ->
                head.addObject()
                    .put("field", h.field())
                    .put("before", h.before())
                    .put("after", h.after()));
    ArrayNode changes = node.putArray("parameters");
    diff.parameters().forEach(c -> changes.add(json(c)));
    node.put("unchanged", diff.unchanged().values().stream().mapToInt(List::size).sum());
    node.set("lines", Json.texts(diff.lines()));
    return node;
  }

  private static ObjectNode json(Change change) {
    ObjectNode node = Json.object();
    switch (change) {
      case Change.Added(ParameterGroup group, RuleParameter p) ->
          node.put("change", "added")
              .put("group", group.title())
              .put("name", p.name())
              .putNull("before")
              .put("after", p.setting().text());
      case Change.Removed(ParameterGroup group, RuleParameter p) ->
          node.put("change", "removed")
              .put("group", group.title())
              .put("name", p.name())
              .put("before", p.setting().text())
              .putNull("after");
      case Change.Altered altered ->
          node.put("change", "altered")
              .put("group", altered.group().title())
              .put("name", altered.after().name())
              .put("before", altered.before().setting().text())
              .put("after", altered.after().setting().text());
      case Change.Head head -> node.put("change", "head").put("name", head.field());
    }
    return node.put("text", change.text());
  }
}
