package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Real parts for a test: databases, roles, topics, realm as in production, on free ports.
 *
 * <pre>{@code
 * try (var stack = LocalStack.builder().parts(PartName.POSTGRESQL, PartName.KAFKA).start()) {
 *   var hedge = stack.database(DatabaseName.HEDGE);
 *   // hedge.jdbcUrl(), hedge.owner(), stack.kafka(), stack.environment(PartName.HEDGE) ...
 * }
 * }</pre>
 *
 * {@link #shared} gives one stack to all tests of a JVM. Children never outlive the JVM, not even
 * when it is killed.
 */
public final class LocalStack implements AutoCloseable {
  private static LocalStack shared;

  private final Platform platform;
  private final Supervisor supervisor;
  private final Leash leash;
  private final boolean temporary;

  private LocalStack(Platform platform, Supervisor supervisor, Leash leash, boolean temporary) {
    this.platform = platform;
    this.supervisor = supervisor;
    this.leash = leash;
    this.temporary = temporary;
  }

  /** A stack of one's own. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * PostgreSQL and Kafka, started at the first call in this JVM (about 4 s), stopped when the JVM
   * ends. Tests that share it keep to their own database and topics.
   */
  public static synchronized LocalStack shared() {
    if (shared == null) {
      shared = builder().parts(PartName.POSTGRESQL, PartName.KAFKA).start();
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(shared::close));
    }
    return shared;
  }

  /** How to reach a database. */
  public Database database(DatabaseName name) {
    return platform.secrets().database(name, platform.ports().of(PartName.POSTGRESQL));
  }

  /**
   * Creates a database of this name with roles {@code <name>_owner} and {@code <name>_app} and the
   * same few grants as the platform's own, so that tests that share a stack do not meet.
   *
   * @param name a lower-case identifier
   */
  public Database createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException("not a plain database name: " + name);
    }
    int port = platform.ports().of(PartName.POSTGRESQL);
    var database = new Database(name, port, Secrets.random(), Secrets.random());
    new PostgresDatabases(port, platform.secrets()).bringUpToDate(database);
    return database;
  }

  /** Creates topics that are missing: name and number of partitions. */
  public void createTopics(Map<String, Integer> partitionsByName) {
    var wanted = new LinkedHashMap<String, Topics.Definition>();
    partitionsByName.forEach((n, p) -> wanted.put(n, new Topics.Definition(n, p, Map.of())));
    KafkaTopics.bringUpToDate(kafka(), wanted);
  }

  /** Kafka's bootstrap address. */
  public String kafka() {
    return "127.0.0.1:" + platform.ports().of(PartName.KAFKA);
  }

  /** The issuer of the realm. */
  public String oidcUrl() {
    return ServiceEnvironment.oidcUrl(platform.ports());
  }

  /**
   * The one-time codes of a demo account, which stand in for its phone.
   *
   * @throws IllegalArgumentException if the account has no second factor
   */
  public Totp oneTimeCodes(String account) {
    return new Totp(platform.secrets().get(Secrets.oneTime(account)));
  }

  /** The base URL of a service. */
  public String url(PartName part) {
    return ServiceEnvironment.url(platform.ports(), part);
  }

  /** The port of every part, started or not. */
  public Ports ports() {
    return platform.ports();
  }

  /** The environment that the launcher gives to this service, for these parts. */
  public Map<String, String> environment(PartName service) {
    return platform.environment(service);
  }

  /**
   * Starts one more process of {@code service}, of this build, on ports of its own; close it before
   * the stack. It does not wait until it is ready.
   *
   * @param instance tells it from the others; the supervised one is {@code 0}
   * @param overrides settings it gets instead of those of {@link #environment}
   */
  public ServiceProcess startAnother(
      PartName service, String instance, Map<String, String> overrides) {
    var application = platform.checkout().serviceApp(service);
    return startAnother(service, application, instance, overrides);
  }

  /** The same from another build's {@code quarkus-app} folder. */
  public ServiceProcess startAnother(
      PartName service, Path application, String instance, Map<String, String> overrides) {
    if (!Files.exists(application.resolve("quarkus-run.jar"))) {
      throw new StackException(service.id() + " is not built: no " + application);
    }
    return ServiceProcess.start(platform, service, application, instance, overrides);
  }

  /** Takes a backup of this running stack, as {@code ./alvh backup} does. */
  public void backup(Path to) {
    Backup.take(platform.state(), platform.secrets(), ports().of(PartName.POSTGRESQL), to);
  }

  /** Puts a backup into a folder without data, as {@code ./alvh restore} does. */
  public static void restore(Path from, Path stateDir) {
    var state = StateDir.at(stateDir);
    Backup.restore(from, state);
    try (var stack = builder().stateDir(stateDir).parts(PartName.POSTGRESQL).start()) {
      Backup.sendAgain(stack.platform.secrets(), stack.ports().of(PartName.POSTGRESQL));
    }
  }

  /** Where this stack keeps its data and logs. */
  public StateDir state() {
    return platform.state();
  }

  /**
   * Sends a signal to a part: {@code KILL} (it is started again), {@code STOP} and {@code CONT} (a
   * part that hangs).
   */
  public void signal(PartName part, String signal) {
    var process = supervisor.process(part);
    if (process == null) {
      throw new IllegalStateException(part.id() + " does not run");
    }
    process.signal(signal);
  }

  /** Stops one part in order and keeps it away, as an outage does, until {@link #start}. */
  public void stop(PartName part) {
    supervisor.hold(part);
  }

  /** Ends an outage made by {@link #stop}; returns at once, {@link #isReady} says when it is up. */
  public void start(PartName part) {
    supervisor.release(part);
  }

  /** The process number of a part now; another one after a restart. */
  public long pid(PartName part) {
    return supervisor.process(part).pid();
  }

  /** Whether the part serves, asked now. */
  public boolean isReady(PartName part) {
    return StackStatus.of(platform.state(), platform.ports(), List.of(part)).stream()
        .anyMatch(l -> l.name().equals(part.id()) && l.state() == PartState.READY);
  }

  /** Stops all parts, waits for them, and removes a temporary state folder. */
  @Override
  public void close() {
    supervisor.close();
    leash.close();
    if (temporary) {
      try {
        ComponentCache.deleteTree(platform.state().dir());
      } catch (IOException e) {
        throw new StackException("cannot remove " + platform.state().dir() + ": " + e, e);
      }
    }
  }

  /** What to start, and where. */
  public static final class Builder {
    private Path dir;
    private Ports ports = Ports.free();
    private Set<PartName> parts = EnumSet.copyOf(PartName.infrastructure());
    private DemoSettings settings = DemoSettings.defaults();
    private Checkout checkout = Checkout.current();
    private Progress progress = Progress.silent();

    private Builder() {}

    /** Keeps the state here and leaves it there; without this it is temporary. */
    public Builder stateDir(Path stateDir) {
      this.dir = stateDir;
      return this;
    }

    /** The documented ports moved by an offset, instead of free ones. */
    public Builder portOffset(int offset) {
      this.ports = Ports.withOffset(offset);
      return this;
    }

    /** Exactly these ports, for example those of an earlier stack with the same state. */
    public Builder ports(Ports chosen) {
      this.ports = chosen;
      return this;
    }

    /** Only these parts; without this PostgreSQL, Kafka and Keycloak. */
    public Builder parts(PartName first, PartName... more) {
      this.parts = EnumSet.of(first, more);
      return this;
    }

    /** What the services play. */
    public Builder settings(DemoSettings chosen) {
      this.settings = chosen;
      return this;
    }

    /** The checkout whose build output runs; without this the one around the work folder. */
    public Builder checkout(Path root) {
      this.checkout = Checkout.containing(root);
      return this;
    }

    /** Shows progress on standard output. */
    public Builder verbose() {
      this.progress = new Console(System.out);
      return this;
    }

    /**
     * Starts the parts and waits until each is ready.
     *
     * @throws StackException if one fails; its message has the last lines of that part's log
     */
    public LocalStack start() {
      boolean temporary = dir == null;
      try {
        var state = StateDir.at(temporary ? Files.createTempDirectory("alvh-stack") : dir);
        state.create();
        StackStopper.stopOrphans(state);
        var secrets = Secrets.loadOrCreate(state.secrets());
        var platform = new Platform(checkout, state, ports, secrets, settings);
        var leash = Leash.on(state);
        var supervisor =
            new Supervisor(
                state, platform.parts(parts.stream().sorted().toList(), !temporary), progress);
        var stack = new LocalStack(platform, supervisor, leash, temporary);
        stack.awaitStart();
        return stack;
      } catch (IOException e) {
        throw new StackException("cannot create a temporary state folder: " + e, e);
      }
    }
  }

  private void awaitStart() {
    supervisor.start();
    try {
      supervisor.awaitReady();
    } catch (StackException e) {
      var text = new StringBuilder(e.getMessage());
      for (var part : supervisor.failed()) {
        LogTail.last(platform.state().log(part.id()), 30)
            .forEach(l -> text.append("\n  | ").append(l));
      }
      close();
      throw new StackException(text.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new StackException(
          "interrupted while starting " + Arrays.toString(PartName.values()), e);
    }
  }
}
