package org.alvhdesk.cli.quant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.cli.table.Json;
import org.alvhdesk.cli.table.RowWriter;
import org.alvhdesk.market.chain.ChainIndices;
import org.alvhdesk.market.chain.ChainIndices.Reading;
import org.alvhdesk.market.chain.ChainIndices.Term;
import org.alvhdesk.market.chain.CleaningReport;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.quant.parity.ParityRegression;
import org.alvhdesk.quant.parity.ParityResult;
import org.alvhdesk.quant.parity.ParitySettings;
import org.alvhdesk.quant.vix.IndexLevel;
import org.alvhdesk.quant.vix.NoIndex;
import org.alvhdesk.quant.vix.NoVariance;
import org.alvhdesk.quant.vix.StripKernel;
import org.alvhdesk.quant.vix.TermOutcome;
import org.alvhdesk.quant.vix.TermVariance;
import org.alvhdesk.quant.vix.VolatilityIndex;

/** {@code quant vix --chain}: what a chain file holds and every index it carries. */
final class VixOfChain {
  private final OptionChain chain;
  private final double rate;
  private final List<Reading> readings;
  private final List<ExpiryLine> expiries;

  /** One expiry with both forwards. */
  private record ExpiryLine(
      ExpiryQuotes quotes, double minutes, TermOutcome strip, ParityResult parity) {}

  VixOfChain(OptionChain chain, double rate) {
    this.chain = chain;
    this.rate = rate;
    this.readings = ChainIndices.all(chain, rate);
    this.expiries = chain.expiries().stream().map(this::line).toList();
  }

  private ExpiryLine line(ExpiryQuotes e) {
    double minutes = e.minutesFrom(chain.provenance().asOf().instant());
    return new ExpiryLine(
        e,
        minutes,
        TermVariance.of(e.strip(), minutes, rate),
        ParityRegression.fitOrRate(
            e.parityQuotes(),
            minutes / StripKernel.MINUTES_PER_YEAR,
            rate,
            ParitySettings.STANDARD));
  }

  private static String name(Term term) {
    return term.root() + " " + term.expiry();
  }

  private List<VixTables.Named> named(Reading reading) {
    return reading.terms().stream().map(t -> new VixTables.Named(name(t), t.variance())).toList();
  }

  /** The reading whose contributions are listed: VVIX of a VIX chain, VIX of an SPX chain. */
  private Reading main() {
    VolatilityIndex index = chain.isVix() ? VolatilityIndex.VVIX : VolatilityIndex.VIX;
    return readings.stream().filter(r -> r.index() == index).findFirst().orElseThrow();
  }

  void writeCsv(OutputStream out) {
    indices(out);
    VixTables.gap(out);
    CleaningReport report = chain.report();
    VixTables.reasons(out, report.kept(), report.rejected());
    VixTables.gap(out);
    expiries(out);
    VixTables.gap(out);
    VixTables.terms(out, named(main()));
    VixTables.gap(out);
    VixTables.contributions(out, named(main()));
  }

  private void indices(OutputStream out) {
    RowWriter rows =
        RowWriter.to(
            out,
            List.of("index", "level", "rounded", "near", "next", "near_weight", "reason"),
            false);
    for (Reading r : readings) {
      rows.text(r.index().symbol());
      switch (r.outcome()) {
        case IndexLevel level ->
            rows.number(level.level())
                .text(level.rounded().toPlainString())
                .text(name(r.terms().getFirst()))
                .text(name(r.terms().getLast()))
                .number(level.nearWeight())
                .text("")
                .endRow();
        case NoIndex none ->
            rows.empty().empty().empty().empty().empty().text(none.reason()).endRow();
      }
    }
    rows.finish();
  }

  private void expiries(OutputStream out) {
    RowWriter rows =
        RowWriter.to(
            out,
            List.of(
                "root",
                "expiry",
                "settlement_utc",
                "minutes",
                "strikes",
                "forward",
                "k0",
                "variance",
                "parity_forward",
                "parity_discount",
                "reason"),
            false);
    for (ExpiryLine e : expiries) {
      rows.text(e.quotes().root().name())
          .text(e.quotes().expiry().toString())
          .text(e.quotes().settlement().toString())
          .number(e.minutes())
          .number((long) e.quotes().strikes().length);
      switch (e.strip()) {
        case TermVariance v -> rows.number(v.forward()).number(v.k0()).number(v.variance());
        case NoVariance none -> rows.empty().empty().empty();
      }
      switch (e.parity()) {
        case ParityResult.Fit fit -> rows.number(fit.forward()).number(fit.discount());
        case ParityResult.Failure failure -> rows.empty().empty();
      }
      rows.text(reason(e)).endRow();
    }
    rows.finish();
  }

  private static String reason(ExpiryLine e) {
    String strip = e.strip() instanceof NoVariance none ? none.status().text() : "";
    String parity = e.parity() instanceof ParityResult.Failure failure ? failure.detail() : "";
    return strip.isEmpty() || parity.isEmpty() ? strip + parity : strip + "; " + parity;
  }

  void writeJson(OutputStream out) {
    ObjectNode node =
        Json.object()
            .put("file", chain.provenance().file())
            .put("provider", chain.provenance().provider())
            .put("sha256", chain.provenance().sha256())
            .put("asOf", chain.provenance().asOf().instant().toString())
            .put("asOfFrom", chain.provenance().asOf().how().name())
            .put("asOfNote", chain.provenance().asOf().note())
            .put("rate", rate);
    chain.statedSpotPoints().ifPresent(spot -> node.put("statedSpot", spot));
    for (Reading r : readings) {
      String key = r.index().symbol().toLowerCase(Locale.ROOT);
      if (r.outcome() instanceof IndexLevel level) {
        node.put(key, level.level()).put(key + "Rounded", level.rounded());
      } else {
        node.putNull(key);
      }
    }
    ArrayNode terms = node.putArray("terms");
    main()
        .terms()
        .forEach(
            t ->
                terms.add(
                    VixTables.json(new VixTables.Named(name(t), t.variance()))
                        .put("root", t.root().name())
                        .put("expiry", t.expiry().toString())));
    ArrayNode indices = node.putArray("indices");
    readings.forEach(r -> indices.add(json(r)));
    CleaningReport report = chain.report();
    node.put("kept", report.kept())
        .put("keptTradable", report.tradable())
        .put("keptZeroBid", report.zeroBid());
    VixTables.putRejected(
        node,
        report.rejected(),
        report.examples().values().stream().flatMap(List::stream).toList());
    ArrayNode flags = node.putArray("flags");
    chain.flags().forEach(f -> flags.addObject().put("code", f.code()).put("text", f.text()));
    ArrayNode all = node.putArray("expiries");
    expiries.forEach(e -> all.add(json(e)));
    Json.write(out, node);
  }

  private ObjectNode json(Reading r) {
    ObjectNode node = Json.object().put("index", r.index().symbol());
    switch (r.outcome()) {
      case IndexLevel level -> {
        VixTables.putLevel(node, "level", level);
        ArrayNode terms = node.putArray("terms");
        for (Term t : r.terms()) {
          terms
              .addObject()
              .put("root", t.root().name())
              .put("expiry", t.expiry().toString())
              .put("minutes", t.variance().minutes())
              .put("forward", t.variance().forward())
              .put("k0", t.variance().k0())
              .put("variance", t.variance().variance());
        }
      }
      case NoIndex none -> node.put("reason", none.reason());
    }
    return node;
  }

  private static ObjectNode json(ExpiryLine e) {
    ObjectNode node =
        Json.object()
            .put("root", e.quotes().root().name())
            .put("expiry", e.quotes().expiry().toString())
            .put("settlement", e.quotes().settlement().toString())
            .put("minutes", e.minutes())
            .put("strikes", e.quotes().strikes().length);
    switch (e.strip()) {
      case TermVariance v ->
          node.put("forward", v.forward())
              .put("forwardStrike", v.forwardStrike())
              .put("k0", v.k0())
              .put("variance", v.variance())
              .put("contributions", v.contributions().size());
      case NoVariance none ->
          node.put("noVariance", none.status().name()).put("reason", none.status().text());
    }
    switch (e.parity()) {
      case ParityResult.Fit fit ->
          node.put("parityForward", fit.forward())
              .put("parityForwardError", fit.forwardError())
              .put("parityDiscount", fit.discount())
              .put("parityDiscountFrom", fit.source().name())
              .put("parityStrikesUsed", fit.strikesUsed())
              .put("parityStrikesRejected", fit.rejected().size());
      case ParityResult.Failure failure ->
          node.put("noParity", failure.reason().name()).put("parityReason", failure.detail());
    }
    return node;
  }
}
