package org.alvhdesk.strategy.frequency;

import java.util.Optional;
import org.alvhdesk.strategy.rules.document.RuleParameter;

/**
 * A trigger that asks what is held, or a series that nobody stores: no stored past can tell how
 * often it would have fired.
 *
 * @param needs what it would take, for people
 */
record BookTrigger(String ruleId, String name, String needs) {
  private static final String CONDORS = "the condors held and their marks";
  private static final String HEDGE = "the hedge held and its marks";
  private static final String JOINT = "the joint book of the day";
  private static final String LEDGER = "the hedge ledger";

  /** The trigger that {@code p} sets off; empty when it sets off none of this kind. */
  static Optional<BookTrigger> of(RuleParameter p) {
    String value = p.setting().text();
    String name = p.name();
    String end = name.substring(name.lastIndexOf('.') + 1);
    return switch (name) {
      case "entry.grossCap" ->
          of(p, "open maximum losses above " + value + " of risk capital near an event", CONDORS);
      case "capital.stressCapShare" -> of(p, "stress loss above " + value + " of NAV", JOINT);
      case "convexity.cap" ->
          of(p, "hedge offsets more than " + value + " of the condors' convexity", JOINT);
      case "shift.when" -> of(p, "a layer is moved along the expiries", CONDORS);
      case "harvest.at" -> of(p, "a layer has gained " + value + " of a shock", HEDGE);
      case "rollDays" -> of(p, "a layer has " + value + " days left", HEDGE);
      case "rebalance.months" ->
          of(p, value + " months since the last rebalance", "the hedge held since then");
      case "secondEngine.harvestWidthShare" ->
          of(p, "a sleeve spread is worth " + value + " of its width", HEDGE);
      case "verdict.quarters" -> of(p, value + " quarters of the hedge's verdict", LEDGER);
      case "irr.hurdle" -> of(p, "IRR of the hedge below " + value, LEDGER);
      case "pcf.factor" ->
          of(p, "price over cash flow ranks high", "the members' price over cash flow");
      case "sentiment.weight" -> of(p, "quick ratio ranks high", "the members' quick ratio");
      case "scaleUp.cashFlow" ->
          value.equals("REQUIRED")
              ? of(p, "price over cash flow is high", "the members' price over cash flow")
              : Optional.empty();
      case "cashPress.reading" ->
          switch (value) {
            case "THETA_OVER_EXTRINSIC", "DECAY_AND_FALLING_VIX" ->
                of(p, "Cash Press as " + value, CONDORS);
            default -> Optional.empty();
          };
      default ->
          switch (end) {
            case "stopCreditMultiple" ->
                of(p, "a condor costs " + value + " times its credit", CONDORS);
            case "defendDelta" -> of(p, "a short's delta is above " + value, CONDORS);
            case "timeExitDte" -> of(p, "a condor has " + value + " days left", CONDORS);
            case "profitTake" -> of(p, "a condor has earned " + value + " of its credit", CONDORS);
            default -> Optional.empty();
          };
    };
  }

  private static Optional<BookTrigger> of(RuleParameter p, String name, String needs) {
    return Optional.of(new BookTrigger(p.citation().ruleId(), name, needs));
  }
}
