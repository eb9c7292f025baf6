package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;

/**
 * 000-5: whether the cap on the stress loss leaves room for the layers that the weights ask for. A
 * layer that loses its maximum loss is taken for the worst stress, and the hedge for nothing.
 */
final class StressCapChecks {
  private StressCapChecks() {}

  static List<Finding> check(Names names, Typical typical) {
    Optional<RuleParameter> cap = names.number("capital.stressCapShare");
    if (cap.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    BigDecimal usd = typical.navUsd().multiply(value(cap.get())).setScale(2, RoundingMode.DOWN);
    if (usd.compareTo(typical.condorMaxLossUsd()) < 0) {
      findings.add(
          Finding.about(
              FindingCode.STRESS_CAP_BELOW_ONE_CONDOR,
              List.of(cap.get()),
              "the stress cap is "
                  + usd.setScale(0, RoundingMode.DOWN)
                  + " dollars of "
                  + typical.navUsd()
                  + "; one condor can lose "
                  + typical.condorMaxLossUsd().setScale(0, RoundingMode.UP)
                  + ", so none is ever sold",
              "raise the cap, or the account"));
    }
    names
        .number("capital.riskCapitalShare")
        .ifPresent(share -> weights(names, cap.get(), share, findings));
    return findings;
  }

  private static void weights(
      Names names, RuleParameter cap, RuleParameter riskCapital, List<Finding> findings) {
    List<RuleParameter> weights =
        names.role("weight").stream()
            .filter(w -> names.sideOf(w) == Side.CONDOR && value(w).signum() > 0)
            .toList();
    List<RuleParameter> over = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (RuleParameter weight : weights) {
      sum = sum.add(value(weight).multiply(value(riskCapital)));
      if (sum.compareTo(value(cap)) > 0) {
        over.add(weight);
      }
    }
    if (over.isEmpty()) {
      return;
    }
    List<RuleParameter> about = new ArrayList<>(over);
    about.add(riskCapital);
    about.add(cap);
    findings.add(
        Finding.about(
            FindingCode.STRESS_CAP_BELOW_WEIGHTS,
            about,
            "the layers together risk "
                + percent(sum)
                + " of net asset value and the stress cap is "
                + percent(value(cap))
                + ": without gains of the hedge "
                + String.join(", ", over.stream().map(Names::ownerOf).toList())
                + " will be sized down or not sold",
            "mean it, raise the cap or lower the weights"));
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
