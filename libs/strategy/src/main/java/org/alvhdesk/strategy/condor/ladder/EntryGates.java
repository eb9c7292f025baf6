package org.alvhdesk.strategy.condor.ladder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/** What must be asked before a layer is searched for. */
public final class EntryGates {
  private static final Citation EVENTS =
      new Citation("002-6", "002", "avoid overexposure at FOMC, CPI and PPI");
  private static final Citation RSI =
      new Citation("002-4", "002", "when the RSI of VIX is above 60, tighten the short strikes");

  private EntryGates() {}

  /** An event that moves the market, such as an FOMC decision. */
  public record Event(String name, LocalDate date) {}

  /**
   * 002-6: no new layer from {@code sessionsBefore} sessions before an event to its day. FIRED
   * means that entry is blocked.
   *
   * @param knownUntil last day up to which {@code events} are complete; a window that reaches
   *     beyond it is no data
   */
  public static RuleTrace events(
      AsOf asOf, Collection<Event> events, LocalDate knownUntil, int sessionsBefore) {
    LocalDate last = asOf.session();
    for (int i = 0; i < sessionsBefore; i++) {
      last = TradingCalendar.nextBusinessDay(last);
    }
    LocalDate reach = last;
    Optional<Event> next =
        events.stream()
            .filter(e -> !e.date().isBefore(asOf.session()) && !e.date().isAfter(reach))
            .min(Comparator.comparing(Event::date).thenComparing(Event::name));
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-6", EVENTS, "no new layer from the sessions before an event to its day")
            .input(
                "window", asOf.session() + " to " + reach, "dates", asOf.instant(), asOf.quality())
            .threshold(sessionsBefore + " sessions");
    if (next.isPresent()) {
      return rule.fired("LADDER: no entry, " + next.get().name() + " on " + next.get().date());
    }
    return reach.isAfter(knownUntil)
        ? rule.noData("LADDER: events are known until " + knownUntil + " only")
        : rule.notFired("LADDER: no event in the window");
  }

  /**
   * 002-4, the default reading: above the threshold the shorts of a new layer move one step further
   * out.
   *
   * @param vixRsi RSI-14 of the VIX, 0 to 100; empty before it is warm
   * @param threshold such as 60
   * @param normalDelta short delta otherwise, such as 0.16
   * @param stepDelta short delta when it fires, such as 0.12
   */
  public static ShortDelta shortDelta(
      AsOf asOf, OptionalDouble vixRsi, double threshold, double normalDelta, double stepDelta) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-4", RSI, "above the threshold the shorts of a new layer stand further out")
            .threshold("above " + Texts.fixed(threshold, 0));
    if (vixRsi.isEmpty()) {
      return new ShortDelta(
          normalDelta, rule.noData("LADDER: no RSI of VIX; short delta stays " + normalDelta));
    }
    rule.input(
        "RSI of VIX",
        Texts.fixed(vixRsi.getAsDouble(), 2),
        "0 to 100",
        asOf.instant(),
        asOf.quality());
    return vixRsi.getAsDouble() > threshold
        ? new ShortDelta(stepDelta, rule.fired("LADDER: short delta " + stepDelta))
        : new ShortDelta(normalDelta, rule.notFired("LADDER: short delta " + normalDelta));
  }

  /**
   * The delta at which shorts are sold, absolute, and why.
   *
   * @param delta decimal, such as 0.16
   */
  public record ShortDelta(double delta, RuleTrace trace) {}
}
