package org.alvhdesk.cli.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.alvhdesk.cli.rules.TriggerReport.Counted;
import org.alvhdesk.cli.rules.TriggerReport.Eve;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.strategy.trigger.TriggerState;

/** A trigger report for programs; dates are ISO, shares and rises decimals. */
final class TriggerJson {
  private TriggerJson() {}

  static ObjectNode of(TriggerReport report) {
    ObjectNode node = head(report).put("sessions", report.sessions().size());
    node.put("breadth", report.breadth());
    ArrayNode triggers = node.putArray("triggers");
    report.triggers().forEach(t -> triggers.add(json(t)));
    ArrayNode spikes = node.putArray("spikes");
    report.spikes().forEach(e -> spikes.add(json(e)));
    return node;
  }

  /** One trigger with its days on and those that cannot tell; all others of the range are off. */
  static ObjectNode days(TriggerReport report, Counted t) {
    ObjectNode node =
        head(report).put("rule", t.series().ruleId()).put("trigger", t.series().name());
    node.set("on", Json.texts(t.days(TriggerState.ON)));
    node.set("noData", Json.texts(t.days(TriggerState.NO_DATA)));
    return node;
  }

  private static ObjectNode head(TriggerReport report) {
    return Json.object()
        .put("id", report.document().id())
        .put("version", report.document().version())
        .put("from", report.sessions().getFirst().toString())
        .put("to", report.sessions().getLast().toString());
  }

  private static ObjectNode json(Counted t) {
    ObjectNode node =
        Json.object()
            .put("rule", t.series().ruleId())
            .put("trigger", t.series().name())
            .put("needs", t.series().needs())
            .put("daysOn", t.frequency().on())
            .put("daysOff", t.frequency().off())
            .put("daysNoData", t.frequency().noData());
    put(node, "share", t.frequency().share());
    node.put("episodes", t.frequency().episodes());
    put(node, "episodesPerYear", t.frequency().episodesPerYear());
    t.warning().ifPresentOrElse(w -> node.put("warning", w), () -> node.putNull("warning"));
    ObjectNode eve = node.putObject("spikesByStateOnEve");
    eve.set("on", Json.texts(t.eves().on()));
    eve.set("off", Json.texts(t.eves().off()));
    eve.set("noData", Json.texts(t.eves().noData()));
    return node;
  }

  private static ObjectNode json(Eve e) {
    return Json.object()
        .put("session", e.spike().session().toString())
        .put("eve", e.eve().toString())
        .put("before", e.spike().before())
        .put("close", e.spike().close())
        .put("rise", e.rise());
  }

  private static void put(ObjectNode node, String key, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(key, value.getAsDouble());
    } else {
      node.putNull(key);
    }
  }
}
