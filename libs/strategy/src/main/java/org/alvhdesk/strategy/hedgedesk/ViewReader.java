package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.hedge.manage.RiskProfile;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.ExpiryRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Leg;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.Market;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.RollRule;
import org.alvhdesk.strategy.hedgedesk.HedgeStructure.StrikeRule;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/** Parameters that the views of several documents read the same way. */
record ViewReader(RuleSet set) {
  double number(String name) {
    return set.value(name).doubleValue();
  }

  boolean on(String name) {
    return set.chosen(name).equals("ON");
  }

  <E extends Enum<E>> E choice(Class<E> type, String name) {
    String value = set.chosen(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "rule set "
                        + set.id()
                        + ": the engine does not execute "
                        + name
                        + " = "
                        + value
                        + ", only "
                        + Arrays.toString(type.getEnumConstants())));
  }

  /** A share of 0 to 1. */
  BigDecimal share(String name) {
    BigDecimal value = set.value(name);
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "rule set " + set.id() + ": " + name + " must be a share of 0 to 1, was " + value);
    }
    return value;
  }

  /** 000-9, 003-14: additions keep the distance of any change. */
  PaceGate.Rules pace() {
    int cooldown = set.wholeNumber("noise.cooldown");
    return new PaceGate.Rules(cooldown, cooldown, set.wholeNumber("noise.minimumHolding"));
  }

  /** 004-9. */
  Harvest.Rules harvest() {
    Harvest.Rules.StressShare share =
        new Harvest.Rules.StressShare(set.value("harvest.at"), set.value("harvest.backTo"));
    return set.chosen("harvest.rule").equals("STRESS_SHARE")
        ? share
        : Harvest.Rules.Multiples.THREE_FIVE;
  }

  /** 004-10. */
  RiskProfile profile() {
    return set.chosen("profile").equals("PROMOTER") ? RiskProfile.PROMOTER : RiskProfile.STEWARD;
  }

  /** 004-7: forward + points, with the band in which a drafted strike stays. */
  StrikeRule aboveForward() {
    return new StrikeRule.AboveForward(
        set.parameter("strikeAboveForward"),
        set.value("keepStrikeAboveLow"),
        set.value("keepStrikeAboveHigh"));
  }

  /** One VIX call (or put) a unit. */
  static HedgeStructure calls(
      String rule, int sign, StrikeRule strike, ExpiryRule expiry, RollRule roll) {
    return new HedgeStructure(
        rule, Market.VIX_OPTIONS, List.of(new Leg(sign, Right.CALL, strike)), expiry, roll);
  }

  /** Sold or rolled with {@code rollDays} or fewer to run; only later expiries are bought. */
  ExpiryRule expiryBeyondRoll(Parameter target) {
    return ExpiryRule.nearest(target, set.wholeNumber("rollDays") + 1);
  }

  RollRule rollAtDays() {
    return new RollRule.CalendarDays(set.parameter("rollDays"));
  }
}
