package org.alvhdesk.ui.market;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alvhdesk.contracts.event.QuotesV1;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.svg.VolChart;

/**
 * The market page.
 *
 * @param asOf market time of the step, empty without one
 * @param sources who quotes each root, one line a root
 * @param exclusions quotes that are not used, by root and reason
 * @param notes what a reader must know beside, for people
 * @param terms term structure of each root
 * @param smile of the chosen expiry, or null
 * @param problem why there is nothing, or empty
 */
record MarketView(
    String asOf,
    List<Source> sources,
    List<Exclusion> exclusions,
    List<String> notes,
    List<Term> terms,
    Smile smile,
    String problem) {

  /** Who quotes a root. */
  record Source(
      String root,
      String quality,
      String source,
      String file,
      String asOf,
      String age,
      String asOfNote,
      String tradable,
      String zeroBid,
      String excluded) {}

  /** Quotes that are not used for one reason. */
  record Exclusion(String root, String reason, String count) {}

  /**
   * Expiries of one root.
   *
   * @param chart at-the-money volatility by days, empty with fewer than two
   */
  record Term(String root, RawString chart, List<Row> rows) {}

  /**
   * One expiry.
   *
   * @param chosen true for the one whose smile is shown
   * @param link to its smile
   */
  record Row(
      String expiry,
      String link,
      boolean chosen,
      int days,
      String forward,
      String vol,
      int tradable,
      String quality) {}

  /** One expiry strike by strike. */
  record Smile(
      String root, String expiry, String title, RawString chart, String csv, String note) {}

  /**
   * From the answers of market-data-service.
   *
   * @param chains of each root, without quotes
   * @param chosen the expiry whose smile is shown, with its quotes; null for none
   */
  static MarketView of(List<Answer<ChainView>> chains, ChainView chosen) {
    List<ChainView> there = chains.stream().flatMap(a -> a.value().stream()).toList();
    LocalDate shown = chosen == null ? null : chosen.expiries().getFirst().expiry();
    return new MarketView(
        there.isEmpty() ? "" : Fmt.marketTime(there.getFirst().marketTime()),
        there.stream().map(MarketView::source).toList(),
        there.stream().flatMap(c -> exclusions(c).stream()).toList(),
        there.stream().flatMap(c -> notes(c).stream()).distinct().toList(),
        there.stream().map(c -> term(c, chosen == null ? "" : chosen.root(), shown)).toList(),
        chosen == null ? null : smile(chosen),
        there.isEmpty() ? chains.getFirst().problem() : "");
  }

  private static Source source(ChainView chain) {
    QuotesV1.Chain p = chain.provenance();
    if (p == null) {
      ChainView.Expiry first = chain.expiries().getFirst();
      return new Source(chain.root(), first.quality(), first.source(), "", "", "", "", "", "", "");
    }
    return new Source(
        chain.root(),
        p.quality(),
        p.source(),
        Objects.toString(p.file(), ""),
        Fmt.marketTimeShort(p.asOf()),
        Fmt.number(chain.ageMinutes(), 0) + " min",
        Objects.toString(p.asOfNote(), ""),
        count(p.tradable()),
        count(p.zeroBid()),
        p.real() ? Fmt.number((double) p.excludedTotal(), 0) : Fmt.NONE);
  }

  private static String count(Integer n) {
    return n == null ? Fmt.NONE : Fmt.number(n.doubleValue(), 0);
  }

  private static List<Exclusion> exclusions(ChainView chain) {
    List<Exclusion> lines = new ArrayList<>();
    if (chain.provenance() != null && !chain.root().equals("SPXW")) {
      // SPX and SPXW stand in one file: its counts are said once.
      String root = chain.root().equals("SPX") ? "SPX, SPXW" : chain.root();
      for (Map.Entry<String, Integer> e : chain.provenance().excluded().entrySet()) {
        lines.add(new Exclusion(root, e.getKey(), Fmt.number(e.getValue().doubleValue(), 0)));
      }
    }
    return lines;
  }

  private static List<String> notes(ChainView chain) {
    return chain.provenance() == null ? List.of() : chain.provenance().notes();
  }

  private static Term term(ChainView chain, String chosenRoot, LocalDate shown) {
    List<VolChart.Point> points =
        chain.expiries().stream()
            .filter(e -> e.atmVol() != null)
            .map(e -> new VolChart.Point(e.daysToExpiry(), e.atmVol()))
            .toList();
    return new Term(
        chain.root(),
        new RawString(
            VolChart.of(
                "term-" + chain.root(),
                chain.root() + " volatility at the forward",
                points,
                "calendar days to expiry",
                null)),
        chain.expiries().stream()
            .map(
                e ->
                    new Row(
                        Fmt.day(e.expiry()),
                        "/market?root=" + chain.root() + "&expiry=" + e.expiry() + "#smile",
                        chain.root().equals(chosenRoot) && e.expiry().equals(shown),
                        e.daysToExpiry(),
                        Fmt.number(e.forward(), 2),
                        Fmt.percent(e.atmVol(), 2),
                        e.tradable(),
                        e.quality()))
            .toList());
  }

  private static Smile smile(ChainView chain) {
    ChainView.Expiry e = chain.expiries().getFirst();
    List<VolChart.Point> points =
        e.quotes().stream()
            .filter(q -> q.vol() != null && Double.isFinite(q.vol()))
            .map(q -> new VolChart.Point(q.strike(), q.vol()))
            .toList();
    Instant asOf = chain.provenance() == null ? chain.marketTime() : chain.provenance().asOf();
    return new Smile(
        chain.root(),
        e.expiry().toString(),
        chain.root() + " " + Fmt.day(e.expiry()) + ", " + e.daysToExpiry() + " calendar days",
        new RawString(
            VolChart.of(
                "smile-svg",
                "Smile of " + chain.root() + " " + e.expiry(),
                points,
                "strike, index points",
                new VolChart.Mark(e.forward(), "forward " + Fmt.number(e.forward(), 2)))),
        "/market-smile.csv?root=" + chain.root() + "&expiry=" + e.expiry(),
        e.quality()
            + " quotes of "
            + Fmt.marketTimeShort(asOf)
            + ": "
            + e.tradable()
            + " of "
            + e.quotes().size()
            + " strikes have call and put quoted on both sides, "
            + points.size()
            + " out-of-the-money options have a volatility.");
  }
}
