package org.alvhdesk.kit.leader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Leadership by an advisory lock that a PostgreSQL session holds: whoever has it leads, and when
 * its process dies PostgreSQL gives it to the next who asks. A leader that hangs loses it too: the
 * session ends when its heartbeat stays away for {@link #SILENCE}, and {@link #isLeader} stops
 * being true before that. The session must reach PostgreSQL itself, not a pooler that shares
 * sessions.
 *
 * <p>Thread-safe. What the leader does must still be harmless when done twice: between the last
 * look at {@link #isLeader} and an effect any pause is possible.
 */
public final class LeaderLock implements AutoCloseable {
  /** Time without a heartbeat after which PostgreSQL ends the session and frees the lock. */
  static final Duration SILENCE = Duration.ofSeconds(10);

  private static final Logger LOG = Logger.getLogger(LeaderLock.class);
  private static final Duration LEASE = Duration.ofSeconds(6);
  private static final int ANSWER_WITHIN_MS = 2000;

  /** Opens a session of its own each time. */
  @FunctionalInterface
  public interface Sessions {
    /** A new session with autocommit. */
    Connection open() throws SQLException;
  }

  private final String name;
  private final Sessions sessions;
  private final Duration heartbeat;
  private final Runnable lost;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  private Connection session;
  private boolean leading;
  private long confirmedAt;
  private boolean waitingIsSaid;

  /**
   * Asks for the lock from now on, until closed.
   *
   * @param name what is led; the same in every instance
   * @param heartbeat wall time between two looks, well below {@link #SILENCE}
   * @param lost told when leadership ends, on the lock's own thread
   */
  public LeaderLock(String name, Sessions sessions, Duration heartbeat, Runnable lost) {
    this.name = name;
    this.sessions = sessions;
    this.heartbeat = heartbeat;
    this.lost = lost;
    this.thread = Thread.ofPlatform().name("leader").daemon().start(this::beatUntilStopped);
  }

  /** Whether this instance leads, as confirmed by PostgreSQL in the last moments. */
  public boolean isLeader() {
    lock.lock();
    try {
      return confirmed();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until this instance leads.
   *
   * @return false when the time is over first
   */
  public boolean awaitLeadership(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!confirmed() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return confirmed();
    } finally {
      lock.unlock();
    }
  }

  private boolean confirmed() {
    return leading && System.nanoTime() - confirmedAt < LEASE.toNanos();
  }

  /** Gives leadership up and waits until the session is closed. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(SILENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beatUntilStopped() {
    try {
      do {
        beat();
      } while (!stopped.await(heartbeat.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end("this instance stops");
    }
  }

  private void beat() {
    try {
      if (session == null) {
        session = opened();
      }
      if (ask(leading ? "select true" : "select pg_try_advisory_lock(hashtextextended(?, 0))")) {
        confirm();
      } else if (!waitingIsSaid) {
        waitingIsSaid = true;
        LOG.infof("another instance leads %s; this one stands by", name);
      }
    } catch (SQLException e) {
      end(e.getMessage());
    }
  }

  private Connection opened() throws SQLException {
    Connection fresh = sessions.open();
    try (Statement statement = fresh.createStatement()) {
      // A peer that vanished without a word is noticed by its silence, one that hangs as well.
      statement.execute("set idle_session_timeout = '" + SILENCE.toMillis() + "ms'");
      fresh.setNetworkTimeout(Runnable::run, ANSWER_WITHIN_MS);
      return fresh;
    } catch (SQLException e) {
      closeQuietly(fresh);
      throw e;
    }
  }

  private boolean ask(String question) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(question)) {
      if (!leading) {
        statement.setString(1, "alvh.leader:" + name);
      }
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private void confirm() {
    lock.lock();
    try {
      if (!leading) {
        LOG.infof("this instance leads %s", name);
        waitingIsSaid = false;
      }
      leading = true;
      confirmedAt = System.nanoTime();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void end(String why) {
    boolean led;
    lock.lock();
    try {
      led = leading;
      leading = false;
    } finally {
      lock.unlock();
    }
    closeQuietly(session);
    session = null;
    if (led) {
      LOG.infof("this instance does not lead %s any more: %s", name, why);
      lost.run();
    }
  }

  private static void closeQuietly(Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.debugf("a session is gone already: %s", e.getMessage());
      }
    }
  }
}
