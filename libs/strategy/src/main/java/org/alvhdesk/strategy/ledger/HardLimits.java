package org.alvhdesk.strategy.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    after
        .maxLossByExpiryWeek()
        .forEach(
            (week, loss) ->
                compare(
                    "maximum loss expiring in " + week,
                    before.maxLossByExpiryWeek().getOrDefault(week, BigDecimal.ZERO),
                    loss,
                    maxLossPerExpiryWeek,
                    reasons,
                    notes));
    compare(
        "loss at SPX -10 %", before.stressLoss(), after.stressLoss(), stressLoss, reasons, notes);
    shocks(before, after, reasons, notes);
    compare(
        "SPX vega per volatility point",
        before.spxVega().map(BigDecimal::abs),
        after.spxVega().map(BigDecimal::abs),
        spxVega,
        reasons,
        notes);
    compare(
        "VIX-option vega per volatility point",
        before.vixVega().map(BigDecimal::abs),
        after.vixVega().map(BigDecimal::abs),
        vixVega,
        reasons,
        notes);
    compare("put side", before.putSideLoss(), after.putSideLoss(), putSideLoss, reasons, notes);
    compare("call side", before.callSideLoss(), after.callSideLoss(), callSideLoss, reasons, notes);
    return reasons.isEmpty() ? new Allowed(notes) : new Blocked(reasons);
  }

  private void shocks(
      BookMeasures before, BookMeasures after, List<String> reasons, List<String> notes) {
    if (after.shockLoss().isEmpty()) {
      reasons.add("loss at the shocks after the trade is not known");
      return;
    }
    SortedMap<String, BigDecimal> was = before.shockLoss().orElse(new TreeMap<>());
    for (Map.Entry<String, BigDecimal> shock : after.shockLoss().get().entrySet()) {
      compare(
          "loss at " + shock.getKey(),
          Optional.ofNullable(was.get(shock.getKey())),
          Optional.of(shock.getValue()),
          shockLoss,
          reasons,
          notes);
    }
  }

  private static void compare(
      String what,
      Optional<BigDecimal> before,
      Optional<BigDecimal> after,
      BigDecimal limit,
      List<String> reasons,
      List<String> notes) {
    if (after.isEmpty()) {
      reasons.add(what + " after the trade is not known");
      return;
    }
    compare(what, before.orElse(BigDecimal.ZERO), after.get(), limit, reasons, notes);
  }

  private static void compare(
      String what,
      BigDecimal before,
      BigDecimal after,
      BigDecimal limit,
      List<String> reasons,
      List<String> notes) {
    if (after.compareTo(limit) <= 0) {
      return;
    }
    String text =
        what
            + ": "
            + after.toPlainString()
            + " USD after, "
            + before.toPlainString()
            + " before, limit "
            + limit.toPlainString();
    if (before.compareTo(limit) > 0 && after.compareTo(before) <= 0) {
      notes.add(text + "; breached already and no worse");
    } else {
      reasons.add(text);
    }
  }
}
