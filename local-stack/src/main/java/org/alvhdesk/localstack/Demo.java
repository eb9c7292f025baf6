package org.alvhdesk.localstack;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** One run of the whole platform in this process. */
final class Demo {
  private static final int TAIL = 30;

  private final Checkout checkout;
  private final StateDir state;
  private final Ports ports;
  private final DemoSettings settings;
  private final Console console;
  private final List<PartName> parts;

  Demo(Checkout checkout, StateDir state, Ports ports, DemoSettings settings, Console console) {
    this.checkout = checkout;
    this.state = state;
    this.ports = ports;
    this.settings = settings;
    this.console = console;
    this.parts = Platform.all(checkout);
  }

  /**
   * Takes the state folder for this process and checks all that can be checked before anything
   * starts.
   *
   * @return the lock on the state folder
   * @throws RefusedException if the platform cannot start here and now
   */
  FileLock claim() {
    requireSpace(state.dir());
    var lock =
        state
            .tryLock()
            .orElseThrow(
                () ->
                    new RefusedException(
                        "a demo with this state folder is running already: "
                            + state.dir()
                            + supervisorNote()
                            + "; ./alvh stop, or another --state and --port-offset"));
    if (StackStopper.stopOrphans(state)) {
      console.print("Stopped the parts that a killed demo had left behind in " + state.dir());
    }
    var problems = PortCheck.problems(ports, parts);
    if (!problems.isEmpty()) {
      release(lock);
      throw new RefusedException(String.join("\n", problems));
    }
    return lock;
  }

  static void release(FileLock lock) {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new StackException("cannot release the state folder: " + e, e);
    }
  }

  private String supervisorNote() {
    return state.readStack().map(s -> " (pid " + s.supervisor().pid() + ")").orElse("");
  }

  private static void requireSpace(Path dir) {
    var setting = System.getenv("ALVH_MIN_FREE_MIB");
    long required = setting == null || setting.isBlank() ? 1024 : Long.parseLong(setting);
    try {
      Files.createDirectories(dir);
      long free = Files.getFileStore(dir).getUsableSpace() >> 20;
      if (free < required) {
        throw new RefusedException(
            "the disk is full: "
                + free
                + " MiB free at "
                + dir
                + ", "
                + required
                + " MiB needed; free some, or use --state on another disk");
      }
    } catch (IOException e) {
      throw new RefusedException("cannot use the state folder " + dir + ": " + e.getMessage());
    }
  }

  /** Starts everything and stays until it is asked to stop. Returns the exit code. */
  int run(FileLock lock) throws InterruptedException {
    long begin = System.nanoTime();
    console.print("ALVH Desk: market " + settings.market() + ", state " + state.dir());
    var secrets = Secrets.loadOrCreate(state.secrets());
    var platform = new Platform(checkout, state, ports, secrets, settings);
    var supervisor = new Supervisor(state, platform.parts(parts, true), console);
    var stopped = new CountDownLatch(1);
    var hook =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  console.print("Stopping all parts ...");
                  supervisor.close();
                  console.print("All stopped.");
                  stopped.countDown();
                });
    Runtime.getRuntime().addShutdownHook(hook);
    supervisor.start();
    try {
      supervisor.awaitReady();
    } catch (StackException e) {
      return failed(supervisor, e, stopped);
    }
    console.print(summary((System.nanoTime() - begin) / 1e9));
    stopped.await();
    return lock.isValid() ? 0 : 1;
  }

  private int failed(Supervisor supervisor, StackException e, CountDownLatch stopped)
      throws InterruptedException {
    if (supervisor.isClosing()) {
      stopped.await();
      return 1;
    }
    supervisor.close();
    for (var part : supervisor.failed()) {
      var log = state.log(part.id());
      console.print("The last lines of " + log + ":");
      LogTail.last(log, TAIL).forEach(l -> console.print("  | " + l));
    }
    console.print("alvh: " + e.getMessage());
    return 1;
  }

  private String summary(double seconds) {
    var ui = "http://127.0.0.1:" + ports.of(PartName.UI) + "/";
    return String.format(
        Locale.ROOT,
        """

        Everything is ready after %.1f s.
          Open      %s
          Accounts  viewer, trader, trader2, risk, risk2, pm, admin (password = name)
          Codes     ./alvh otp PERSON, where a second factor is asked for (all but viewer have one)
          Market    %s
          Logs      %s
          Stop      ./alvh stop, or Ctrl-C where it runs in the foreground
        """,
        seconds,
        parts.contains(PartName.UI) ? ui : "(this checkout has no portfolio-ui)",
        settings.about(),
        state.logs());
  }

  /** The platform cannot start here and now, and nothing was started. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }
}
