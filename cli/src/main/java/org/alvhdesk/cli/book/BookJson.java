package org.alvhdesk.cli.book;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.alvhdesk.strategy.ledger.OpeningBook.RowError;
import org.alvhdesk.strategy.margin.MarginResult;
import org.alvhdesk.strategy.opening.OpeningReport;

/** An opening book for programs; prices in points, money in US dollars with cents. */
final class BookJson {
  private BookJson() {}

  static ObjectNode rejected(List<RowError> errors) {
    ObjectNode node = Json.object().put("accepted", false);
    ArrayNode array = node.putArray("errors");
    for (RowError e : errors) {
      array
          .addObject()
          .put("line", e.line())
          .put("reason", e.reason().name())
          .put("text", e.text());
    }
    return node;
  }

  static ObjectNode accepted(OpeningReport report) {
    ObjectNode node = Json.object().put("accepted", true).put("date", report.session().toString());
    ArrayNode condors = node.putArray("condors");
    report.book().condors().forEach(c -> condors.add(json(c)));
    ArrayNode hedges = node.putArray("hedges");
    report.book().hedges().forEach(h -> hedges.add(json(h)));
    node.put("condorMaxLossUsd", cents(report.maxLossUsd()))
        .put("hedgePaidUsd", cents(report.paidUsd()));
    ArrayNode margins = node.putArray("margins");
    report.margins().forEach(m -> margins.add(json(m)));
    node.set("expired", Json.texts(report.expired()));
    return node;
  }

  private static ObjectNode json(OpeningBook.Condor c) {
    return Json.object()
        .put("root", c.condor().root().name())
        .put("expiry", c.condor().expiry().toString())
        .put("longPut", c.condor().longPut())
        .put("shortPut", c.condor().shortPut())
        .put("shortCall", c.condor().shortCall())
        .put("longCall", c.condor().longCall())
        .put("quantity", c.quantity())
        .put("creditPoints", c.creditPoints())
        .put("maxLossUsd", cents(OpeningReport.maxLossUsd(c)))
        .set("lines", numbers(c.lines()));
  }

  private static ObjectNode json(OpeningBook.Hedge h) {
    return Json.object()
        .put("root", h.contract().root().name())
        .put("expiry", h.contract().expiry().toString())
        .put("strike", h.contract().strike())
        .put("right", h.contract().right().name())
        .put("quantity", h.quantity())
        .put("averagePoints", h.averagePoints())
        .put("maxLossUsd", cents(OpeningReport.paidUsd(h)))
        .set("lines", numbers(h.lines()));
  }

  private static ObjectNode json(MarginResult margin) {
    ObjectNode node = Json.object();
    switch (margin) {
      case MarginResult.Statement s -> {
        node.put("mode", s.mode().name())
            .put("requirementUsd", s.requirementUsd())
            .put("paidUsd", s.paidUsd())
            .put("buyingPowerUsd", s.buyingPowerUsd())
            .putNull("noData");
        ArrayNode lines = node.putArray("lines");
        s.lines()
            .forEach(
                l ->
                    lines
                        .addObject()
                        .put("position", l.position())
                        .put("requirementUsd", l.requirementUsd())
                        .put("creditUsd", l.creditUsd())
                        .put("paidUsd", l.paidUsd())
                        .put("reason", l.reason()));
      }
      case MarginResult.NoData none ->
          node.put("mode", none.mode().name())
              .putNull("requirementUsd")
              .put("noData", none.reason());
    }
    return node;
  }

  private static ArrayNode numbers(List<Integer> values) {
    ArrayNode array = Json.array();
    values.forEach(array::add);
    return array;
  }

  private static BigDecimal cents(BigDecimal usd) {
    return usd.setScale(2, RoundingMode.HALF_EVEN);
  }
}
