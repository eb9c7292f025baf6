package org.alvhdesk.localstack;

import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * PostgreSQL of a state folder, for a command that needs the data and nothing else: that of the
 * platform when it runs, else one started for the time of the command. While it is, nobody else can
 * start a platform there.
 */
public final class StateDatabase implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long PROBE_NANOS = 200_000_000L;

  private final Secrets secrets;
  private final int port;
  private final Optional<Own> own;

  /** A PostgreSQL of this process, the lock on its folder and what the folder said before. */
  private record Own(LocalStack stack, FileLock lock, Optional<StackRecord> before) {}

  private StateDatabase(Secrets secrets, int port, Optional<Own> own) {
    this.secrets = secrets;
    this.port = port;
    this.own = own;
  }

  /**
   * The state folder that {@link #open} uses.
   *
   * @param state may be null for the folder of the checkout
   */
  public static Path folder(Path state, int portOffset) {
    return StateDir.of(Checkout.current(), state, portOffset).dir();
  }

  /**
   * Where the state folder keeps the key and the checkpoints of the audit, outside this database.
   *
   * @param state may be null for the folder of the checkout
   */
  public static Path auditFolder(Path state, int portOffset) {
    return StateDir.of(Checkout.current(), state, portOffset).audit();
  }

  /**
   * Whether the state folder has data to open; {@link #open} would make it.
   *
   * @param state may be null for the folder of the checkout
   */
  public static boolean exists(Path state, int portOffset) {
    StateDir dir = StateDir.of(Checkout.current(), state, portOffset);
    return Files.isDirectory(dir.data(PartName.POSTGRESQL));
  }

  /**
   * Opens it.
   *
   * @param state may be null for the folder of the checkout
   * @param progress hears in a line what is waited for
   * @throws StackException when it cannot be started or reached, with what to do
   */
  public static StateDatabase open(Path state, int portOffset, Consumer<String> progress) {
    Checkout checkout = Checkout.current();
    StateDir dir = StateDir.of(checkout, state, portOffset);
    Optional<FileLock> lock = dir.tryLock();
    return lock.isPresent()
        ? start(checkout, dir, portOffset, lock.get(), progress)
        : connect(dir, progress);
  }

  private static StateDatabase connect(StateDir dir, Consumer<String> progress) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean told = false;
    while (true) {
      Optional<PartRecord> part = dir.readPart(PartName.POSTGRESQL.id());
      if (part.isPresent()
          && part.get().state() == PartState.READY
          && Probes.postgresql(part.get().port())) {
        return new StateDatabase(
            Secrets.loadOrCreate(dir.secrets()), part.get().port(), Optional.empty());
      }
      if (System.nanoTime() > end) {
        throw new StackException(
            "the platform in "
                + dir.dir()
                + " runs, but its PostgreSQL is not ready: ./alvh status and ./alvh logs"
                + " postgresql say why");
      }
      if (!told) {
        progress.accept("waiting for PostgreSQL of the platform in " + dir.dir());
        told = true;
      }
      LockSupport.parkNanos(PROBE_NANOS);
    }
  }

  private static StateDatabase start(
      Checkout checkout, StateDir dir, int portOffset, FileLock lock, Consumer<String> progress) {
    Optional<StackRecord> before = dir.readStack();
    boolean started = false;
    try {
      Ports ports = Ports.withOffset(portOffset);
      StackStopper.stopOrphans(dir);
      List<String> problems = PortCheck.problems(ports, List.of(PartName.POSTGRESQL));
      if (!problems.isEmpty()) {
        throw new StackException(String.join("; ", problems));
      }
      progress.accept("starting PostgreSQL in " + dir.dir());
      LocalStack stack =
          LocalStack.builder()
              .checkout(checkout.root())
              .stateDir(dir.dir())
              .ports(ports)
              .parts(PartName.POSTGRESQL)
              .start();
      started = true;
      // Ctrl-C; after an orderly close it finds nothing to do.
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
      return new StateDatabase(
          Secrets.loadOrCreate(dir.secrets()),
          ports.of(PartName.POSTGRESQL),
          Optional.of(new Own(stack, lock, before)));
    } finally {
      if (!started) {
        Demo.release(lock);
      }
    }
  }

  /** How to reach a database. */
  public Database database(DatabaseName name) {
    return secrets.database(name, port);
  }

  Secrets secrets() {
    return secrets;
  }

  int port() {
    return port;
  }

  /** Stops PostgreSQL if it was started for this; the data stay. */
  @Override
  public void close() {
    own.ifPresent(
        o -> {
          o.stack().close();
          // ./alvh status goes on showing the parts of the platform, not this one alone.
          StateDir dir = o.stack().state();
          o.before().ifPresentOrElse(dir::write, dir::forgetStack);
          Demo.release(o.lock());
        });
  }
}
