package org.alvhdesk.strategy.rules.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.Citation;

/** Small rule documents for tests. */
public final class Documents {
  private Documents() {}

  /** A number of 0 to 1,000,000 below zero and above, cited as ours. */
  public static RuleParameter number(String name, String value, Unit unit) {
    return new RuleParameter(
        name,
        name,
        new Setting.Quantity(
            new BigDecimal(value), new BigDecimal("-1000000"), new BigDecimal("1000000")),
        unit,
        false,
        new Citation("002-3", "ours", "for the test"));
  }

  /** A choice among its own value and OTHER. */
  public static RuleParameter choice(String name, String value) {
    return new RuleParameter(
        name,
        name,
        new Setting.Choice(value, List.of(value, "OTHER")),
        Unit.CHOICE,
        false,
        new Citation("004-1", "ours", "for the test"));
  }

  /** A document with one group on {@code side}; holds what every preset must have. */
  public static RuleDocument of(RuleKind kind, Side side, RuleParameter... parameters) {
    List<RuleParameter> needed = new ArrayList<>();
    needed.add(number("noise.cooldown", "5", Unit.SESSIONS));
    needed.add(number("noise.minimumHolding", "5", Unit.SESSIONS));
    needed.add(number("capital.stressCapShare", "0.15", Unit.DECIMAL));
    needed.add(number("capital.riskCapitalShare", "0.15", Unit.DECIMAL));
    return bare(
        kind,
        new ParameterGroup("needed", Side.BOOK, needed),
        new ParameterGroup("tested", side, Arrays.asList(parameters)));
  }

  /** A document of {@code groups} alone. */
  public static RuleDocument bare(RuleKind kind, ParameterGroup... groups) {
    return new RuleDocument(
        1, "TEST-1", "1", kind, Optional.empty(), "a test", List.of(), Arrays.asList(groups));
  }
}
