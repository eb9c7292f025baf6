package org.alvhdesk.strategy.frequency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.quant.calendar.OutsideCalendar;
import org.alvhdesk.strategy.hedgedesk.MarketCondition;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.signal.HistorySignals;
import org.alvhdesk.strategy.signal.SignalsThen;
import org.alvhdesk.strategy.trace.Verdict;
import org.alvhdesk.strategy.trigger.DocumentTriggers;
import org.alvhdesk.strategy.trigger.MarketHistory;
import org.alvhdesk.strategy.trigger.TriggerSeries;
import org.alvhdesk.strategy.trigger.TriggerState;

/**
 * Every trigger of a rule document over a past: those that daily closes tell ({@link
 * DocumentTriggers}), those that are asked of the signals session by session with the code that
 * decides ({@link MarketCondition}, {@link EntryConditions}), and those that no past can tell, each
 * with what it needs. A trigger that cannot be counted is a row without data, never absent.
 */
public final class PresetTriggers {
  private PresetTriggers() {}

  /**
   * The triggers of {@code document}, in that order.
   *
   * @throws IllegalArgumentException when an executed parameter is missing or out of its range
   */
  public static List<TriggerSeries> of(RuleDocument document, MarketPast past) {
    List<TriggerSeries> all =
        new ArrayList<>(DocumentTriggers.of(document, MarketHistory.of(past)));
    all.addAll(asked(document, past));
    for (RuleParameter p : document.parameters()) {
      if (p.executed()) {
        BookTrigger.of(p).ifPresent(t -> all.add(untold(t, past.sessions())));
      }
    }
    return List.copyOf(all);
  }

  private static List<TriggerSeries> asked(RuleDocument document, MarketPast past) {
    List<MarketCondition> conditions = new ArrayList<>(EntryConditions.of(document.executable()));
    conditions.addAll(MarketCondition.of(document.executable()));
    if (conditions.isEmpty() || past.closes().isEmpty()) {
      return List.of();
    }
    HistorySignals whole = HistorySignals.of(past, past.closes().getLast().session(), true);
    List<List<TriggerState>> states = new ArrayList<>();
    conditions.forEach(c -> states.add(new ArrayList<>(past.closes().size())));
    for (int i = 0; i < past.closes().size(); i++) {
      SignalsThen then = new SignalsThen(whole, past, i);
      for (int c = 0; c < conditions.size(); c++) {
        states.get(c).add(ask(conditions.get(c), then));
      }
    }
    List<TriggerSeries> series = new ArrayList<>();
    for (int c = 0; c < conditions.size(); c++) {
      MarketCondition condition = conditions.get(c);
      series.add(
          new TriggerSeries(
              condition.name(),
              condition.ruleId(),
              past.sessions(),
              states.get(c),
              condition.needs()));
    }
    return series;
  }

  /** The answer then; no data where a window reaches beyond the exchange calendar. */
  private static TriggerState ask(MarketCondition condition, SignalsThen then) {
    Verdict verdict;
    try {
      verdict = condition.at().apply(then);
    } catch (OutsideCalendar e) {
      verdict = Verdict.NO_DATA;
    }
    return switch (verdict) {
      case FIRED -> TriggerState.ON;
      case NOT_FIRED -> TriggerState.OFF;
      case NO_DATA -> TriggerState.NO_DATA;
    };
  }

  private static TriggerSeries untold(BookTrigger trigger, List<LocalDate> sessions) {
    return new TriggerSeries(
        trigger.name(),
        trigger.ruleId(),
        sessions,
        sessions.stream().map(s -> TriggerState.NO_DATA).toList(),
        trigger.needs());
  }
}
