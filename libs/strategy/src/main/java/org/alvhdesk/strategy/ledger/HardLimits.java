package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Limits that block a proposal, US dollars. A proposal passes when every measure after it is within
 * its limit, or was above it already and does not get worse: reducing a breached book is always
 * possible. A measure that is not known blocks.
 *
 * @param maxLossPerExpiryWeek condors that expire in one ISO week
 * @param stressLoss joint loss at SPX -10 %
 * @param shockLoss joint loss at each measured shock
 * @param spxVega size of the SPX vega per volatility point, either sign
 * @param vixVega size of the VIX-option vega per volatility point, either sign
 * @param putSideLoss all condors below their long puts
 * @param callSideLoss all condors above their long calls
 */
public record HardLimits(
    BigDecimal maxLossPerExpiryWeek,
    BigDecimal stressLoss,
    BigDecimal shockLoss,
    BigDecimal spxVega,
    BigDecimal vixVega,
    BigDecimal putSideLoss,
    BigDecimal callSideLoss) {
  /**
   * @throws IllegalArgumentException for a negative limit
   */
  public HardLimits {
    for (BigDecimal limit :
        List.of(
            maxLossPerExpiryWeek,
            stressLoss,
            shockLoss,
            spxVega,
            vixVega,
            putSideLoss,
            callSideLoss)) {
      if (limit.signum() < 0) {
        throw new IllegalArgumentException("a limit must be 0 or more, was " + limit);
      }
    }
  }

  /** Whether a proposal may go on. */
  public sealed interface Answer {}

  /** Every limit holds; {@code notes} names those that were and stay breached, no worse. */
  public record Allowed(List<String> notes) implements Answer {
    /** Copies the list. */
    public Allowed {
      notes = List.copyOf(notes);
    }
  }

  /** Not to be proposed; one reason for each limit, for people. */
  public record Blocked(List<String> reasons) implements Answer {
    /** Copies the list. */
    public Blocked {
      reasons = List.copyOf(reasons);
    }
  }

  /** Checks the book {@code after} a proposal against the book {@code before} it. */
  public Answer check(BookMeasures before, BookMeasures after) {
    List<String> reasons = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (LimitLine line : lines(before, after)) {
      if (line.blocks()) {
        reasons.add(line.text());
      } else if (line.wasExceededAndGetsNoWorse()) {
        notes.add(line.text() + "; breached already and no worse");
      }
    }
    return reasons.isEmpty() ? new Allowed(notes) : new Blocked(reasons);
  }

  /** Every limit with the book {@code before} and {@code after} a proposal against it. */
  public List<LimitLine> lines(BookMeasures before, BookMeasures after) {
    List<LimitLine> lines = new ArrayList<>();
    after
        .maxLossByExpiryWeek()
        .forEach(
            (week, loss) ->
                lines.add(
                    new LimitLine(
                        "maximum loss expiring in " + week,
                        Optional.of(
                            before.maxLossByExpiryWeek().getOrDefault(week, BigDecimal.ZERO)),
                        Optional.of(loss),
                        maxLossPerExpiryWeek)));
    lines.add(
        new LimitLine("loss at SPX -10 %", before.stressLoss(), after.stressLoss(), stressLoss));
    lines.addAll(shocks(before, after));
    lines.add(
        new LimitLine(
            "SPX vega per volatility point",
            before.spxVega().map(BigDecimal::abs),
            after.spxVega().map(BigDecimal::abs),
            spxVega));
    lines.add(
        new LimitLine(
            LimitLine.VIX_VEGA,
            before.vixVega().map(BigDecimal::abs),
            after.vixVega().map(BigDecimal::abs),
            vixVega));
    lines.add(
        new LimitLine(
            "put side",
            Optional.of(before.putSideLoss()),
            Optional.of(after.putSideLoss()),
            putSideLoss));
    lines.add(
        new LimitLine(
            "call side",
            Optional.of(before.callSideLoss()),
            Optional.of(after.callSideLoss()),
            callSideLoss));
    return List.copyOf(lines);
  }

  private List<LimitLine> shocks(BookMeasures before, BookMeasures after) {
    if (after.shockLoss().isEmpty()) {
      return List.of(
          new LimitLine("loss at the shocks", Optional.empty(), Optional.empty(), shockLoss));
    }
    SortedMap<String, BigDecimal> was = before.shockLoss().orElse(new TreeMap<>());
    return after.shockLoss().get().entrySet().stream()
        .map(
            shock ->
                new LimitLine(
                    "loss at " + shock.getKey(),
                    Optional.ofNullable(was.get(shock.getKey())),
                    Optional.of(shock.getValue()),
                    shockLoss))
        .toList();
  }
}
