package org.alvhdesk.hedge.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.HedgeBookV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.engine.Traces;
import org.alvhdesk.kit.decision.TraceLines;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.hedge.VxFuture;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.trace.RuleTrace;

/** The book as others see it: marked at the mid quotes of the last decided step. */
public final class BookViews {
  private BookViews() {}

  /** As below, with the rules alone in the trace. */
  public static void show(
      BookUnit unit, MarketInputs inputs, Assessment assessment, List<String> blocked) {
    show(unit, inputs, assessment, blocked, List.of());
  }

  /**
   * Stores the book's page and publishes the book as it is now.
   *
   * @param blocked bad quotes or hard limits that kept the wanted trades from being proposed
   * @param first what the trace begins with, before the rules
   */
  public static void show(
      BookUnit unit,
      MarketInputs inputs,
      Assessment assessment,
      List<String> blocked,
      List<RuleTrace> first) {
    HedgeBookV1 event = event(unit, inputs);
    HedgeBook book = unit.book();
    book.viewJson =
        Json.write(
            new HedgeBookView(
                event,
                layers(assessment.decision().layers()),
                scenarios(assessment.report()),
                stressLoss(assessment.stress()),
                assessment.stress().limitUsd(),
                assessment.stress().breached(),
                inputs.condors().version(),
                RollDowns.of(unit.holdings(), event, inputs),
                Stream.concat(first.stream().map(TraceLines::of), Traces.of(assessment).stream())
                    .toList(),
                blocked));
    book.updatedAt = unit.now();
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(
                Topics.HEDGE_BOOK,
                book.key().runId(),
                book.key().bookId(),
                book.lastStep(),
                book.version()),
            Topics.HEDGE_BOOK,
            book.key().bookId(),
            event,
            inputs.step().marketTime()));
  }

  /** Null while a part of the book is missing: a page must not show the rest as the whole. */
  private static BigDecimal stressLoss(StressCheck stress) {
    return stress.isKnown() || stress.breached() ? stress.lossUsd() : null;
  }

  /** Target against held, as pages show it. */
  public static List<ProposalView.Layer> layers(List<LayerPlan> plans) {
    return plans.stream().map(BookViews::layer).toList();
  }

  /** Scenario rows, as pages show them. */
  public static List<ScenarioRow> scenarios(JointReport report) {
    return report.rows().stream().map(BookViews::row).toList();
  }

  private static ProposalView.Layer layer(LayerPlan plan) {
    Optional<HedgeContract> contract = plan.contract();
    return new ProposalView.Layer(
        plan.layer().name(),
        contract.flatMap(HedgeContract::expires).orElse(null),
        contract.map(ContractColumns::strike).orElse(0.0),
        plan.dte(),
        plan.target(),
        plan.held(),
        plan.residual().doubleValue(),
        plan.reason());
  }

  private static ScenarioRow row(ScenarioResult r) {
    return new ScenarioRow(
        r.family().name(),
        r.name(),
        r.spxMove(),
        r.vixFrom(),
        r.vixTo(),
        r.condorUsd(),
        r.hedgeBeforeUsd(),
        r.hedgeAfterUsd(),
        r.jointBeforeUsd(),
        r.jointAfterUsd(),
        r.offsetBefore().isPresent() ? r.offsetBefore().getAsDouble() : null,
        r.offsetAfter().isPresent() ? r.offsetAfter().getAsDouble() : null);
  }

  private static HedgeBookV1 event(BookUnit unit, MarketInputs inputs) {
    HedgeBook book = unit.book();
    LocalDate session = inputs.step().session();
    return new HedgeBookV1(
        book.key().bookId(),
        book.version(),
        book.key().runId(),
        book.lastStep(),
        inputs.step().marketTime(),
        inputs.step().snapshotId(),
        book.cashUsd,
        inputs.step().optionQuality(),
        unit.positions().stream().map(p -> position(p, session, inputs)).toList());
  }

  private static HedgeBookV1.Position position(
      HedgePosition position, LocalDate session, MarketInputs inputs) {
    HedgeContract contract = position.contract();
    Optional<BigDecimal> mark = inputs.quote(contract).filter(Quote::usable).map(Quote::midPoints);
    Optional<BigDecimal> pnl = mark.map(m -> position.gainUsd(position.quantity, m));
    Optional<BigDecimal> value =
        contract.paysPremium() ? mark.map(m -> contract.premiumUsd(m, position.quantity)) : pnl;
    Sensitivity seen = sensitivity(contract, inputs);
    return new HedgeBookV1.Position(
        position.layer,
        position.root,
        position.expiry,
        position.strike,
        position.right,
        position.quantity,
        contract.expires().map(e -> Expiries.daysTo(e, session)).orElse(0),
        Points.plain(position.averagePrice),
        mark.map(BigDecimal::doubleValue).orElse(null),
        seen.forward(),
        seen.vol(),
        seen.delta(),
        value.orElse(null),
        pnl.orElse(null),
        position.provenance);
  }

  private record Sensitivity(Double forward, Double vol, Double delta) {
    static final Sensitivity UNKNOWN = new Sensitivity(null, null, null);
  }

  private static Sensitivity sensitivity(HedgeContract contract, MarketInputs inputs) {
    return switch (contract) {
      case VxFuture future ->
          inputs
              .price(future)
              .map(price -> new Sensitivity(price, null, 1.0))
              .orElse(Sensitivity.UNKNOWN);
      case EtpShare share ->
          inputs
              .price(share)
              .map(price -> new Sensitivity(price.usd(), null, 1.0))
              .orElse(Sensitivity.UNKNOWN);
      case OptionSeries option ->
          inputs.slice(option).map(s -> sensitivity(option, s)).orElse(Sensitivity.UNKNOWN);
    };
  }

  /** The delta of a put is that of the call of its strike less the discount factor. */
  private static Sensitivity sensitivity(OptionSeries option, SliceV1 slice) {
    int i = Slices.toMarket(slice).indexOf(option.strike());
    return i < 0
        ? new Sensitivity(slice.forward(), null, null)
        : new Sensitivity(
            slice.forward(),
            finite(slice.vol()[i]),
            finite(slice.callDelta()[i] - (option.right() == Right.PUT ? slice.discount() : 0)));
  }

  private static Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }
}
