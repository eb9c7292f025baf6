package org.alvhdesk.strategy.hedge.size;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 002-7, the band (ours): the multiple in use stays until today's is more than the band away from
 * it, then it becomes today's. A size that follows every close buys a contract and sells it again a
 * few sessions later; the source scales the hedge, it does not trade noise.
 *
 * <p>Only the multiple is held: what changes because the condors do passes at once. So does
 * everything while a limit or the stress cap is breached.
 */
public final class MultipleBand {
  private MultipleBand() {}

  /**
   * The multiple in use.
   *
   * @param used what sizes are multiplied by
   * @param today what they would be multiplied by without a band
   * @param sessions for which {@code used} has stood, 0 when it is of today
   */
  public record Step(BigDecimal used, BigDecimal today, int sessions) {
    /** Whether the band keeps an older multiple. */
    public boolean keeps() {
      return used.compareTo(today) != 0;
    }
  }

  /**
   * Folds {@code multiples} over the band.
   *
   * @param band 0 or more
   * @param multiples by session, oldest first, the last of today; a session without one changes
   *     nothing
   * @param breached whether a limit or the stress cap is breached: then today's multiple is used
   * @return empty without one of today
   */
  public static Optional<Step> fold(
      BigDecimal band, List<Optional<BigDecimal>> multiples, boolean breached) {
    if (multiples.isEmpty() || multiples.getLast().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal today = multiples.getLast().get();
    if (breached) {
      return Optional.of(new Step(today, today, 0));
    }
    BigDecimal used = null;
    int since = 0;
    for (int i = 0; i < multiples.size(); i++) {
      Optional<BigDecimal> next = multiples.get(i);
      if (next.isPresent() && (used == null || outside(band, used, next.get()))) {
        used = next.get();
        since = i;
      }
    }
    return Optional.of(new Step(used, today, multiples.size() - 1 - since));
  }

  private static boolean outside(BigDecimal band, BigDecimal used, BigDecimal next) {
    return next.subtract(used).abs().compareTo(band) > 0;
  }

  /** What the band did to the multiple of all layers. */
  public static RuleTrace trace(
      BigDecimal band, Step step, boolean breached, Citation citation, Observed today) {
    TraceBuilder rule =
        TraceBuilder.rule("002-7", citation, "the multiple stays while it changes little")
            .input(
                "multiple of today",
                "x" + Texts.plain(step.today()),
                "multiple",
                today.asOf(),
                today.quality())
            .threshold("a change of more than " + Texts.plain(band));
    if (breached) {
      return rule.notFired(
          "all layers: x" + Texts.plain(step.used()) + ", a limit is breached and nothing is held");
    }
    return step.keeps()
        ? rule.fired(
            "all layers: x"
                + Texts.plain(step.used())
                + " is kept, since "
                + step.sessions()
                + " sessions")
        : rule.notFired("all layers: x" + Texts.plain(step.used()));
  }

  /**
   * A layer that would have another number of contracts without the band.
   *
   * @param layer for people
   * @param kept contracts with it
   * @param asked contracts without it
   */
  public static RuleTrace ofLayer(
      BigDecimal band,
      Step step,
      Citation citation,
      Observed today,
      String layer,
      int kept,
      int asked) {
    int change = Math.abs(asked - kept);
    return TraceBuilder.rule(
            "002-7", citation, "a layer does not follow a small change of the multiple")
        .input(
            "contracts at x" + Texts.plain(step.today()) + " of today",
            Integer.toString(asked),
            "contracts",
            today.asOf(),
            today.quality())
        .threshold("a change of more than " + Texts.plain(band))
        .fired(
            layer
                + ": target stays "
                + kept
                + ", a change of "
                + change
                + (change == 1 ? " contract" : " contracts")
                + " is inside the band of "
                + Texts.plain(band));
  }
}
