package org.alvhdesk.cli.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.alvhdesk.cli.Streams;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.cli.table.Result;
import org.alvhdesk.cli.table.TextTable;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./alvh rules list}: the shipped rule sets. */
@Command(
    name = "list",
    description = {
      "The shipped rule sets. Executed: how many of its parameters the engine of this version reads."
    },
    sortOptions = false)
final class ListCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private Result result;

  ListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    List<RuleDocument> all = RuleLibrary.shipped().all();
    result.write(streams.out(), () -> text(all), () -> json(all));
    return 0;
  }

  private static List<String> text(List<RuleDocument> all) {
    TextTable table = TextTable.of("id", ">version", "kind", ">executed", "*title");
    for (RuleDocument d : all) {
      table.row(
          d.id(),
          d.version(),
          d.kind().name(),
          d.executedCount() + " of " + d.parameters().size(),
          d.title());
    }
    return table.lines();
  }

  private static ArrayNode json(List<RuleDocument> all) {
    ArrayNode array = Json.array();
    all.forEach(d -> array.add(DocumentJson.head(d)));
    return array;
  }
}
