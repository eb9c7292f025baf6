package org.alvhdesk.strategy.capital;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.quant.statistics.Xirr;

/**
 * Rule 001-6: over the last quarters (four), does the return of the condor cycles cover the cost of
 * the hedge's capital (preserve), or not (erode)?
 */
public final class QuarterPanel {
  /** Quarters looked at where no rule set says another number. */
  public static final int QUARTERS = 4;

  private QuarterPanel() {}

  /** What a quarter or the panel says. */
  public enum Verdict {
    /** The internal rate of return covers the cost of capital. */
    PRESERVE,
    /** It does not. */
    ERODE,
    /** As many quarters preserve as erode. */
    MIXED,
    /** A figure is missing. */
    NO_DATA
  }

  /**
   * Figures of a quarter.
   *
   * @param condorIrr internal rates of return of the condor cycles that ended in it
   * @param hedgeWacc cost of the hedge's capital, decimal a year
   */
  public record Figures(Estimate<Xirr.Result> condorIrr, Estimate<Double> hedgeWacc) {}

  /**
   * A quarter of the panel.
   *
   * @param quarter such as {@code 2024-Q2}
   * @param spread IRR less WACC, decimal a year, or what is missing
   */
  public record Row(String quarter, Estimate<Double> spread, Verdict verdict) {}

  /** The rows, oldest first, and what they say together. */
  public record Panel(List<Row> rows, Verdict verdict, String reason) {
    /** Copies the list. */
    public Panel {
      rows = List.copyOf(rows);
    }
  }

  /** The quarter of {@code date}, such as {@code 2024-Q2}. */
  public static String quarterOf(LocalDate date) {
    return date.getYear() + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
  }

  /**
   * The {@code quarters} quarters that end with the one before {@code asOf}'s own. All of them need
   * both figures; then the majority decides.
   *
   * @param figures by quarter as {@link #quarterOf} names it
   * @param quarters looked at, positive
   */
  public static Panel of(SortedMap<String, Figures> figures, LocalDate asOf, int quarters) {
    List<Row> rows = new ArrayList<>();
    SortedMap<Verdict, Integer> counts = new TreeMap<>();
    for (int back = quarters; back >= 1; back--) {
      Row row = row(quarterOf(asOf.minusMonths(3L * back)), figures);
      rows.add(row);
      counts.merge(row.verdict(), 1, Integer::sum);
    }
    int missing = counts.getOrDefault(Verdict.NO_DATA, 0);
    int preserve = counts.getOrDefault(Verdict.PRESERVE, 0);
    int erode = counts.getOrDefault(Verdict.ERODE, 0);
    if (missing > 0) {
      return new Panel(
          rows, Verdict.NO_DATA, missing + " of " + quarters + " quarters lack a figure");
    }
    Verdict verdict =
        preserve > erode ? Verdict.PRESERVE : preserve < erode ? Verdict.ERODE : Verdict.MIXED;
    return new Panel(
        rows,
        verdict,
        "condor returns cover the cost of hedge capital in "
            + preserve
            + " of "
            + quarters
            + " quarters");
  }

  private static Row row(String quarter, SortedMap<String, Figures> figures) {
    Figures f = figures.get(quarter);
    Estimate<Double> spread =
        f == null
            ? new Estimate.Refused<>(new Refusal.Impossible("no figures for " + quarter))
            : BookWacc.singleRate(f.condorIrr())
                .flatMap(irr -> f.hedgeWacc().map(wacc -> irr - wacc));
    Verdict verdict =
        switch (spread) {
          case Estimate.Known<Double>(Double s) -> s >= 0 ? Verdict.PRESERVE : Verdict.ERODE;
          case Estimate.Refused<Double> ignored -> Verdict.NO_DATA;
        };
    return new Row(quarter, spread, verdict);
  }
}
