package org.alvhdesk.cli.quant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.util.List;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.cli.table.RowWriter;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.IndexOutcome;
import org.alvhdesk.quant.vix.NoIndex;
import org.alvhdesk.quant.vix.NoVariance;
import org.alvhdesk.quant.vix.TermVariance;

/** {@code quant vix --quotes}: an index from two terms of bare quotes. */
final class VixOfQuotes {
  private final QuoteSheet.Content sheet;
  private final List<VixTables.Named> terms;
  private final IndexLevel level;

  private VixOfQuotes(QuoteSheet.Content sheet, List<VixTables.Named> terms, IndexLevel level) {
    this.sheet = sheet;
    this.terms = terms;
    this.level = level;
  }

  static VixOfQuotes of(
      QuoteSheet.Content sheet,
      double minutes1,
      double minutes2,
      double rate1,
      double rate2,
      double targetMinutes) {
    VixTables.Named near = term(sheet.near(), minutes1, rate1);
    VixTables.Named next = term(sheet.next(), minutes2, rate2);
    IndexOutcome outcome = IndexLevel.of(near.variance(), next.variance(), targetMinutes);
    return switch (outcome) {
      case IndexLevel level -> new VixOfQuotes(sheet, List.of(near, next), level);
      case NoIndex none -> throw new DataProblem(none.reason());
    };
  }

  private static VixTables.Named term(QuoteSheet.Term term, double minutes, double rate) {
    return switch (TermVariance.of(term.strip(), minutes, rate)) {
      case TermVariance variance -> new VixTables.Named(term.name(), variance);
      case NoVariance none ->
          throw new DataProblem("term " + term.name() + ": " + none.status().text());
    };
  }

  void writeCsv(OutputStream out) {
    VixTables.contributions(out, terms);
    VixTables.gap(out);
    VixTables.terms(out, terms);
    VixTables.gap(out);
    RowWriter rows =
        RowWriter.to(
            out, List.of("index", "level", "rounded", "target_minutes", "near_weight"), false);
    rows.text("VIX")
        .number(level.level())
        .text(level.rounded().toPlainString())
        .number(level.targetMinutes())
        .number(level.nearWeight())
        .endRow();
    rows.finish();
    VixTables.gap(out);
    VixTables.reasons(out, sheet.kept(), sheet.rejectedCounts());
  }

  void writeJson(OutputStream out) {
    ObjectNode node = Json.object();
    VixTables.putLevel(node, "vix", level);
    ArrayNode array = node.putArray("terms");
    terms.forEach(t -> array.add(VixTables.json(t)));
    node.put("kept", sheet.kept());
    VixTables.putRejected(node, sheet.rejectedCounts(), sheet.examples());
    Json.write(out, node);
  }
}
