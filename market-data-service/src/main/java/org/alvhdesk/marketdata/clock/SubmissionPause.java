package org.alvhdesk.marketdata.clock;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Stops the clock when somebody submits a proposal, so that people have time to decide. */
@ApplicationScoped
class SubmissionPause {
  private static final String DECISION_IN = "decision-in";
  private static final Logger LOG = Logger.getLogger(SubmissionPause.class);

  private final Consuming consuming;
  private final ClockService clock;
  private final CurrentMarket market;
  private final ClockConfig config;

  SubmissionPause(
      Consuming consuming, ClockService clock, CurrentMarket market, ClockConfig config) {
    this.consuming = consuming;
    this.clock = clock;
    this.market = market;
    this.config = config;
  }

  @Incoming(DECISION_IN)
  Uni<Void> onDecision(ConsumerRecord<byte[], byte[]> record) {
    AtomicReference<ClockService.Change> changed = new AtomicReference<>();
    return consuming
        .once(
            record,
            ApprovalDecisionV1.class,
            delivery -> {
              changed.set(null);
              Optional<String> runId = market.runId();
              if (runId.isEmpty()) {
                throw new IllegalStateException("the market is not open yet");
              }
              return clock
                  .change(runId.get(), state -> after(state, delivery.payload(), runId.get()))
                  .invoke(changed::set);
            })
        .invoke(() -> Optional.ofNullable(changed.get()).ifPresent(clock::announce));
  }

  private ClockState after(ClockState state, ApprovalDecisionV1 decision, String runId) {
    ClockState after = state.on(decision, runId, market.lastStep(), config.recentSteps());
    if (state.running() && !after.running()) {
      LOG.infof("clock paused: %s", after.pausedBecause());
    }
    return after;
  }
}
