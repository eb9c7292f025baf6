package org.alvhdesk.hedge.proposal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.approval.policy.ChangeFigures;
import org.alvhdesk.approval.policy.Direction;
import org.alvhdesk.contracts.rest.ChangeRisk;

/**
 * What the approval policy looks at, read out of the signed content: whoever approves has seen the
 * very figures that say how many must agree.
 */
public final class ProposalFigures {
  private ProposalFigures() {}

  /** The figures of {@code content}; what it does not hold is empty. */
  public static ChangeFigures of(SignedContent content) {
    Optional<ChangeRisk> risk = Optional.ofNullable(content.risk());
    return new ChangeFigures(
        content.kind(),
        risk.map(some -> Direction.valueOf(some.direction())).orElse(Direction.UNKNOWN),
        size(content.costUsd()),
        size(risk.map(ChangeRisk::stressLossAfterUsd).orElse(null)),
        navShare(content));
  }

  /** Only a hedge change says it. */
  private static OptionalDouble navShare(SignedContent content) {
    return content instanceof ProposalContent hedge && hedge.cost().shareOfNav() != null
        ? OptionalDouble.of(Math.abs(hedge.cost().shareOfNav()))
        : OptionalDouble.empty();
  }

  private static OptionalDouble size(BigDecimal usd) {
    return usd == null ? OptionalDouble.empty() : OptionalDouble.of(usd.abs().doubleValue());
  }
}
