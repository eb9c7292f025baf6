package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * The Cash Press of a rule set (K9) and what follows from it (003-13): where decay is rapid and
 * volatility falls, every layer is sized by a factor. The source says to adjust and not how; the
 * factor is ours. Without data the size is left alone.
 *
 * @param reading what the flag means here
 * @param adjust whether the size follows the flag; else it is only told
 * @param factor multiple on every layer while the flag is up, 0 or more
 */
public record CashPressRules(CashPress.Reading reading, boolean adjust, BigDecimal factor) {
  private static final Citation ADJUST =
      new Citation("003-13", "003", "adjust where rapid decay meets volatility contraction");

  /**
   * @throws IllegalArgumentException for a negative factor
   */
  public CashPressRules {
    if (factor.signum() < 0) {
      throw new IllegalArgumentException("cashPress.factor is 0 or more: " + factor);
    }
  }

  static CashPressRules of(ViewReader read) {
    return new CashPressRules(
        read.choice(CashPress.Reading.class, "cashPress.reading"),
        read.on("cashPress.adjust"),
        read.set().value("cashPress.factor"));
  }

  /** {@code plain} with the flag told, and every size times the factor where it is to follow. */
  Prescription apply(Prescription plain, Book book) {
    RuleTrace flag =
        CashPress.of(
            CashPress.Rules.of(reading),
            CashPress.Input.of(book.situation().signals(), book.condorTheta()));
    Prescription told = plain.with(flag);
    return adjust ? told.times(factor(flag)) : told;
  }

  private Factor factor(RuleTrace flag) {
    TraceBuilder trace =
        TraceBuilder.rule("003-13", ADJUST, "the hedge is sized by the Cash Press");
    flag.inputs().forEach(i -> trace.input(i.name(), i.value(), i.unit(), i.asOf(), i.quality()));
    trace.threshold(reading + ": x" + Texts.plain(factor));
    BigDecimal multiple = flag.verdict() == Verdict.FIRED ? factor : BigDecimal.ONE;
    return new Factor(
        multiple,
        trace.end(
            flag.verdict(),
            "all layers: size x"
                + Texts.plain(multiple)
                + (flag.verdict() == Verdict.NO_DATA ? ", because nobody knows" : "")));
  }
}
