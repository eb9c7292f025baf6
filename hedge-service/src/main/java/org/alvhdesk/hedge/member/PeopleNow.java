package org.alvhdesk.hedge.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.member.MembersAnswer.Person;
import org.alvhdesk.hedge.member.PeopleAnswer.Asked;
import org.alvhdesk.hedge.member.PeopleAnswer.Unknown;
import org.alvhdesk.kit.tx.OffLoop;
import org.jboss.logging.Logger;

/**
 * Who the few people are whom a decision rests on, asked anew: two calls of Keycloak a person, and
 * an answer is good for two seconds. While Keycloak does not answer, one that is as old as {@link
 * Members} may be will do; after that nobody knows.
 */
@ApplicationScoped
public class PeopleNow {
  private static final Logger LOG = Logger.getLogger(PeopleNow.class);
  private static final Duration FRESH_FOR = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Directory directory;
  private final ExecutorService executor;
  private final Clock clock;
  private final Duration knownFor;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
  private volatile Instant silentUntil = Instant.MIN;

  private record Remembered(Optional<Person> person, Instant askedAt) {
    boolean isYoungerThan(Duration age, Instant now) {
      return now.isBefore(askedAt.plus(age));
    }
  }

  PeopleNow(Directory directory, ExecutorService executor, Clock clock, HedgeConfig config) {
    this.directory = directory;
    this.executor = executor;
    this.clock = clock;
    this.knownFor = config.membersKnownFor();
  }

  /**
   * Who of {@code names} belongs to the desk, and with which roles. Never fails; takes three
   * seconds at most. To be called in a Vert.x context, in which the answer arrives.
   */
  public Uni<PeopleAnswer> of(Collection<String> names) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Set<String> all = Set.copyOf(names);
              Optional<PeopleAnswer> held = held(all, FRESH_FOR);
              return held.isPresent()
                  ? Uni.createFrom().item(held.get())
                  : OffLoop.call(() -> ask(all));
            });
  }

  private Optional<PeopleAnswer> held(Set<String> names, Duration age) {
    Instant now = clock.instant();
    Map<String, Optional<Person>> people = new TreeMap<>();
    for (String name : names) {
      Remembered one = remembered.get(name);
      if (one == null || !one.isYoungerThan(age, now)) {
        return Optional.empty();
      }
      people.put(name, one.person());
    }
    return Optional.of(new Asked(people));
  }

  private PeopleAnswer ask(Set<String> names) throws InterruptedException {
    if (clock.instant().isBefore(silentUntil)) {
      return lastKnown(names, "Keycloak does not answer");
    }
    Future<?> reading = executor.submit(() -> names.forEach(this::read));
    try {
      reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return held(names, knownFor)
          .orElseGet(() -> new Unknown("Keycloak answers for too few of them"));
    } catch (TimeoutException e) {
      reading.cancel(true);
      return silent(names, "Keycloak does not answer in time");
    } catch (ExecutionException e) {
      LOG.debug("reading people failed", e.getCause());
      return silent(names, "Keycloak cannot be asked");
    }
  }

  private void read(String name) {
    Instant now = clock.instant();
    Remembered before = remembered.get(name);
    if (before == null || !before.isYoungerThan(FRESH_FOR, now)) {
      remembered.put(name, new Remembered(directory.person(name), now));
    }
  }

  private PeopleAnswer silent(Set<String> names, String reason) {
    silentUntil = clock.instant().plus(FRESH_FOR);
    return lastKnown(names, reason);
  }

  private PeopleAnswer lastKnown(Set<String> names, String reason) {
    return held(names, knownFor).orElseGet(() -> new Unknown(reason));
  }
}
