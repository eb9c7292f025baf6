package org.alvhdesk.strategy.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * The two executed rule sets as the tests of this library need them; what ships is in
 * libs/rule-files.
 */
public final class RuleSets {
  private static final LayeredRules LAYERED_002 = new LayeredRules(layeredSet());

  private RuleSets() {}

  /** Condor preset LAYERED-002: the base layer, 45 days and 16 delta. */
  public static LayeredRules layered002() {
    return LAYERED_002;
  }

  /** Hedge preset FOUR42-004, variant c of K1: VIX calls 4:4:2 at 30/110/220 days. */
  public static RuleSet four42004c() {
    return four42Set();
  }

  /**
   * Condor rules called {@code id}, such as {@code LAYERED-002}.
   *
   * @throws IllegalArgumentException for any other name; lists what exists
   */
  public static LayeredRules condorRules(String id) {
    if (id.equals(LAYERED_002.set().id())) {
      return LAYERED_002;
    }
    throw unknown("condor", id, LAYERED_002.set().id());
  }

  /** Every rule set, condor rules first. */
  public static List<RuleSet> all() {
    return List.of(LAYERED_002.set(), four42Set());
  }

  private static IllegalArgumentException unknown(String kind, String id, String existing) {
    return new IllegalArgumentException(
        "no " + kind + " rule set is called \"" + id + "\"; there is: " + existing);
  }

  private static RuleSet layeredSet() {
    return new RuleSet(
        "LAYERED-002",
        "1",
        "Layered iron condors: base layer of 45 days, 16-delta shorts, 50-point wings",
        List.of(
            p("base.targetDte", "45", "days", "002-2", "002", "the base layer has 45 days to run"),
            p(
                "base.dteTolerance",
                "5",
                "days",
                "000-5",
                "000",
                "core condors of 45 days; plus or minus 5 is our reading"),
            p(
                "base.shortDelta",
                "0.16",
                "decimal",
                "002-2",
                "002",
                "the base layer is delta-neutral with 16-delta shorts"),
            p(
                "base.maxNetDelta",
                "0.05",
                "decimal",
                "002-2",
                "002",
                "delta-neutral, read as at most 0.05 net per condor; else the call short moves"),
            p(
                "base.wingPoints",
                "50",
                "points",
                "002-1",
                "ours",
                "the base layer's wings are 50 points wide"),
            p(
                "base.creditGrid",
                "0.05",
                "points",
                "1.1",
                "Cboe SPX specification",
                "net package prices move in 0.05"),
            p(
                "base.weight",
                "0.40",
                "decimal",
                "002-5",
                "002",
                "layers take 40, 25 and 15 percent of risk capital; the base is the first"),
            p(
                "capital.riskCapitalShare",
                "0.15",
                "decimal",
                "000-5",
                "ours",
                "risk capital is 15 percent of net asset value"),
            p(
                "capital.stressCapShare",
                "0.06",
                "decimal",
                "000-5",
                "ours",
                "the joint book may lose at most 6 percent of net asset value under stress")));
  }

  private static RuleSet four42Set() {
    return new RuleSet(
        "FOUR42-004",
        "1",
        "4/4/2 variant c: VIX calls nearest forward + 9 at 30/110/220 days, 4:4:2 per 10 condors",
        List.of(
            p(
                "front.targetDte",
                "30",
                "days",
                "K1-c",
                "004 and its origin site",
                "the first layer is the nearest, about 30 days"),
            p(
                "front.ratio",
                "4",
                "contracts",
                "K1-c",
                "004 and its origin site",
                "4/4/2: four front calls"),
            p(
                "mid.targetDte",
                "110",
                "days",
                "K1-c",
                "004 and its origin site",
                "the second layer stands at about 110 days"),
            p(
                "mid.ratio",
                "4",
                "contracts",
                "K1-c",
                "004 and its origin site",
                "4/4/2: four calls in the middle"),
            p(
                "far.targetDte",
                "220",
                "days",
                "K1-c",
                "004 and its origin site",
                "the third layer stands at about 220 days"),
            p(
                "far.ratio",
                "2",
                "contracts",
                "K1-c",
                "004 and its origin site",
                "4/4/2: two far calls"),
            p(
                "perCondors",
                "10",
                "condors",
                "K1-c",
                "ours",
                "the ratio is per 10 open condors, all layers of the book counted"),
            p(
                "strikeAboveForward",
                "9",
                "points",
                "004-7",
                "004",
                "8 to 10 points out of the money; read as 9 above the expiry's own forward"),
            p(
                "maxHalfSpreadShare",
                "0.15",
                "decimal",
                "K1-c",
                "ours",
                "a series is liquid when half its spread is at most 15 percent of mid"),
            p(
                "keepStrikeAboveLow",
                "8",
                "points",
                "004-7",
                "004",
                "8 to 10 points out of the money: a drafted strike stays inside that band"),
            p(
                "keepStrikeAboveHigh",
                "10",
                "points",
                "004-7",
                "004",
                "8 to 10 points out of the money: a drafted strike stays inside that band"),
            p(
                "keepHalfSpreadShare",
                "0.25",
                "decimal",
                "K1-c",
                "ours",
                "a series people are reading stays until half its spread is above 25 percent"),
            p(
                "maxQuoteAgeMinutes",
                "15",
                "minutes",
                "K1-c",
                "ours",
                "a quote older than 15 market minutes is no quote"),
            p(
                "rollDays",
                "9",
                "days",
                "004-9",
                "004",
                "monetise and reuse; read as sold or rolled at 9 days, never carried into VRO"),
            p(
                "limitAllowanceShare",
                "0.25",
                "decimal",
                "K1-c",
                "ours",
                "worked with a limit: at most 25 percent of mid, or one tick, beyond the touch; the"
                    + " daily noise of a cheap VIX call, so that people can decide for a session"),
            p("harvest.at", "0.5", "decimal", "004-9", "ours", "sold above half the stress loss"),
            p("harvest.backTo", "0.25", "decimal", "004-9", "ours", "back to a quarter of it"),
            p("macd.signal", "9", "sessions", "004-7", "004", "9-period MACD"),
            p("noise.cooldown", "1", "sessions", "004-19", "ours", "a proposal a session"),
            p("noise.minimumHolding", "1", "sessions", "004-19", "ours", "held for a session")),
        List.of(
            o("reading.fourFourTwo", "C_CONTRACTS_30_110_220", "K1-c"),
            o("hedge.presence", "ALWAYS_ON", "004-1"),
            o("strikeRule", "FORWARD_PLUS_POINTS", "004-7"),
            o("harvest.rule", "STRESS_SHARE", "004-9"),
            o("macd.series", "CM30", "004-6"),
            o("entry.macdGate", "OFF", "004-7"),
            o("profile", "STEWARD", "004-10")));
  }

  private static Option o(String name, String value, String ruleId) {
    return new Option(name, value, new Citation(ruleId, "ours", "as the shipped document"));
  }

  private static Parameter p(
      String name, String value, String unit, String ruleId, String document, String says) {
    return new Parameter(name, new BigDecimal(value), unit, new Citation(ruleId, document, says));
  }
}
