package org.alvhdesk.cli.quant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.cli.table.RowWriter;
import org.alvhdesk.market.chain.Rejected;
import org.alvhdesk.quant.vix.Contribution;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.TermVariance;
import org.alvhdesk.quant.vix.WingEnd;

/** Parts that both modes of {@code quant vix} write: a term in full, contributions, rejections. */
final class VixTables {
  private static final List<String> CONTRIBUTION_COLUMNS =
      List.of("term", "strike", "type", "mid", "dk", "contribution");
  private static final List<String> TERM_COLUMNS =
      List.of(
          "term",
          "minutes",
          "rate",
          "forward",
          "forward_strike",
          "k0",
          "put_end",
          "call_end",
          "contributions",
          "sum",
          "variance",
          "volatility");

  private VixTables() {}

  /** A term and the name it goes by. */
  record Named(String name, TermVariance variance) {}

  static void contributions(OutputStream out, List<Named> terms) {
    RowWriter rows = RowWriter.to(out, CONTRIBUTION_COLUMNS, false);
    for (Named term : terms) {
      for (Contribution c : term.variance().contributions()) {
        rows.text(term.name())
            .number(c.strike())
            .text(c.type().label())
            .number(c.mid())
            .number(c.dK())
            .number(c.contribution())
            .endRow();
      }
    }
    rows.finish();
  }

  static void terms(OutputStream out, List<Named> terms) {
    RowWriter rows = RowWriter.to(out, TERM_COLUMNS, false);
    for (Named term : terms) {
      TermVariance v = term.variance();
      rows.text(term.name())
          .number(v.minutes())
          .number(v.rate())
          .number(v.forward())
          .number(v.forwardStrike())
          .number(v.k0())
          .number(v.putEnd().lastEntered())
          .number(v.callEnd().lastEntered())
          .number(v.contributions().size())
          .number(v.sum())
          .number(v.variance())
          .number(v.volatilityPoints())
          .endRow();
    }
    rows.finish();
  }

  static void reasons(OutputStream out, int kept, Map<String, Integer> rejected) {
    RowWriter rows = RowWriter.to(out, List.of("quotes", "count"), false);
    rows.text("kept").number((long) kept).endRow();
    rejected.forEach((code, n) -> rows.text("rejected " + code).number((long) n).endRow());
    rows.finish();
  }

  /** An empty line between two tables. */
  static void gap(OutputStream out) {
    try {
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode json(Named term) {
    TermVariance v = term.variance();
    ObjectNode node =
        Json.object()
            .put("term", term.name())
            .put("minutes", v.minutes())
            .put("years", v.years())
            .put("rate", v.rate())
            .put("forward", v.forward())
            .put("forwardStrike", v.forwardStrike())
            .put("k0", v.k0())
            .put("variance", v.variance())
            .put("volatility", v.volatilityPoints())
            .put("sum", v.sum());
    node.set("putEnd", json(v.putEnd()));
    node.set("callEnd", json(v.callEnd()));
    ArrayNode contributions = node.putArray("contributions");
    for (Contribution c : v.contributions()) {
      contributions
          .addObject()
          .put("strike", c.strike())
          .put("type", c.type().label())
          .put("mid", c.mid())
          .put("dk", c.dK())
          .put("contribution", c.contribution());
    }
    return node;
  }

  private static ObjectNode json(WingEnd end) {
    ObjectNode node = Json.object().put("lastEntered", end.lastEntered());
    switch (end) {
      case WingEnd.TwoZeroBids zeros ->
          node.put("endedBy", "two zero bids")
              .putArray("zeroBids")
              .add(zeros.first())
              .add(zeros.second());
      case WingEnd.ListedStrikesEnd listed ->
          node.put("endedBy", "last listed strike").putArray("zeroBids");
    }
    return node;
  }

  /** Level, rounded level and how it was interpolated, under the index's own name. */
  static void putLevel(ObjectNode node, String name, IndexLevel level) {
    node.put(name, level.level())
        .put(name + "Rounded", level.rounded())
        .put("targetMinutes", level.targetMinutes())
        .put("nearWeight", level.nearWeight())
        .put("extrapolated", level.extrapolated());
  }

  static void putRejected(ObjectNode node, Map<String, Integer> counts, List<Rejected> examples) {
    ObjectNode rejected = node.putObject("rejected");
    counts.forEach(rejected::put);
    ArrayNode some = node.putArray("rejectedExamples");
    for (Rejected r : examples) {
      some.addObject()
          .put("line", r.line())
          .put("option", r.option())
          .put("reason", r.fault().code())
          .put("detail", r.fault().text());
    }
  }
}
