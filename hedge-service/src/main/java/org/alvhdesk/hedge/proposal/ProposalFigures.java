package org.alvhdesk.hedge.proposal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.OptionalDouble;
import org.alvhdesk.approval.policy.ChangeFigures;
import org.alvhdesk.approval.policy.Direction;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.ScenarioRow;

/**
 * What the approval policy looks at, read out of the signed content: whoever approves has seen the
 * very figures that say how many must agree.
 */
public final class ProposalFigures {
  private static final String SHOCK = "SHOCK";

  private ProposalFigures() {}

  /** The figures of {@code content}; what it does not hold is empty. */
  public static ChangeFigures of(SignedContent content) {
    return switch (content) {
      case ProposalContent hedge -> hedge(hedge);
      case CondorContent condor -> condor(condor);
    };
  }

  private static ChangeFigures hedge(ProposalContent content) {
    Double share = content.cost().shareOfNav();
    return new ChangeFigures(
        content.kind(),
        Direction.UNKNOWN,
        size(content.costUsd()),
        worst(content.scenarios()),
        share == null ? OptionalDouble.empty() : OptionalDouble.of(Math.abs(share)));
  }

  private static ChangeFigures condor(CondorContent content) {
    CondorChange change = content.change();
    return new ChangeFigures(
        content.kind(),
        Direction.UNKNOWN,
        size(content.costUsd()),
        change.gaps().isEmpty() ? size(change.stressLossAfterUsd()) : OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** Worst loss of the joint book over the named shocks after it; empty without any. */
  private static OptionalDouble worst(Collection<ScenarioRow> rows) {
    return rows.stream()
        .filter(row -> row.family().equals(SHOCK))
        .mapToDouble(row -> row.jointAfterUsd().negate().max(BigDecimal.ZERO).doubleValue())
        .max();
  }

  private static OptionalDouble size(BigDecimal usd) {
    return usd == null ? OptionalDouble.empty() : OptionalDouble.of(usd.abs().doubleValue());
  }
}
