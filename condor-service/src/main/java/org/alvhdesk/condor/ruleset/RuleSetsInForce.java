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
import org.jboss.logging.Logger;

/** Keeps what came into force, and has a session decided by it; in the caller's transaction. */
@ApplicationScoped
public class RuleSetsInForce {
  private static final Logger LOG = Logger.getLogger(RuleSetsInForce.class);
  private static final String SLOT = "CONDOR";
  private static final String INSERT =
      "insert into rule_set_in_force (proposal_id, book_id, configured, rule_set_id, version,"
          + " document, run_id, session, market_time)"
          + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
          + " on conflict do nothing";
  private static final String NEWEST =
      "select document from rule_set_in_force where book_id = ?1 and configured = ?2"
          + " and (run_id <> ?3 or session <= ?4) order by id desc limit 1";

  private final CondorConfig config;
  private final CondorRuleSet rules;
  private Optional<String> deciding = Optional.empty();

  RuleSetsInForce(CondorConfig config, CondorRuleSet rules) {
    this.config = config;
    this.rules = rules;
  }

  /** Keeps {@code version} when it is one for this service's book. */
  Uni<Void> keep(RuleSetVersionV1 version) {
    if (!version.slot().equals(SLOT) || !version.bookId().equals(config.bookId())) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INSERT)
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
   * Has {@code session} of {@code runId} decided by the newest rule set that is in force in it.
   * What came into force in an earlier run is in force from the first session.
   */
  public Uni<Void> follow(String runId, LocalDate session) {
    return Panache.getSession()
        .chain(
            db ->
                db.createNativeQuery(NEWEST, String.class)
                    .setParameter(1, config.bookId())
                    .setParameter(2, rules.configured())
                    .setParameter(3, runId)
                    .setParameter(4, session)
                    .getSingleResultOrNull())
        .invoke(json -> use(Optional.ofNullable(json)))
        .replaceWithVoid();
  }

  private synchronized void use(Optional<String> json) {
    if (!json.equals(deciding)) {
      rules.use(json.map(text -> RuleFile.read("rule set in force", text)));
      deciding = json;
      LOG.infof("condors are decided from now on by %s", rules.rules().set().id());
    }
  }
}
