package org.alvhdesk.cli.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Setting;

/** A rule document as commands print it. */
final class DocumentJson {
  private DocumentJson() {}

  /** Id, version, kind, title and how much of it is executed. */
  static ObjectNode head(RuleDocument d) {
    return Json.object()
        .put("id", d.id())
        .put("version", d.version())
        .put("kind", d.kind().name())
        .put("title", d.title())
        .put("executed", d.executedCount())
        .put("parameters", d.parameters().size());
  }

  /** The head and the parameters that {@code wanted} lets through, group by group. */
  static ObjectNode whole(RuleDocument d, Predicate<RuleParameter> wanted) {
    ObjectNode node = head(d);
    ArrayNode sources = node.putArray("sources");
    d.sources().forEach(s -> sources.addObject().put("id", s.id()).put("title", s.title()));
    ArrayNode groups = node.putArray("groups");
    for (ParameterGroup group : d.groups()) {
      ArrayNode parameters = Json.array();
      group.parameters().stream().filter(wanted).forEach(p -> parameters.add(parameter(p)));
      if (!parameters.isEmpty()) {
        groups
            .addObject()
            .put("title", group.title())
            .put("side", group.side().name())
            .set("parameters", parameters);
      }
    }
    return node;
  }

  private static ObjectNode parameter(RuleParameter p) {
    ObjectNode node = Json.object().put("name", p.name()).put("label", p.label());
    switch (p.setting()) {
      case Setting.Quantity q ->
          node.put("value", q.value())
              .put("unit", p.unit().text())
              .put("min", q.min())
              .put("max", q.max());
      case Setting.Choice c ->
          node.put("value", c.value())
              .put("unit", p.unit().text())
              .set("choices", Json.texts(c.choices()));
    }
    node.put("executed", p.executed())
        .putObject("citation")
        .put("rule", p.citation().ruleId())
        .put("document", p.citation().document())
        .put("says", p.citation().says());
    return node;
  }
}
