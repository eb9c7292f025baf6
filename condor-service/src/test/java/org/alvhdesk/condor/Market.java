package org.alvhdesk.condor;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.event.BookOpeningV1;
import org.alvhdesk.contracts.event.CondorExecutionV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.event.LedgerCloseV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.RuleSetVersionV1;
import org.alvhdesk.contracts.event.SignalsV1;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.ModelSurface;
import org.alvhdesk.simulation.Scenario;
import org.alvhdesk.simulation.SimulatedPath;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Plays market-data-service: the calm simulated market, published step by step by the test. */
final class Market implements AutoCloseable {
  private final String runId;
  private final SimulatedPath path = new SimulatedPath(Scenario.CALM, 42, Optional.empty());
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<Long, MarketState> states = new HashMap<>();
  private long last;
  private Optional<String> levels = Optional.empty();

  Market(String kafka, String runId) {
    this.runId = runId;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Seals the next step and publishes its slices and its fact; returns the fact. */
  MarketStepV1 publishNext() {
    skipTo(last + 1);
    publishSlices(last);
    return publishFact(last);
  }

  /** From now on the index levels are of this quality; the options stay the model's. */
  void levels(String quality) {
    levels = Optional.of(quality);
  }

  /** Publishes nothing, only moves on. */
  void skipTo(long step) {
    while (last < step) {
      last++;
      states.put(last, path.next().orElseThrow());
    }
  }

  void publishSlices(long step) {
    for (SliceV1 slice : slices(step)) {
      send(Topics.MARKET_SLICE, slice.key(), SliceCodec.encode(slice));
    }
  }

  MarketStepV1 publishFact(long step) {
    MarketStepV1 fact = fact(step);
    send(Topics.MARKET_STEP, runId, Json.write(fact).getBytes(StandardCharsets.UTF_8));
    return fact;
  }

  /** Says what hedge-service says when the ledger has closed the session of {@code step}. */
  void publishClose(long step, BigDecimal navUsd) {
    MarketState state = states.get(step);
    LedgerCloseV1 fact =
        new LedgerCloseV1(
            "main",
            runId,
            step,
            state.session(),
            state.marketTime(),
            navUsd,
            new BigDecimal("1.00"),
            "MODEL");
    send(
        new CloudEvent(
                Topics.LEDGER_CLOSE + runId + step,
                Topics.LEDGER_CLOSE,
                "/test",
                "main",
                state.marketTime(),
                null)
            .record(Topics.LEDGER_CLOSE, CloudEvent.utf8(Json.write(fact))));
  }

  /** Says what hedge-service says when it has accepted an import; one {@code id} is one event. */
  void publishOpening(BookOpeningV1 opening, String id) {
    send(
        new CloudEvent(
                Topics.BOOK_OPENING + runId + id,
                Topics.BOOK_OPENING,
                "/test",
                opening.bookId(),
                opening.marketTime(),
                null)
            .record(Topics.BOOK_OPENING, CloudEvent.utf8(Json.write(opening))));
  }

  /** Says what hedge-service says when an approved document comes into force. */
  void publishRuleSet(RuleSetVersionV1 version) {
    send(
        new CloudEvent(
                Topics.RULE_SET_VERSION + version.proposalId(),
                Topics.RULE_SET_VERSION,
                "/test",
                version.bookId() + "/" + version.slot(),
                version.marketTime(),
                null)
            .record(Topics.RULE_SET_VERSION, CloudEvent.utf8(Json.write(version))));
  }

  void publishRubbish() {
    send(Topics.MARKET_STEP, runId, new byte[] {'?'});
  }

  private List<SliceV1> slices(long step) {
    return ModelSurface.slices(states.get(step)).stream()
        .map(slice -> Slices.toWire(runId, step, runId + "#" + step, slice))
        .toList();
  }

  private MarketStepV1 fact(long step) {
    MarketState state = states.get(step);
    return new MarketStepV1(
        runId,
        step,
        state.marketTime(),
        state.session(),
        state.stepOfSession(),
        state.lastOfSession(),
        runId + "#" + step,
        slices(step).size(),
        "0".repeat(64),
        state.source(),
        levels.orElse(state.quality().name()),
        "MODEL",
        new SignalsV1(
            state.spx(), state.vix(), null, null, null, state.vix(), null, null, List.of(), 0.01));
  }

  /** Says what hedge-service says when a request moves; the same decision is the same event. */
  void publishDecision(CondorProposalV1 proposal, String decision, String state) {
    publishDecision(proposal, decision, state, null);
  }

  /** The same of a release that says how the change is filled, and what was approved. */
  void publishDecision(CondorProposalV1 proposal, String decision, String state, String execution) {
    String signed = decision.equals("RELEASED") ? SignedChange.of(proposal) : null;
    publishDecision(proposal, decision, state, execution, signed);
  }

  /** The same with {@code signed} as what was approved; null as older versions say it. */
  void publishDecision(
      CondorProposalV1 proposal, String decision, String state, String execution, String signed) {
    String hash = signed == null ? "ab".repeat(32) : SignedChange.hash(signed);
    publishDecision(proposal, decision, state, execution, hash, signed);
  }

  /** The same with {@code hash} as that of what was approved. */
  void publishDecision(
      CondorProposalV1 proposal,
      String decision,
      String state,
      String execution,
      String hash,
      String signed) {
    ApprovalDecisionV1 fact =
        new ApprovalDecisionV1(
            proposal.proposalId(),
            proposal.bookId(),
            proposal.kind(),
            proposal.revision(),
            hash,
            decision,
            state,
            "risk",
            null,
            proposal.runId(),
            last + 1,
            proposal.marketTime(),
            execution,
            signed);
    send(
        new CloudEvent(
                decision + proposal.proposalId(),
                Topics.APPROVAL_DECISION,
                "/test",
                proposal.proposalId(),
                proposal.marketTime(),
                null)
            .record(Topics.APPROVAL_DECISION, CloudEvent.utf8(Json.write(fact))));
  }

  /**
   * Says what hedge-service says when people have recorded fills; {@code id} tells events apart.
   */
  void publishExecution(CondorExecutionV1 fact, String id) {
    send(
        new CloudEvent(
                Topics.CONDOR_EXECUTION + fact.proposalId() + id,
                Topics.CONDOR_EXECUTION,
                "/test",
                fact.proposalId(),
                fact.marketTime(),
                null)
            .record(Topics.CONDOR_EXECUTION, CloudEvent.utf8(Json.write(fact))));
  }

  private void send(String topic, String key, byte[] value) {
    send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(record.topic(), e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
