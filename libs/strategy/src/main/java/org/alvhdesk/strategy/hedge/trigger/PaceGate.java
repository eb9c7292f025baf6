package org.alvhdesk.strategy.hedge.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * How often a layer may be touched, whatever asks for it. 000-9 brings the cooldown (MACD crossings
 * alone would make 17 proposals a year); 003-14 the least interval between additions (promoters add
 * on every minor dip); the minimum holding keeps what was just bought from being sold on the next
 * signal. A breached limit passes every gate. All counts are sessions of the exchange calendar:
 * with a cooldown of 5, what was changed on a Monday may be changed again on the Monday after.
 */
public final class PaceGate {
  private static final Citation COOLDOWN =
      new Citation("000-9", "ours", "crossings come too often to trade each: a cooldown");
  private static final Citation ADDING =
      new Citation("003-14", "003", "adding on every minor dip drags");
  private static final Citation HOLDING =
      new Citation("003-14", "ours", "what was bought is held for a while before it is sold");

  private PaceGate() {}

  /**
   * Parameters, sessions, 0 or more; 0 never blocks.
   *
   * @param cooldown between two changes of any kind
   * @param addInterval between two additions
   * @param minimumHolding between a purchase and a sale
   */
  public record Rules(int cooldown, int addInterval, int minimumHolding) {
    /** Five sessions each. */
    public static final Rules STANDARD = new Rules(5, 5, 5);

    /**
     * @throws IllegalArgumentException when negative
     */
    public Rules {
      if (cooldown < 0 || addInterval < 0 || minimumHolding < 0) {
        throw new IllegalArgumentException(
            "pace is counted in 0 or more sessions: "
                + cooldown
                + ", "
                + addInterval
                + ", "
                + minimumHolding);
      }
    }
  }

  /** What somebody wants to do to a layer. */
  public enum Wish {
    ADD,
    REDUCE
  }

  /** What was done to a layer before; each empty when never. */
  public record Past(Optional<LocalDate> lastAdd, Optional<LocalDate> lastReduce) {
    /** Nothing was ever done. */
    public static final Past NOTHING = new Past(Optional.empty(), Optional.empty());

    /** The past after {@code wish} was carried out on {@code session}. */
    public Past after(Wish wish, LocalDate session) {
      return switch (wish) {
        case ADD -> new Past(Optional.of(session), lastReduce);
        case REDUCE -> new Past(lastAdd, Optional.of(session));
      };
    }

    private Optional<LocalDate> lastChange() {
      if (lastAdd.isEmpty() || lastReduce.isEmpty()) {
        return lastAdd.or(() -> lastReduce);
      }
      return lastAdd.get().isAfter(lastReduce.get()) ? lastAdd : lastReduce;
    }
  }

  /**
   * Whether it may be done.
   *
   * @param allowed true when no gate blocks, or a limit is breached
   * @param traces the gates that apply to the wish; FIRED blocks
   */
  public record Gate(boolean allowed, List<RuleTrace> traces) {
    /** Copies the list. */
    public Gate {
      traces = List.copyOf(traces);
    }
  }

  /**
   * Asks the gates.
   *
   * @param layer for the trace
   * @param session trading day
   * @param breached whether a limit or stress cap is breached
   * @param asOf market time, for the trace
   * @throws IllegalArgumentException when the past lies after the session
   */
  public static Gate ask(
      Rules rules,
      String layer,
      Wish wish,
      Past past,
      LocalDate session,
      boolean breached,
      Instant asOf,
      Quality quality) {
    past.lastChange()
        .filter(last -> last.isAfter(session))
        .ifPresent(
            last -> {
              throw new IllegalArgumentException(
                  layer + " was changed on " + last + ", after the session asked for: " + session);
            });
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("000-9", COOLDOWN, "last change", past.lastChange(), rules.cooldown()));
    checks.add(
        switch (wish) {
          case ADD ->
              new Check("003-14", ADDING, "last addition", past.lastAdd(), rules.addInterval());
          case REDUCE ->
              new Check("003-14", HOLDING, "last purchase", past.lastAdd(), rules.minimumHolding());
        });
    List<RuleTrace> traces = new ArrayList<>();
    boolean blocked = false;
    for (Check check : checks) {
      boolean blocks = check.blocks(session);
      blocked |= blocks;
      traces.add(check.trace(layer, wish, session, blocks, breached, asOf, quality));
    }
    return new Gate(!blocked || breached, traces);
  }

  private record Check(
      String ruleId, Citation citation, String what, Optional<LocalDate> last, int sessions) {
    boolean blocks(LocalDate session) {
      return last.isPresent() && Sessions.between(last.get(), session) < sessions;
    }

    RuleTrace trace(
        String layer,
        Wish wish,
        LocalDate session,
        boolean blocks,
        boolean breached,
        Instant asOf,
        Quality quality) {
      String passed =
          last.map(d -> Sessions.between(d, session) + " since " + d).orElse("never before");
      String effect =
          !blocks
              ? wish + " is not held back by it"
              : breached ? wish + " passes: a limit is breached" : wish + " waits";
      return TraceBuilder.rule(ruleId, citation, "changes keep their distance")
          .input(what, passed, "sessions", asOf, quality)
          .threshold("at least " + sessions + " sessions")
          .end(blocks ? Verdict.FIRED : Verdict.NOT_FIRED, layer + ": " + effect);
    }
  }
}
