package org.alvhdesk.condor.proposal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.contracts.event.CondorExecutionV1;
import org.jboss.logging.Logger;

/**
 * Asks, in the transaction that fills, whether the row that it fills by is what people approved.
 * Whoever gets another answer fills nothing; the alarm is raised here.
 */
@Startup // the counter is there, at 0, before the first alarm
@ApplicationScoped
class Genuine {
  private static final Logger LOG = Logger.getLogger(Genuine.class);

  private final Counter found;

  Genuine(MeterRegistry registry, CondorConfig config) {
    this.found =
        Counter.builder("alvh.content.tampered")
            .tag("book", config.bookId())
            .description("Times a fill met a change whose row is not what was approved")
            .register(registry);
  }

  /** {@code row} beside what its release said. */
  Likeness asReleased(ProposalRow row) {
    return heard(row, Likeness.of(row, row.approvedHash, row.approved));
  }

  /** {@code row} beside what {@code fact} says was approved, or else its release. */
  Likeness asTold(ProposalRow row, CondorExecutionV1 fact) {
    return fact.signed() == null
        ? asReleased(row)
        : heard(row, Likeness.of(row, fact.contentHash(), fact.signed()));
  }

  private Likeness heard(ProposalRow row, Likeness likeness) {
    if (likeness instanceof Likeness.Different different) {
      found.increment();
      LOG.errorf(
          "proposal %s is not what was approved, nothing is filled by it: %s",
          row.id(), different.why());
    }
    return likeness;
  }
}
