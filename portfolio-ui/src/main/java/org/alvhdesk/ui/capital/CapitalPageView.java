package org.alvhdesk.ui.capital;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.Figure;
import org.alvhdesk.contracts.rest.HedgeCapital;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.KeyFigure;
import org.alvhdesk.ui.svg.LinesChart;

/**
 * The capital page.
 *
 * @param asOf close that the figures belong to
 * @param period from the opening to it
 * @param drags what the hedge costs a year on each denominator, of each period
 * @param readings what of the rule sets the figures follow
 * @param notes why figures are missing, each once
 */
record CapitalPageView(
    String asOf,
    String period,
    String quality,
    List<KeyFigure> summary,
    List<SleeveLine> sleeves,
    List<Row> wacc,
    List<Row> quarters,
    String quarterVerdict,
    Row hurdle,
    List<Row> premium,
    String premiumNote,
    List<KeyFigure> control,
    String controlAsOf,
    List<Drag> drags,
    List<Reading> readings,
    List<String> notes,
    RawString drawdownChart,
    RawString gainChart) {

  /** A line of a table: what, how much, and why or what for. */
  record Row(String name, String value, String note) {}

  /** A cost a year of one period on each denominator. */
  record Drag(String period, String usd, String ofMaxLoss, String ofMargin, String ofNav) {}

  /** A number or switch and where it comes from. */
  record Reading(String rule, String value, String source) {}

  static CapitalPageView of(CapitalView v) {
    List<String> notes = new ArrayList<>();
    return new CapitalPageView(
        Fmt.marketTime(v.marketTime()),
        v.openedOn() + " to " + v.asOf() + ", " + v.sessions() + " sessions" + fall(v.drawdown()),
        v.quality(),
        summary(v, notes),
        v.sleeves().stream().map(SleeveLine::of).toList(),
        v.uses().stream()
            .map(
                u ->
                    new Row(
                        u.name(),
                        Fmt.usd(u.amountUsd()),
                        u.costPerYear().value() == null
                            ? u.costPerYear().why()
                            : Fmt.percent(u.costPerYear().value(), 2) + " a year"))
            .toList(),
        v.quarters().quarters().stream()
            .map(
                q ->
                    new Row(
                        q.quarter(),
                        Fmt.percentSigned(q.spread().value(), 2),
                        q.spread().why() == null ? Fmt.words(q.verdict()) : q.spread().why()))
            .toList(),
        Fmt.words(v.quarters().verdict()) + ": " + v.quarters().reason(),
        hurdle(v.hurdle()),
        List.of(
            row("Dividend yield", v.premium().dividendYield(), "+ "),
            row("Buyback yield", v.premium().buybackYield(), "+ "),
            row("Growth", v.premium().growth(), "+ "),
            row("Riskless rate", v.premium().rate(), "\u2212 "),
            row("Implied equity risk premium", v.premium().implied().value(), "= ")),
        v.premium().implied().why() == null ? "" : v.premium().implied().why(),
        control(v.control(), notes),
        Fmt.marketTime(v.control().asOf()),
        drags(v, notes),
        v.readings().stream()
            .map(
                r ->
                    new Reading(
                        r.rule(),
                        r.unit().equals("choice") ? r.value() : r.value() + " " + r.unit(),
                        r.source()))
            .toList(),
        notes.stream().distinct().toList(),
        new RawString(drawdownChart(v)),
        new RawString(gainChart(v)));
  }

  private static List<KeyFigure> summary(CapitalView v, List<String> notes) {
    CapitalView.Day last = v.days().getLast();
    CapitalView.Drawdown d = v.drawdown();
    if (d.why() != null) {
      notes.add("No drawdown: " + d.why() + ".");
    }
    return List.of(
        new KeyFigure("NAV (USD)", Fmt.usd(last.navUsd())),
        new KeyFigure("Return since opening", Fmt.percentSigned(last.growth() - 1, 2)),
        new KeyFigure("Deepest drawdown", Fmt.percent(d.depth(), 2)),
        new KeyFigure("Cost of capital (a year)", percent(v.wacc(), "cost of capital", notes)),
        new KeyFigure("Hurdle (004-13)", Fmt.words(hurdleWord(v.hurdle().verdict()))));
  }

  private static String fall(CapitalView.Drawdown d) {
    return d.depth() == null || d.depth() == 0
        ? ""
        : "; deepest drawdown from "
            + d.peak()
            + " to "
            + d.trough()
            + (d.recovery() == null ? ", not recovered" : ", recovered on " + d.recovery());
  }

  private static String hurdleWord(String verdict) {
    return switch (verdict) {
      case "FIRED" -> "NOT_MET";
      case "NOT_FIRED" -> "MET";
      default -> "NO_DATA";
    };
  }

  private static Row hurdle(TraceLine line) {
    TraceLine.Input irr = line.inputs().getFirst();
    return new Row(
        Fmt.words(hurdleWord(line.verdict())),
        irr.name() + " " + irr.value() + " (" + irr.unit() + "), hurdle " + line.threshold(),
        line.effect().replaceFirst("^BOOK: ", ""));
  }

  private static Row row(String name, Double share, String sign) {
    return new Row(sign + name, Fmt.percent(share, 2), "");
  }

  private static List<KeyFigure> control(CapitalView.Control c, List<String> notes) {
    return List.of(
        new KeyFigure(
            "Weight = premium / (aversion x volatility squared)",
            Fmt.percent(c.premium(), 1)
                + " / ("
                + Fmt.number(c.aversion(), 0)
                + " x "
                + Fmt.percent(c.volatility(), 1)
                + " squared) = "
                + number(c.weight(), "weight of the control arm", 3, notes)),
        new KeyFigure("Of NAV (USD)", Fmt.usd(c.navUsd())),
        new KeyFigure(
            "Condors that it would hold", number(c.condors(), "size of the control arm", 2, notes)),
        new KeyFigure(
            "Whole condors at this book's loss, SPX \u221210 %",
            number(c.condorsAtSameStress(), "comparison with the control arm", 0, notes)),
        new KeyFigure("Condors that the book holds", Integer.toString(c.heldCondors())));
  }

  private static List<Drag> drags(CapitalView v, List<String> notes) {
    HedgeCapital h = v.hedge();
    String sessions =
        v.readings().stream()
            .filter(r -> r.rule().equals("003-11"))
            .map(r -> r.value() + " sessions")
            .findFirst()
            .orElse("sessions");
    List<Drag> drags = new ArrayList<>();
    drags.add(drag(h.from() + " to " + h.to(), h.costPerYear(), notes));
    if (h.drag() == null) {
      notes.add("Drag meter, " + sessions + " (003-11): " + h.noDrag() + ".");
    } else {
      drags.add(drag("last " + sessions, h.drag().costPerYear(), notes));
    }
    return drags;
  }

  private static Drag drag(String period, HedgeCapital.PerYear year, List<String> notes) {
    String usd = Fmt.NONE;
    if (year.usd().value() == null) {
      notes.add("No cost a year: " + year.usd().why() + ".");
    } else {
      usd = Fmt.usd(BigDecimal.valueOf(year.usd().value()));
    }
    return new Drag(
        period,
        usd,
        share(year.usd(), year.ofMaxLoss(), "cost a year of maximum loss", notes),
        share(year.usd(), year.ofMargin(), "cost a year of margin", notes),
        share(year.usd(), year.ofNav(), "cost a year of NAV", notes));
  }

  /** A share of {@code usd}: what kept that from being known is told once. */
  private static String share(Figure usd, Figure share, String what, List<String> notes) {
    return usd.value() == null ? Fmt.NONE : percent(share, what, notes);
  }

  private static String percent(Figure figure, String what, List<String> notes) {
    why(figure, what, notes);
    return Fmt.percent(figure.value(), 2);
  }

  private static String number(Figure figure, String what, int decimals, List<String> notes) {
    why(figure, what, notes);
    return Fmt.number(figure.value(), decimals);
  }

  private static void why(Figure figure, String what, List<String> notes) {
    if (figure.value() == null) {
      notes.add("No " + what + ": " + figure.why() + ".");
    }
  }

  private static String drawdownChart(CapitalView v) {
    return LinesChart.of(
        "drawdown",
        "Return since the opening and drawdown, per cent",
        value -> Fmt.percent(value, 1),
        v.days().stream().map(CapitalView.Day::session).toList(),
        List.of(
            new LinesChart.Series(
                "return", "line-vx", v.days().stream().map(d -> d.growth() - 1).toList()),
            new LinesChart.Series(
                "drawdown", "line-loss", v.days().stream().map(d -> -d.drawdown()).toList())));
  }

  private static String gainChart(CapitalView v) {
    Stream<CapitalView.Day> days = v.days().stream();
    return LinesChart.of(
        "sleeve-gains",
        "Gain of condors and hedge since the opening, US dollars",
        value -> Fmt.number(value, 0),
        days.map(CapitalView.Day::session).toList(),
        List.of(
            new LinesChart.Series(
                "condors",
                "line-vx",
                v.days().stream().map(d -> d.condorsUsd().doubleValue()).toList()),
            new LinesChart.Series(
                "hedge",
                "line-hedge",
                v.days().stream().map(d -> d.hedgeUsd().doubleValue()).toList()),
            new LinesChart.Series(
                "together",
                "line-book",
                v.days().stream()
                    .map(d -> d.condorsUsd().add(d.hedgeUsd()).doubleValue())
                    .toList())));
  }
}
