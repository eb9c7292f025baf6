package org.alvhdesk.strategy.rules.lint;

import static org.alvhdesk.strategy.rules.lint.Names.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.document.Side;

/** A condor document and a hedge document that are to run together, and what the account holds. */
final class Pair {
  private static final BigDecimal RISK_CAPITAL = new BigDecimal("0.15");

  private final Names condor;
  private final Names hedge;
  private final Typical typical;

  /**
   * @throws IllegalArgumentException when they are not a CONDOR and a HEDGE document
   */
  Pair(RuleDocument condor, RuleDocument hedge, Typical typical) {
    if (condor.kind() != RuleKind.CONDOR || hedge.kind() != RuleKind.HEDGE) {
      throw new IllegalArgumentException(
          "a pair is a CONDOR and a HEDGE document, in this order; given were "
              + condor.id()
              + " ("
              + condor.kind()
              + ") and "
              + hedge.id()
              + " ("
              + hedge.kind()
              + ")");
    }
    this.condor = new Names(condor);
    this.hedge = new Names(hedge);
    this.typical = typical;
  }

  /** A parameter and the document that it is of. */
  record Of(Names names, RuleParameter parameter) {
    /** Such as {@code FOUR42-004 front.ratio}. */
    String name() {
      return names.document().id() + " " + parameter.name();
    }
  }

  /**
   * One layer of condors.
   *
   * @param weight share of risk capital; empty when the document gives none
   * @param targetDays calendar days, if the document says
   * @param condors whole condors whose maximum loss fits into the layer
   */
  record CondorLayer(
      Optional<RuleParameter> weight, Optional<RuleParameter> targetDays, BigDecimal condors) {}

  Names condor() {
    return condor;
  }

  Names hedge() {
    return hedge;
  }

  Typical typical() {
    return typical;
  }

  Of ofCondor(RuleParameter p) {
    return new Of(condor, p);
  }

  Of ofHedge(RuleParameter p) {
    return new Of(hedge, p);
  }

  String condorId() {
    return condor.document().id();
  }

  String hedgeId() {
    return hedge.document().id();
  }

  /** 000-5: the condor document's share of net asset value, 15 percent where it says none; USD. */
  BigDecimal riskCapitalUsd() {
    return typical
        .navUsd()
        .multiply(condor.valueOf("capital.riskCapitalShare").orElse(RISK_CAPITAL));
  }

  /** The layers by weight; a document without weights puts all risk capital into one. */
  List<CondorLayer> layers() {
    List<CondorLayer> layers = new ArrayList<>();
    for (RuleParameter weight : condor.role("weight")) {
      if (condor.sideOf(weight) == Side.CONDOR) {
        layers.add(
            new CondorLayer(
                Optional.of(weight),
                condor.sibling(weight, "targetDte"),
                typical.condorsFor(riskCapitalUsd().multiply(value(weight)))));
      }
    }
    if (layers.isEmpty()) {
      layers.add(
          new CondorLayer(
              Optional.empty(),
              targets(condor, Side.CONDOR).stream().findFirst(),
              typical.condorsFor(riskCapitalUsd())));
    }
    return layers;
  }

  /** Condors held when every layer is open. */
  BigDecimal condors() {
    return layers().stream().map(CondorLayer::condors).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Target days of the layers of one side, in the document's order. */
  static List<RuleParameter> targets(Names names, Side side) {
    return names.role("targetDte").stream().filter(t -> names.sideOf(t) == side).toList();
  }

  static Finding finding(FindingCode code, List<Of> about, String message, String remedy) {
    return new Finding(
        code,
        about.stream().map(Of::name).toList(),
        about.stream().map(o -> o.parameter().citation().ruleId()).distinct().toList(),
        message,
        remedy);
  }

  static BigDecimal whole(BigDecimal usd) {
    return usd.setScale(0, RoundingMode.HALF_EVEN);
  }
}
