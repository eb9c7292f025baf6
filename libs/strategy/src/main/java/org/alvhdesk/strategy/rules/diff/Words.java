package org.alvhdesk.strategy.rules.diff;

import java.math.BigDecimal;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Setting;
import org.alvhdesk.strategy.rules.document.Unit;

/** How a parameter is spoken of. */
final class Words {
  private Words() {}

  static String named(RuleParameter p) {
    return p.label();
  }

  static String value(RuleParameter p) {
    return p.unit() == Unit.CHOICE
        ? p.setting().text()
        : p.setting().text() + " " + p.unit().text();
  }

  static boolean sameValue(Setting a, Setting b) {
    return a instanceof Setting.Quantity(BigDecimal x, var l, var h)
            && b instanceof Setting.Quantity(BigDecimal y, var m, var i)
        ? x.compareTo(y) == 0
        : a.text().equals(b.text());
  }

  static boolean sameAllowed(Setting a, Setting b) {
    return a instanceof Setting.Quantity(var x, BigDecimal l, BigDecimal h)
            && b instanceof Setting.Quantity(var y, BigDecimal m, BigDecimal i)
        ? l.compareTo(m) == 0 && h.compareTo(i) == 0
        : a.allowed().equals(b.allowed());
  }

  static String rule(RuleParameter p) {
    return "(" + p.citation().ruleId() + ")";
  }
}
