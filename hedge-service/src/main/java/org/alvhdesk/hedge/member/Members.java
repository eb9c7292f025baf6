package org.alvhdesk.hedge.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.member.MembersAnswer.Known;
import org.alvhdesk.hedge.member.MembersAnswer.Person;
import org.alvhdesk.hedge.member.MembersAnswer.Unknown;
import org.alvhdesk.kit.tx.OffLoop;
import org.jboss.logging.Logger;

/**
 * Who belongs to the desk now, all of it. For showing who is still missing and for proving that a
 * policy can be met; whether a person may act is asked anew ({@link PeopleNow}).
 */
@ApplicationScoped
public class Members {
  private static final Logger LOG = Logger.getLogger(Members.class);

  /** An outage is not asked about more often than this. */
  private static final Duration UNKNOWN_FOR = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Directory directory;
  private final ExecutorService executor;
  private final Clock clock;

  /** A removed role may be shown this long. */
  private final Duration knownFor;

  private final ReentrantLock asking = new ReentrantLock();
  private volatile Remembered remembered = new Remembered(null, Instant.MIN);

  private record Remembered(MembersAnswer answer, Instant until) {}

  Members(Directory directory, ExecutorService executor, Clock clock, HedgeConfig config) {
    this.directory = directory;
    this.executor = executor;
    this.clock = clock;
    this.knownFor = config.membersKnownFor();
  }

  /**
   * The last answer while it is good ({@code alvh.hedge.members-known-for}), or a new one. Never
   * fails: that Keycloak cannot be asked is an answer too, and comes after three seconds. To be
   * called in a Vert.x context, in which the answer arrives.
   */
  public Uni<MembersAnswer> now() {
    return Uni.createFrom()
        .deferred(
            () -> {
              Remembered held = remembered;
              return isFresh(held) ? Uni.createFrom().item(held.answer()) : OffLoop.call(this::ask);
            });
  }

  private boolean isFresh(Remembered held) {
    return clock.instant().isBefore(held.until());
  }

  /** One question at a time; who waited takes the answer that came meanwhile. */
  private MembersAnswer ask() throws InterruptedException {
    asking.lockInterruptibly();
    try {
      if (!isFresh(remembered)) {
        remembered = question(remembered.answer());
      }
      return remembered.answer();
    } finally {
      asking.unlock();
    }
  }

  private Remembered question(MembersAnswer before) throws InterruptedException {
    Instant begun = clock.instant();
    Future<List<Person>> reading = executor.submit(directory::read);
    try {
      Known known = new Known(reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), begun);
      if (before instanceof Unknown) {
        LOG.info("Keycloak says again who belongs to the desk");
      }
      return new Remembered(known, begun.plus(knownFor));
    } catch (TimeoutException e) {
      reading.cancel(true);
      return unknown(before, begun, "Keycloak does not answer in time");
    } catch (ExecutionException e) {
      LOG.debug("reading the members failed", e.getCause());
      return unknown(before, begun, "Keycloak cannot be asked: " + why(e.getCause()));
    }
  }

  private Remembered unknown(MembersAnswer before, Instant begun, String reason) {
    Instant since = before instanceof Unknown earlier ? earlier.since() : begun;
    if (since.equals(begun)) {
      LOG.warnf("who belongs to the desk is unknown: %s", reason);
    }
    return new Remembered(new Unknown(since, reason), clock.instant().plus(UNKNOWN_FOR));
  }

  private static String why(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message;
  }
}
