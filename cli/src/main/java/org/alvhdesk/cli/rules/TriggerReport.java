package org.alvhdesk.cli.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.strategy.frequency.PresetTriggers;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.trigger.EveCount;
import org.alvhdesk.strategy.trigger.MarketHistory;
import org.alvhdesk.strategy.trigger.SpikeRule;
import org.alvhdesk.strategy.trigger.TriggerFrequency;
import org.alvhdesk.strategy.trigger.TriggerSeries;
import org.alvhdesk.strategy.trigger.TriggerState;

/**
 * The triggers of a document over stored history.
 *
 * @param sessions counted, first to last
 * @param breadth whether history has advances and declines
 * @param spikes in order
 */
record TriggerReport(
    RuleDocument document,
    List<LocalDate> sessions,
    boolean breadth,
    List<Counted> triggers,
    List<Eve> spikes) {

  /**
   * A trigger.
   *
   * @param series over the counted sessions
   * @param eves over all of history: the eve of the first counted session is known, too
   */
  record Counted(TriggerSeries series, TriggerFrequency frequency, EveCount eves) {
    static Counted of(TriggerSeries whole, LocalDate first, List<SpikeRule.Spike> spikes) {
      TriggerSeries series = whole.from(first);
      return new Counted(series, TriggerFrequency.of(series), EveCount.of(whole, spikes));
    }

    /** Days in the given state. */
    List<LocalDate> days(TriggerState state) {
      List<LocalDate> days = new ArrayList<>();
      for (int i = 0; i < series.sessions().size(); i++) {
        if (series.states().get(i) == state) {
          days.add(series.sessions().get(i));
        }
      }
      return days;
    }

    /** Name, and what it would take when no session can tell. */
    String told() {
      return series.isUntold() && !series.needs().isBlank()
          ? series.name() + " (no data: needs " + series.needs() + ")"
          : series.name();
    }

    /** The linter's warning about the share; empty when it is usual. */
    Optional<String> warning() {
      return switch (frequency.judgement()) {
        case RARE -> Optional.of("RARE");
        case STANDING -> Optional.of("STANDING");
        case UNKNOWN -> Optional.of("NO DATA");
        case USUAL -> Optional.empty();
      };
    }
  }

  /** A VIX spike and the session before it. */
  record Eve(SpikeRule.Spike spike, LocalDate eve) {
    /** Rise of the close over the one before, decimal. */
    double rise() {
      return spike.close() / spike.before() - 1;
    }
  }

  /**
   * Counts from {@code from} on; what lies before only warms indicators up.
   *
   * @throws DataProblem when history has no session from then on, or a trigger of a user's document
   *     lacks a parameter or names a series that is not stored
   */
  static TriggerReport of(RuleDocument document, MarketPast past, Optional<LocalDate> from) {
    MarketHistory history = MarketHistory.of(past);
    if (history.sessions().isEmpty()) {
      throw new DataProblem("history has no session so early; choose a later --to");
    }
    LocalDate first = from.orElse(history.sessions().getFirst());
    List<LocalDate> sessions = history.sessions().stream().filter(s -> !s.isBefore(first)).toList();
    if (sessions.isEmpty()) {
      throw new DataProblem(
          "history ends on " + history.sessions().getLast() + ", before --from " + first);
    }
    List<SpikeRule.Spike> spikes =
        SpikeRule.STANDARD.find(history.series(MarketHistory.Series.VIX)).stream()
            .filter(s -> !s.session().isBefore(first))
            .toList();
    List<Counted> triggers =
        series(document, past).stream().map(s -> Counted.of(s, first, spikes)).toList();
    return new TriggerReport(
        document,
        sessions,
        history.hasBreadth(),
        triggers,
        spikes.stream().map(s -> new Eve(s, eve(history.sessions(), s))).toList());
  }

  private static List<TriggerSeries> series(RuleDocument document, MarketPast past) {
    try {
      return PresetTriggers.of(document, past);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new DataProblem(
          "the triggers of "
              + document.id()
              + " cannot be counted: "
              + e.getMessage()
              + "; a trigger's parameters are named and chosen as in the shipped sets",
          e);
    }
  }

  /** A spike is a rise over a session before it, so there is one. */
  private static LocalDate eve(List<LocalDate> sessions, SpikeRule.Spike spike) {
    return sessions.get(sessions.indexOf(spike.session()) - 1);
  }

  /**
   * The trigger that {@code wanted} names: its name, a part of it, or its rule when it is alone.
   *
   * @throws DataProblem when none or several are meant; lists those there are
   */
  Counted trigger(String wanted) {
    List<Counted> exact =
        triggers.stream().filter(t -> t.series().name().equalsIgnoreCase(wanted)).toList();
    String part = wanted.toLowerCase(Locale.ROOT);
    List<Counted> found =
        !exact.isEmpty()
            ? exact
            : triggers.stream()
                .filter(
                    t ->
                        t.series().name().toLowerCase(Locale.ROOT).contains(part)
                            || t.series().ruleId().equals(wanted))
                .toList();
    if (found.size() != 1) {
      throw new DataProblem(
          (found.isEmpty() ? "no trigger" : "more than one trigger")
              + " of "
              + document.id()
              + " is called "
              + wanted
              + "; there are: "
              + triggers.stream()
                  .map(t -> "'" + t.series().name() + "'")
                  .collect(Collectors.joining(", ")));
    }
    return found.getFirst();
  }
}
