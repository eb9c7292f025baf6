package org.alvhdesk.hedge.refusal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.SignIn;
import org.alvhdesk.contracts.rest.Problem;
import org.alvhdesk.hedge.audit.AuditRow;

/**
 * Keeps who was refused what: missing rights (403) and other content than what was shown. The same
 * of the same person is kept once in ten minutes, so that nobody fills the table.
 */
@ApplicationScoped
public class RefusedCommands {
  private static final Duration SLOT = Duration.ofMinutes(10);
  private static final int FORBIDDEN = 403;
  private static final String OTHER_CONTENT = "/problems/hash-differs";
  private static final String INSERT =
      "insert into refused_command"
          + " (recorded_at, person, roles, path, reason, detail, acr, came_from, slot)"
          + " values (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ''), nullif(?8, ''), ?9)"
          + " on conflict do nothing";

  private final Clock clock;

  RefusedCommands(Clock clock) {
    this.clock = clock;
  }

  /** Whether a refusal with {@code problem} is kept. */
  public static boolean isKept(Problem problem) {
    return problem.status() == FORBIDDEN || OTHER_CONTENT.equals(problem.type());
  }

  /** Keeps it, in the caller's transaction. */
  public Uni<Void> keep(Actor caller, String path, Problem problem) {
    Instant now = clock.instant();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, now)
                    .setParameter(2, caller.name())
                    .setParameter(3, AuditRow.joined(caller.roles()))
                    .setParameter(4, path)
                    .setParameter(5, problem.type())
                    .setParameter(6, problem.detail())
                    .setParameter(7, caller.signIn().map(SignIn::acr).orElse(""))
                    .setParameter(8, caller.signIn().map(SignIn::from).orElse(""))
                    .setParameter(9, now.getEpochSecond() / SLOT.toSeconds())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** Those below {@code id}, newest first. */
  Uni<List<RefusedCommandRow>> newest(long id, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createQuery(
                        "from RefusedCommandRow where id < :id order by id desc",
                        RefusedCommandRow.class)
                    .setParameter("id", id)
                    .setMaxResults(limit)
                    .getResultList());
  }
}
