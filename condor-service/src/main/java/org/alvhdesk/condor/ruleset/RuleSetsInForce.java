package org.alvhdesk.condor.ruleset;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.contracts.event.RuleSetVersionV1;
import org.alvhdesk.rulefiles.RuleFile;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.jboss.logging.Logger;

/** Keeps what came into force, and has a session decided by it; in the caller's transaction. */
@ApplicationScoped
public class RuleSetsInForce {
  private static final Logger LOG = Logger.getLogger(RuleSetsInForce.class);

  private final CondorConfig config;
  private final CondorRuleSet rules;
  private Deciding deciding = new Deciding(Optional.empty(), Optional.empty());

  /** The documents that decide; empty for the configured one. */
  private record Deciding(Optional<String> condor, Optional<String> hedge) {}

  RuleSetsInForce(CondorConfig config, CondorRuleSet rules) {
    this.config = config;
    this.rules = rules;
  }

  /** Keeps {@code version} when it is one for this service's book. */
  Uni<Void> keep(RuleSetVersionV1 version) {
    Optional<RuleSetSlot> slot = RuleSetSlot.named(version.slot());
    if (slot.isEmpty() || !version.bookId().equals(config.bookId())) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(slot.get().insert())
                    .setParameter(1, version.proposalId())
                    .setParameter(2, version.bookId())
                    .setParameter(3, version.configured())
                    .setParameter(4, version.id())
                    .setParameter(5, version.version())
                    .setParameter(6, version.json())
                    .setParameter(7, version.runId())
                    .setParameter(8, version.session())
                    .setParameter(9, version.marketTime())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /**
   * Has {@code session} of {@code runId} decided by the newest rule sets that are in force in it.
   * What came into force in an earlier run is in force from the first session.
   */
  public Uni<Void> follow(String runId, LocalDate session) {
    return newest(RuleSetSlot.CONDOR, rules.configured(), runId, session)
        .chain(
            condor ->
                newest(RuleSetSlot.HEDGE, rules.configuredHedge(), runId, session)
                    .invoke(hedge -> use(new Deciding(condor, hedge))))
        .replaceWithVoid();
  }

  private Uni<Optional<String>> newest(
      RuleSetSlot slot, String configured, String runId, LocalDate session) {
    return Panache.getSession()
        .chain(
            db ->
                db.createNativeQuery(slot.newest(), String.class)
                    .setParameter(1, config.bookId())
                    .setParameter(2, configured)
                    .setParameter(3, runId)
                    .setParameter(4, session)
                    .getSingleResultOrNull())
        .map(Optional::ofNullable);
  }

  private synchronized void use(Deciding now) {
    if (!now.equals(deciding)) {
      rules.use(now.condor().map(RuleSetsInForce::read), now.hedge().map(RuleSetsInForce::read));
      deciding = now;
      LOG.infof(
          "condors are decided from now on by %s beside %s",
          rules.rules().set().id(), rules.pair().hedge().set().id());
    }
  }

  private static RuleDocument read(String json) {
    return RuleFile.read("rule set in force", json);
  }
}
